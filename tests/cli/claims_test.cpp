#include <fmt/format.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tiny_bank.hpp"

namespace goodwill {
namespace {

namespace fs = std::filesystem;

constexpr const char* easy = R"(claim: T01
says: An open door brings more complaints.
collected_from: this test
literature: agrees
theme: complaining
first: yes
world: tiny
at_start: {time.run: 10 weeks, market.people: 1 500}
baseline: {about: a maze, set: {complaints.ease: 0.1}}
treatment: {about: a door, set: {complaints.ease: 0.95}, cost: {once: 100 EUR}}
expects:
  - {figure: voiced.share, goes: up}
  - {figure: programmes, goes: up, at_least: 50}
replications: 6
)";
constexpr const char* control = R"(claim: N90
says: An open door does not change what failures there are.
collected_from: this test
literature: agrees
theme: control
world: tiny
at_start: {time.run: 6 weeks, market.people: 1 500}
not_a_policy: a control that is none
treatment: {about: fewer failures, set: {touchpoints.contact-centre.fails: 0%}}
expects:
  - {figure: failures, goes: none, at_least: 1}
replications: 6
)";
constexpr const char* ranges = R"(ranges:
  - {path: models.complaint.voice.effort, low: 0, high: 5, source: assumed}
  - {path: models.emotion.anger_half_life, low: 3 days, high: 60 days, source: assumed}
)";

//! A folder with two claims, a world and ranges of its own.
struct Place : support::TemporaryFolder {
    Place() {
        write("claims/worlds/tiny.yaml", support::tiny_bank);
        write("claims/T01_door.yaml", easy);
        write("claims/N90_none.yaml", control);
        write("claims/ranges.yaml", ranges);
    }
    [[nodiscard]] support::Outcome claims(std::vector<std::string> words) const {
        words.insert(words.begin(), "claims");
        return support::goodwill(path(), words);
    }
};

}  // namespace

TEST_CASE("A claim is put to the test, in all settings of the unsure numbers, and the same again takes no time") {
    const Place place;
    const auto said = place.claims({"T01"});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out.starts_with("1 saying about customers put to the test\n"
                               "1 supported, 0 depends, 0 refuted, 0 inconclusive\n"));
    CHECK(said.out.find("COMPLAINING\n  SUPPORTED    T01  An open door brings more complaints.\n") != std::string::npos);
    CHECK(said.out.find("of 64 settings of the unsure numbers") != std::string::npos);
    CHECK(place.claims({"T01", "--status"}).out.find("12 of 12 runs finished") != std::string::npos);
    const auto again = place.claims({"T01"});
    CHECK(again.out.substr(0, again.out.find("Seed")) == said.out.substr(0, said.out.find("Seed")));
}

TEST_CASE("The JSON of claims is one document, and the same on one thread and on two") {
    const Place place;
    const auto one = place.claims({"T01", "--json", "--threads", "1", "--out", "one"});
    const auto two = place.claims({"T01", "--json", "--threads", "2", "--out", "two"});
    CHECK(one.out == two.out);
    const auto json = nlohmann::json::parse(one.out);
    CHECK(json["corrected_for"] == 1);
    const auto& claim = json["claims"][0];
    CHECK(claim["claim"] == "T01");
    CHECK(claim["verdict"] == "supported");
    CHECK(claim["robustness"]["points"] == 64);
    CHECK(claim["outcomes"][0]["answer"] == "as said");
    CHECK(claim["outcomes"][0]["difference"]["low"] > 0);
    CHECK(claim["outcomes"][1]["difference"]["mean"] == 100);
}

TEST_CASE("Claims that were stopped go on where they were and end alike") {
    const Place place;
    support::Process stopped{place.path(), {"claims", "T01", "--json", "--threads", "1"}};
    CHECK(support::wait_until([&] { return fs::exists(place.path() / "results/claims/results.db"); }));
    stopped.signal(SIGTERM);
    const auto said = stopped.wait();
    CHECK(said.code == 130);
    CHECK(said.out.empty());
    CHECK(said.err == "stopped: what is finished is kept; the same command goes on from there\n");
    CHECK(place.claims({"T01", "--json"}).out == place.claims({"T01", "--json", "--out", "undisturbed"}).out);
}

TEST_CASE("Quick does few pairs and no sweep") {
    const Place place;
    const auto json = nlohmann::json::parse(place.claims({"T01", "--quick", "--json"}).out);
    CHECK(json["claims"][0]["robustness"].is_null());
    CHECK(json["quick"] == true);
    CHECK(json["swept"] == false);
}

