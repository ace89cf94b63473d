#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tiny_bank.hpp"

namespace goodwill {
namespace {

namespace fs = std::filesystem;
using support::goodwill;
using support::read_file;
using support::TemporaryFolder;

constexpr const char* two_months = "time.run=8 weeks";

//! A folder with the tiny bank in it.
struct Place : TemporaryFolder {
    Place() { write("tiny_bank.yaml", support::tiny_bank); }
    [[nodiscard]] support::Outcome run(std::vector<std::string> words) const {
        words.insert(words.begin(), {"run", "tiny_bank", "--set", two_months});
        return goodwill(path(), words);
    }
    //! The only results folder.
    [[nodiscard]] fs::path results(const std::string& out = "results") const {
        const fs::path folder = *fs::directory_iterator{path() / out};
        CHECK(std::distance(fs::directory_iterator{path() / out}, {}) == 1);
        return folder;
    }
};

}  // namespace

TEST_CASE("Run prints a table with its two ranges and writes a results folder") {
    const Place place;
    const auto said = place.run({"--replications", "4"});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.err.empty());  // no progress where there is no terminal
    CHECK(said.out.starts_with("Tiny bank · 4 000 people, 1 600 customers · 8 weeks · 4 runs\n"));
    for (const char* text : {"on average", "average lies in", "one single future", "Would recommend (NPS)",
                             "Profit, 8 weeks", "Rests on:", "Results:  results/tiny_bank-", "seed 2026", "Next:"})
        CHECK(said.out.find(text) != std::string::npos);
    CHECK(said.out.find('\x1b') == std::string::npos);
    for (const char* file :
         {"figures.csv", "daily.csv", "codebook.csv", "effective.yaml", "manifest.json", "results.db"})
        CHECK(fs::exists(place.results() / file));
    CHECK(read_file(place.results() / "figures.csv").starts_with("arm,replication,figure,value,unit\nbaseline,0,"));
    CHECK(read_file(place.results() / "daily.csv").starts_with("arm,day,figure,mean,low,high\nbaseline,0,"));
    const auto manifest = nlohmann::json::parse(read_file(place.results() / "manifest.json"));
    CHECK(manifest["seed"] == 2026);
    CHECK(manifest["replications"] == 4);
    CHECK(manifest["files"][0]["name"] == "tiny_bank.yaml");
    CHECK(place.results().filename().string() == "tiny_bank-" + std::string{manifest["results_sha256"]}.substr(0, 8));
}

TEST_CASE("Asked for a precision, a run takes as many replications as that needs, whatever the number of threads") {
    const Place place;
    const auto said = place.run({"--precision", "wait.contact-centre.mean=0.05", "--threads", "1"});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.out.find("  Asked:    wait.contact-centre.mean within 0.05 after ") != std::string::npos);
    const std::string one = said.out.substr(0, said.out.find("  Results:"));
    const auto two = place.run({"--precision", "wait.contact-centre.mean=0.05", "--threads", "2", "--out", "other"}).out;
    CHECK(two.substr(0, two.find("  Results:")) == one);
    const auto unmet = place.run({"--precision", "nps=0.001", "--replications", "16"}).out;
    CHECK(unmet.find("  Asked:    nps within 0.001 NOT reached after 16 runs\n") != std::string::npos);
    for (const auto& [asked, answer] :
         {std::pair{"npss=1", "there is no figure called 'npss'"}, std::pair{"nps", "--precision expects FIGURE=HALF-WIDTH"},
          std::pair{"retention=1", "write --precision retention=0.5%"}, std::pair{"nps=-1", "must be a number above 0"},
          std::pair{"scenario", "the scenario has no report.precision"}}) {
        const auto wrong = place.run({"--precision", asked});
        CHECK(wrong.code == 2);
        CHECK(wrong.err.find(answer) != std::string::npos);
    }
}

TEST_CASE("The JSON of a run is one document with every figure, and null where one run has no range") {
    const Place place;
    const auto many = nlohmann::json::parse(place.run({"--replications", "3", "--json"}).out);
    CHECK(many["scenario"] == "Tiny bank");
    CHECK(many["seed"] == 2026);
    CHECK(many["replications"] == 3);
    CHECK(many["days"] == 56);
    CHECK(many["people"] == 4000);
    const auto& nps = many["figures"]["nps"];
    CHECK(nps["low"] < nps["mean"]);
    CHECK(nps["mean"] < nps["high"]);
    CHECK(nps["future_low"] < nps["low"]);
    CHECK(nps["high"] < nps["future_high"]);
    CHECK(nps["unit"] == "points");
    CHECK(fs::exists(place.path() / std::string{many["results"]} / "figures.csv"));
    const auto one = nlohmann::json::parse(place.run({"--replications", "1", "--json"}).out);
    CHECK(one["figures"]["nps"]["mean"].is_number());
    CHECK(one["figures"]["nps"]["low"].is_null());
    CHECK(one["figures"]["nps"]["future_high"].is_null());
}

