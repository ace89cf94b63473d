#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tiny_bank.hpp"

namespace goodwill {
namespace {

namespace fs = std::filesystem;
using support::goodwill;

struct Place : support::TemporaryFolder {
    Place() { write("tiny_bank.yaml", support::tiny_bank); }
    [[nodiscard]] support::Outcome run(const std::string& replications, const std::string& out) const {
        return goodwill(path(), command(replications, out));
    }
    static std::vector<std::string> command(const std::string& replications, const std::string& out) {
        return {"run", "tiny_bank", "--set", "time.run=8 weeks", "--replications", replications, "--out", out};
    }
    /// The folder of the run inside results, or results itself as long as nothing is in it.
    [[nodiscard]] fs::path results() const {
        const fs::directory_iterator first{path() / "results"};
        return first == fs::directory_iterator{} ? path() / "results" : first->path();
    }
};

}  // namespace

TEST_CASE("A folder that cannot be made ends with 3, the path and what to do") {
    const Place place;
    place.write("in_the_way", "");
    const auto said = place.run("2", "in_the_way/deeper");
    CHECK(said.code == 3);
    CHECK(said.out.empty());
    CHECK(said.err.starts_with("error: cannot make the folder in_the_way/deeper/tiny_bank-"));
    CHECK(said.err.ends_with(": Not a directory; choose another folder with --out\n"));
}

TEST_CASE("A results folder two commands want is left to the first") {
    const Place place;
    support::Process first{place.path(), Place::command("400", "results")};
    REQUIRE(support::wait_until(
        [&] { return fs::exists(place.path() / "results") && fs::exists(place.results() / "results.db-wal"); }));
    const auto said = place.run("2", "results");
    CHECK(said.code == 3);
    CHECK(said.err.find("it is locked; another program is using it; wait until it is done") != std::string::npos);
    CHECK(first.is_running());
    first.signal(SIGKILL);
    CHECK(first.wait().code == 128 + SIGKILL);
    CHECK(place.run("2", "results").code == 0);
}

TEST_CASE("A damaged database is said so and not touched") {
    const Place place;
    CHECK(place.run("2", "results").code == 0);
    const fs::path database = place.results() / "results.db";
    const std::string damaged = "this is no database, although it is long enough to look at: " + std::string(200, 'x');
    for (const char* more : {"-wal", "-shm"})
        fs::remove(database.string() + more);
    place.write(fs::relative(database, place.path()).string(), damaged);
    const auto said = place.run("3", "results");
    CHECK(said.code == 3);
    CHECK(said.err.ends_with("file is not a database; move it away and type the same command again\n"));
    CHECK(support::read_file(database) == damaged);
}

TEST_CASE("When the disk is full nothing finished is lost, and with room again the same command goes on") {
    const Place place;
    CHECK(place.run("2", "results").code == 0);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    struct stat database {};
    REQUIRE(::stat((place.results() / "results.db").c_str(), &database) == 0);
    const rlimit little{static_cast<rlim_t>(database.st_size) + 100'000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &little);  // inherited by the program: no file may grow beyond it
    const auto said = place.run("200", "results");
    ::setrlimit(RLIMIT_FSIZE, &before);
    CHECK(said.code == 3);
    CHECK(said.err.find("free some space, then type the same command again: what was finished is kept") !=
          std::string::npos);
    const auto again = place.run("4", "results");
    CHECK(again.code == 0);
    CHECK(again.out.find("found finished") != std::string::npos);
}

}  // namespace goodwill