TEST_CASE("Without the sweep all pairs are lived, at the usual values only") {
    const Place place;
    const auto json = nlohmann::json::parse(place.claims({"T01", "--no-sweep", "--json"}).out);
    CHECK(json["claims"][0]["robustness"].is_null());
    CHECK(json["quick"] == false);
    CHECK(json["swept"] == false);
    const auto swept = nlohmann::json::parse(place.claims({"T01", "--json"}).out);
    CHECK(swept["claims"][0]["outcomes"] == json["claims"][0]["outcomes"]);
    CHECK(swept["swept"] == true);
}

TEST_CASE("A negative control that shows something ends with exit code 1") {
    const Place place;
    const auto said = place.claims({"N90", "--quick"});
    CHECK(said.code == 1);
    CHECK(said.out.find("REFUTED      N90") != std::string::npos);
    CHECK(said.out.find("Negative controls: 0 of 1 null\n") != std::string::npos);
}

TEST_CASE("A wrong claim or a wrong range is shown with its line, and nothing is run") {
    const Place place;
    place.write("claims/T02_slip.yaml", "claim: T02\nsays: Oops.\n");
    const auto said = place.claims({"T02"});
    CHECK(said.code == 2);
    CHECK(said.err.find("T02_slip.yaml:1:1: error: 'collected_from' is missing") != std::string::npos);
    place.write("claims/T03_world.yaml", std::string{"# world\n"} + easy);
    CHECK(place.claims({"T03"}).err.find("claim T01 stands in a file of another name, T03_world.yaml") !=
          std::string::npos);
    std::string lost{easy};
    lost.replace(lost.find("T01"), 3, "T04").replace(lost.find("world: tiny") + 7, 4, "tinny");
    place.write("claims/T04_world.yaml", lost);
    CHECK(place.claims({"T04"}).err.find("error: there is no world 'tinny'\n") != std::string::npos);
    place.write("claims/ranges.yaml", "ranges:\n  - {path: models.emotoin.x, low: 1, high: 2, source: assumed}\n");
    const auto swept = place.claims({"T01"});
    CHECK(swept.code == 2);
    CHECK(swept.err.find("did you mean 'emotion'?") != std::string::npos);
}

TEST_CASE("Slips in the command for claims are told in one line") {
    const Place place;
    CHECK(place.claims({"T99"}).err == "error: there is no claim 'T99'; goodwill claims --all runs every one\n");
    CHECK(place.claims({"--write"}).err ==
          "error: --write belongs to the whole catalogue as it is registered: goodwill claims --all --write\n");
    CHECK(place.claims({"T01", "--qiuck"}).err ==
          "error: goodwill claims has no option '--qiuck'; did you mean '--quick'?\n");
    CHECK(place.claims({"T01", "--replications", "1"}).err ==
          "error: --replications expects a whole number from 2 to 1000000, found '1'\n");
}

TEST_CASE("Before they are run, claims tell what they would cost and write nothing") {
    const Place place;
    const auto said = place.claims({"T01", "--dry-run"});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("results/claims/results.db: 0 of 12 runs finished at the usual values\nat most "));
    CHECK_FALSE(fs::exists(place.path() / "results"));
}

TEST_CASE("A sample of the shipped claims still says what the committed verdicts say") {
    const support::TemporaryFolder folder;
    const auto said = support::goodwill(
        folder.path(), {"claims", "C05", "K18", "Q06", "N01", "--quick", "--replications", "30", "--json"});
    REQUIRE(said.code == 0);
    INFO("after a change of the models: goodwill claims --all --write");
    const std::string committed = support::read_file(support::source_folder() / "scenarios/claims/verdicts.csv");
    const auto document = nlohmann::json::parse(said.out);
    CHECK(document["claims"].size() == 4);
    for (const auto& claim : document["claims"]) {
        for (std::size_t i = 0; i < claim["outcomes"].size(); ++i) {
            const auto& outcome = claim["outcomes"][i];
            const std::string begin = fmt::format("\n{},", claim["claim"].get<std::string>());
            std::size_t at = committed.find(begin);
            for (std::size_t skipped = 0; skipped < i; ++skipped)
                at = committed.find(begin, at + 1);
            REQUIRE(at != std::string::npos);
            std::vector<std::string> cells;
            std::istringstream row{committed.substr(at + 1, committed.find('\n', at + 1) - at - 1)};
            for (std::string cell; std::getline(row, cell, ',');)
                cells.push_back(cell);
            INFO(claim["claim"] << " " << outcome["figure"]);
            REQUIRE(cells.size() >= 15);
            CHECK(cells[5] == outcome["figure"].get<std::string>());
            CHECK(cells[8] == outcome["answer"].get<std::string>());
            const double mean = outcome["difference"]["mean"].get<double>();
            CHECK(std::stod(cells[12]) <= mean);
            CHECK(mean <= std::stod(cells[13]));
        }
    }
}

}  // namespace goodwill
