#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/tiny_bank.hpp"

namespace goodwill {

TEST_CASE("Check prints what follows from the file alone") {
    const support::TemporaryFolder folder;
    folder.write("tiny_bank.yaml", support::tiny_bank);
    const auto said = support::goodwill(folder.path(), {"check", "tiny_bank"});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("Tiny bank\n"));
    CHECK(said.out.find("WHO SERVES") != std::string::npos);
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("Check of a file with a mistake shows the line and ends with 2") {
    const support::TemporaryFolder folder;
    folder.write("shop.yaml", "goodwill: 1\nname: Shop\ntuochpoints: {}\n");
    const auto said = support::goodwill(folder.path(), {"check", "shop.yaml"});
    CHECK(said.code == 2);
    CHECK(said.out.empty());
    CHECK(said.err.starts_with("shop.yaml:3:1: error: unknown key 'tuochpoints'"));
    CHECK(said.err.find("did you mean 'touchpoints'?") != std::string::npos);
}

TEST_CASE("A figure to be watched that nobody has is a mistake with a place") {
    const support::TemporaryFolder folder;
    folder.write("tiny_bank.yaml", std::string{support::tiny_bank} + "report: {watch: [npss]}\n");
    const auto said = support::goodwill(folder.path(), {"check", "tiny_bank"});
    CHECK(said.code == 2);
    CHECK(said.err.find("did you mean 'nps'?") != std::string::npos);
}

TEST_CASE("A policy that cannot act on the scenario is refused") {
    const support::TemporaryFolder folder;
    folder.write("tiny_bank.yaml", support::tiny_bank);
    folder.write("policies/more.yaml", "policy: More agents\nchanges:\n  - {on: day 0, set: {teams.agnets.size: 3}}\n");
    const auto said = support::goodwill(folder.path(), {"check", "tiny_bank", "--policy", "more"});
    CHECK(said.code == 2);
    CHECK(said.err.find("did you mean 'agents'?") != std::string::npos);
}

}  // namespace goodwill