TEST_CASE("One, two and three threads give the same bytes") {
    const Place place;
    for (const char* threads : {"1", "2", "3"})
        CHECK(place.run({"--replications", "5", "--threads", threads, "--out", threads}).code == 0);
    for (const char* file : {"figures.csv", "daily.csv"}) {
        const std::string once = read_file(place.results("1") / file);
        CHECK(once.size() > 1000);
        CHECK(read_file(place.results("2") / file) == once);
        CHECK(read_file(place.results("3") / file) == once);
    }
}

TEST_CASE("Five after three computes two, gives what five at once give, and three are still there") {
    const Place place;
    CHECK(place.run({"--replications", "5", "--out", "at_once"}).code == 0);
    CHECK(place.run({"--replications", "3"}).code == 0);
    CHECK(place.run({"--replications", "5", "--status"}).out.ends_with(": 3 of 5 runs finished\n"));
    CHECK(place.run({"--replications", "5"}).out.find("(3 runs found finished, ") != std::string::npos);
    CHECK(read_file(place.results() / "figures.csv") == read_file(place.results("at_once") / "figures.csv"));
    CHECK(read_file(place.results() / "daily.csv") == read_file(place.results("at_once") / "daily.csv"));
    CHECK(place.run({"--replications", "3"}).out.find("(found finished, seed 2026)") != std::string::npos);
    CHECK(place.run({"--replications", "3", "--fresh"}).out.find("found finished") == std::string::npos);
}

TEST_CASE("Another seed, value or policy has another folder") {
    const Place place;
    place.write("policies/more.yaml", "policy: More agents\nchanges:\n  - {on: day 0, set: {teams.agents.size: 3}}\n");
    CHECK(place.run({"--replications", "1"}).code == 0);
    CHECK(place.run({"--replications", "1", "--seed", "7"}).code == 0);
    CHECK(place.run({"--replications", "1", "--set", "teams.agents.size=3"}).code == 0);
    const auto under_policy = place.run({"--replications", "1", "--policy", "more"});
    CHECK(under_policy.out.starts_with("Tiny bank under More agents · "));
    CHECK(std::distance(fs::directory_iterator{place.path() / "results"}, {}) == 4);
}

TEST_CASE("Before it runs, a command tells what it would cost and writes nothing") {
    const Place place;
    const auto said = place.run({"--replications", "8", "--dry-run"});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("8 runs to do, 0 found finished\nabout "));
    CHECK(said.out.find(" MB of memory, ") != std::string::npos);
    CHECK_FALSE(fs::exists(place.path() / "results"));
}

TEST_CASE("Quiet prints the figures and plain prints nothing but ASCII") {
    const Place place;
    const auto said = place.run({"--replications", "2", "--quiet", "--plain"});
    CHECK(said.out.starts_with("Tiny bank - 4 000 people"));
    CHECK(said.out.find("Results:") == std::string::npos);
    CHECK(std::ranges::none_of(said.out, [](char c) { return static_cast<unsigned char>(c) >= 128; }));
}

TEST_CASE("As many lines of figures as were asked for") {
    const Place place;
    const std::string few = place.run({"--replications", "1", "--top", "2", "--quiet"}).out;
    CHECK(std::ranges::count(few, '\n') == 4);  // and two of heading
    const std::string many = place.run({"--replications", "1", "--top", "30", "--quiet"}).out;
    CHECK(std::ranges::count(many, '\n') >= 30);
}

TEST_CASE("One person's life is told day by day, the same every time") {
    const Place place;
    const auto said = place.run({"--events", "12", "--replication", "1"});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("Person 12 of Tiny bank, "));
    CHECK(said.out.find("on which something happened\n") != std::string::npos);
    CHECK(said.out == place.run({"--events", "12", "--replication", "1"}).out);
    CHECK_FALSE(fs::exists(place.path() / "results"));
}

TEST_CASE("A lesson about a queue shows what its author watches") {
    const TemporaryFolder folder;
    const auto said =
        goodwill(folder.path(), {"run", "one_counter", "--set", "time.run=4 weeks", "--replications", "3"});
    INFO(said.err);
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("One counter · 4 weeks · 3 runs\n"));
    CHECK(said.out.find("Wait, counter") != std::string::npos);
    CHECK(said.out.find("Would recommend") == std::string::npos);
}

}  // namespace goodwill
