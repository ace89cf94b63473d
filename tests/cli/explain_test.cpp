#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tiny_bank.hpp"

namespace goodwill {
namespace {

namespace fs = std::filesystem;
using support::goodwill;

constexpr const char* easy = R"(policy: Complaints by one click
changes:
  - on: day 0
    set: {complaints.ease: 0.9, complaints.acknowledgement: personal}
)";
constexpr const char* nothing = "policy: Nothing at all\nchanges:\n  - {on: day 0, set: {complaints.ease: 0.5}}\n";

//! A folder with a finished comparison in it.
struct Place : support::TemporaryFolder {
    Place() {
        write("tiny_bank.yaml", support::tiny_bank);
        write("policies/easy.yaml", easy);
        write("policies/nothing.yaml", nothing);
        const auto said = goodwill(path(), {"compare", "tiny_bank", "easy", "nothing", "--replications", "2", "--seed", "7"});
        INFO(said.err);
        REQUIRE(said.code == 0);
        const std::size_t at = said.out.find("--customer ");
        REQUIRE(at != std::string::npos);
        customer = said.out.substr(at + 11, said.out.find('\n', at) - at - 11);
        results = "results/" + fs::directory_iterator{path() / "results"}->path().filename().string();
    }
    [[nodiscard]] support::Outcome explain(std::vector<std::string> words) const {
        words.insert(words.begin(), {"explain", results});
        return goodwill(path(), words);
    }
    std::string customer, results;
};

}  // namespace

TEST_CASE("Two lives of one customer are told from the first event that differs") {
    const Place place;
    const auto said = place.explain({"--customer", place.customer});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("Two lives of one customer · person " + place.customer));
    for (const char* text : {", pair 0, seed 7", "AS IT IS", "COMPLAINTS BY ONE CLICK", "here the lives part", "the end",
                             "Had nothing gone wrong: ", "One life is a story"})
        CHECK(said.out.find(text) != std::string::npos);
    const std::string end = said.out.substr(said.out.find("\n  the end"), 85);
    CHECK(end.find("is our customer at the end") != std::string::npos);  // in one life, and not in the other
    CHECK(end.find("is no customer at the end") != std::string::npos);
    std::size_t from = 0;
    for (std::size_t to = 0; (to = said.out.find('\n', from)) != std::string::npos; from = to + 1)
        CHECK(to - from <= 83);  // two bytes more than columns, for the dots
}

TEST_CASE("Why a figure moved is told lever by lever, and the parts add up to the whole") {
    const Place place;
    const auto said = place.explain({"--figure", "complaints.voiced", "--figure", "wages", "--pairs", "3"});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("Why it moved: Complaints by one click, against the Tiny bank as it is\n"));
    for (const char* text : {"complaints.ease", "complaints.acknowledgement", "together", "averaged over all\n  2 orders"})
        CHECK(said.out.find(text) != std::string::npos);
    CHECK(said.out.find("complaints.ease") < said.out.find("complaints.acknowledgement"));  // the larger part first
    const auto again = place.explain({"--figure", "complaints.voiced", "--figure", "wages", "--pairs", "3"});
    CHECK(again.out == said.out);
}

TEST_CASE("A life that a policy does not touch has no place where it parts") {
    const Place place;
    const auto said = place.explain({"--customer", place.customer, "--policy", "nothing"});
    CHECK(said.code == 0);
    CHECK(said.out.find("here the lives part") == std::string::npos);
    CHECK(said.out.find("This policy changes nothing in this life.") != std::string::npos);
}

TEST_CASE("What cannot be explained is said so in one line") {
    const Place place;
    CHECK(place.explain({"--figure", "npss"}).err.starts_with("error: there is no figure called 'npss'; codebook.csv in results/"));
    CHECK(place.explain({"--customer", "4000"}).err ==
          "error: there is no person 4000; they are numbered from 0 to 3999\n");
    CHECK(place.explain({"--customer", "3", "--policy", "pay"}).err ==
          "error: no policy 'pay' in these results; there are easy, nothing\n");
    CHECK(goodwill(place.path(), {"explain", "policies", "--customer", "3"}).err ==
          "error: policies is no results folder: it has no manifest.json\n");
    place.write("policies/easy.yaml", std::string{easy} + "# changed\n");
    const auto changed = place.explain({"--customer", "3"});
    CHECK(changed.code == 2);
    CHECK(changed.err.find("was made of other files") != std::string::npos);
}

}  // namespace goodwill
