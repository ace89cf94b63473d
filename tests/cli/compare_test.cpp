#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tiny_bank.hpp"

namespace goodwill {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using support::goodwill;
using support::read_file;

constexpr const char* nothing = R"(policy: Nothing at all
changes:
  - on: day 0
    set: {complaints.ease: 0.5}
)";
constexpr const char* easy = R"(policy: Complaints by one click
cost: {once: 2 000 EUR}
changes:
  - on: day 0
    set: {complaints.ease: 0.9, complaints.acknowledgement: personal}
)";
constexpr const char* pay = R"(policy: More pay
changes:
  - on: day 0
    set: {teams.agents.pay: 25 EUR/h}
)";

//! A folder with the tiny bank and three policies in it.
struct Place : support::TemporaryFolder {
    Place() {
        write("tiny_bank.yaml", support::tiny_bank);
        write("policies/nothing.yaml", nothing);
        write("policies/easy.yaml", easy);
        write("policies/pay.yaml", pay);
    }
    [[nodiscard]] support::Outcome compare(std::vector<std::string> words) const {
        words.insert(words.begin(), {"compare", "tiny_bank"});
        return goodwill(path(), words);
    }
    [[nodiscard]] json comparison(std::vector<std::string> words) const {
        words.insert(words.end(), {"--json", "--replications", "4"});
        const auto said = compare(words);
        INFO(said.err);
        REQUIRE(said.code == 0);
        return json::parse(said.out);
    }
};

}  // namespace

TEST_CASE("A policy that changes nothing differs by exactly nothing, in every figure and for everybody") {
    const Place place;
    const json all = place.comparison({"nothing"});
    const json& policy = all["policies"]["Nothing at all"];
    CHECK(policy["figures"].size() > 100);
    for (const auto& [name, figure] : policy["figures"].items()) {
        INFO(name);
        if (figure["difference"].is_null())
            continue;  // no value in either world
        CHECK(figure["difference"]["mean"] == 0);
        CHECK(figure["difference"]["low"] == 0);
        CHECK(figure["difference"]["high"] == 0);
        CHECK(figure["verdict"] == "no_material_difference");
    }
    for (const auto& [fate, count] : policy["customers"].items()) {
        INFO(fate);
        CHECK(count["mean"] == 0);
    }
    const auto said = place.compare({"nothing", "--replications", "4"});
    CHECK(said.out.find("No material difference for customers. The account hardly") != std::string::npos);
    CHECK(said.out.find("nobody's life ends otherwise") != std::string::npos);
    CHECK(said.out.find("the same") != std::string::npos);
}

TEST_CASE("What only costs money moves the account by what it costs and nobody's life") {
    const Place place;
    const json policy = place.comparison({"--set", "money.cost_of_a_failure=20 EUR"})["policies"].front();
    const double failures = policy["figures"]["failures"]["baseline"]["mean"];
    const double costs = policy["figures"]["profit"]["difference"]["mean"];
    CHECK(costs < 0);
    CHECK(costs == Approx(-6 * failures).margin(.02 * 6 * failures));
    CHECK(policy["figures"]["nps"]["difference"]["high"] == 0);
    CHECK(policy["customers"]["lost"]["mean"] == 0);
    CHECK(policy["money"]["pays_in"] == 0);
}

TEST_CASE("The screen of a comparison tells what changed, for whom, what it costs and how sure that is, in 80 columns") {
    const Place place;
    const auto said = place.compare({"easy", "--replications", "6"});
    INFO(said.err);
    CHECK(said.code == 0);
    for (const char* text :
         {"Complaints by one click, against the Tiny bank as it is\nsame 1 600 customers, same days, same luck · 6 pairs\n",
          "IS IT BETTER?", "as it is", "with it", "difference", "verdict", "Complaints you receive", "WHO", "saved",
          "MONEY", "costs 2 00", "HOW SURE", "FIRST SIGN", "week 1: ", "A difference matters from",
          "Results:  results/tiny_bank-", "Next:     goodwill explain results/tiny_bank-"})
        CHECK(said.out.find(text) != std::string::npos);
    std::size_t from = 0;
    for (std::size_t to = 0; (to = said.out.find('\n', from)) != std::string::npos; from = to + 1) {
        const std::string line = said.out.substr(from, to - from);
        INFO(line);
        CHECK(std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) <= 80);
    }
    const auto plain = place.compare({"easy", "--replications", "6", "--plain"});
    CHECK(std::ranges::all_of(plain.out, [](char c) { return static_cast<unsigned char>(c) < 0x80U; }));
}

