#include <csignal>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tiny_bank.hpp"

namespace goodwill {
namespace {

namespace fs = std::filesystem;
using support::goodwill;
using support::Process;
using support::read_file;

constexpr int many = 40;

struct Place : support::TemporaryFolder {
    Place() { write("tiny_bank.yaml", support::tiny_bank); }
    static std::vector<std::string> command(const std::string& out, std::vector<std::string> more = {}) {
        std::vector<std::string> words{
            "run", "tiny_bank", "--set", "time.run=26 weeks", "--replications", std::to_string(many), "--out", out};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }
    [[nodiscard]] int finished() const {
        const std::string said = goodwill(path(), command("results", {"--status"})).out;
        return std::stoi(said.substr(said.find(": ") + 2));
    }
    [[nodiscard]] std::string table(const std::string& out, const char* file) const {
        return read_file(fs::path{*fs::directory_iterator{path() / out}} / file);
    }
    void check_that_the_same_command_goes_on() const {
        const int kept = finished();
        CHECK(kept > 0);
        CHECK(kept < many);
        const auto said = goodwill(path(), command("results"));
        CHECK(said.code == 0);
        CHECK(said.out.find("runs found finished, ") != std::string::npos);
        CHECK(goodwill(path(), command("undisturbed")).code == 0);
        for (const char* file : {"figures.csv", "daily.csv"})
            CHECK(table("results", file) == table("undisturbed", file));
    }
};

}  // namespace

TEST_CASE("Killed in the middle, the same command goes on and ends with the same bytes") {
    const Place place;
    Process running{place.path(), Place::command("results", {"--threads", "2"})};
    REQUIRE(support::wait_until([&] { return place.finished() >= 2; }));
    running.signal(SIGKILL);
    CHECK(running.wait().code == 128 + SIGKILL);
    place.check_that_the_same_command_goes_on();
}

TEST_CASE("Ctrl-C and SIGTERM finish what is running, keep it, say so and end with 130") {
    for (const int signal : {SIGINT, SIGTERM}) {
        const Place place;
        Process running{place.path(), Place::command("results", {"--threads", "2"})};
        REQUIRE(support::wait_until([&] { return place.finished() >= 2; }));
        running.signal(signal);
        const auto said = running.wait();
        CHECK(said.code == 130);
        CHECK(said.out.empty());
        CHECK(said.err == "stopped: " + std::to_string(place.finished()) +
                              " of 40 runs finished and kept; the same command goes on from there\n");
        place.check_that_the_same_command_goes_on();
    }
}

TEST_CASE("The second Ctrl-C ends at once and what was finished is kept") {
    const Place place;
    Process running{place.path(), Place::command("results", {"--threads", "1"})};
    REQUIRE(support::wait_until([&] { return place.finished() >= 2; }));
    running.signal(SIGINT);
    running.signal(SIGTERM);  // two signals of one kind may melt into one
    CHECK(running.wait().code == 130);
    CHECK(place.finished() >= 2);
}

}  // namespace goodwill