TEST_CASE("Runs of another command are found again, and a second comparison computes nothing") {
    const Place place;
    CHECK(goodwill(place.path(), {"run", "tiny_bank", "--replications", "4"}).code == 0);
    const auto first = place.compare({"easy", "--replications", "4"});
    CHECK(first.out.find("(4 found, ") != std::string::npos);
    const auto again = place.compare({"easy", "--replications", "4"});
    CHECK(again.out.find("(found finished, seed 2026)") != std::string::npos);
    CHECK(place.compare({"easy", "--status", "--replications", "8"}).out.find(": 8 of 16 runs finished\n") !=
          std::string::npos);
    CHECK(place.compare({"easy", "--dry-run", "--replications", "8"}).out.starts_with("8 runs to do, 8 found finished\n"));
}

TEST_CASE("Of several policies each has its verdicts, and they are ranked with ties") {
    const Place place;
    const json all = place.comparison({"easy", "pay", "easy+pay"});
    CHECK(all["policies"].size() == 3);
    CHECK(all["ranking"]["profit"].size() == 4);
    const auto& both = all["policies"]["Complaints by one click+More pay"]["figures"];
    CHECK(both["wages"]["difference"]["mean"] > 0);
    CHECK(both["complaints.voiced"]["difference"]["mean"] > 0);
    CHECK(place.compare({"easy", "pay", "--replications", "4"}).out.find("RANKING     Would recommend (NPS): ") !=
          std::string::npos);
}

TEST_CASE("Held against the unsure numbers, a difference says in how many settings its sign holds") {
    const Place place;
    const json all = place.comparison({"pay", "easy", "--robust", "--set", "time.run=8 weeks"});
    CHECK(all["settings"] == 64);
    const json& wages = all["policies"]["More pay"]["figures"]["wages"];
    CHECK(wages["difference"]["mean"] > 0);
    CHECK(wages["sign_holds_in"] == 64);
    CHECK_FALSE(all["policies"]["More pay"]["figures"]["nps"].contains("sign_holds_in"));  // it does not differ
    CHECK(all["policies"]["Complaints by one click"]["figures"]["complaints.voiced"]["sign_holds_in"] > 55);
    const auto said = place.compare({"pay", "easy", "--robust", "--set", "time.run=8 weeks", "--replications", "4"});
    CHECK(said.out.find("Profit falls in 64 of 64 settings of") != std::string::npos);
    CHECK(said.out.find("None of these") != std::string::npos);
}

TEST_CASE("With policies what is set is the world that all of them act in") {
    const Place place;
    const json all = place.comparison({"pay", "--set", "teams.agents.pay=30 EUR/h"});
    CHECK(all["policies"]["More pay"]["figures"]["wages"]["difference"]["mean"] == 0);
}

TEST_CASE("A mistake in a policy has its place, and nothing is written") {
    const Place place;
    place.write("policies/wrong.yaml", "policy: Wrong\nchanges:\n  - on: day 0\n    set: {complaints.eese: 0.9}\n");
    const auto said = place.compare({"wrong"});
    CHECK(said.code == 2);
    CHECK(said.err.find("policies/wrong.yaml:4:22") != std::string::npos);
    CHECK(said.err.find("did you mean 'ease'?") != std::string::npos);
    CHECK_FALSE(fs::exists(place.path() / "results"));

    const auto set = place.compare({"--set", "teams.agents.sise=3"});
    CHECK(set.code == 2);
    CHECK(set.err.find("--set teams.agents.sise=3") != std::string::npos);
    CHECK(set.err.find("size") != std::string::npos);

    const auto points = place.compare({"easy", "--set", "report.material={retention: 1}"});
    CHECK(points.code == 2);
    CHECK(points.err.find("'retention' is a percentage") != std::string::npos);

    const auto nobody = place.compare({});
    CHECK(nobody.code == 2);
    CHECK(nobody.err.starts_with("error: goodwill compare needs something to compare with: a policy, or --set"));

    const auto twice = place.compare({"easy", "policies/easy.yaml"});
    CHECK(twice.code == 2);
    CHECK(twice.err ==
          "error: 'easy' and 'policies/easy.yaml' are one policy, \"Complaints by one click\"; name it once\n");
    CHECK_FALSE(fs::exists(place.path() / "results"));
}

}  // namespace goodwill
