#include "support/catch.hpp"
#include "support/process.hpp"

namespace goodwill {
namespace {

//! What a command that makes no sense is answered; it must fail with exit code 2 and write nothing.
std::string answer_to(const std::vector<std::string>& words) {
    const support::TemporaryFolder folder;
    const auto said = support::goodwill(folder.path(), words);
    CHECK(said.code == 2);
    CHECK(said.out.empty());
    CHECK(std::filesystem::is_empty(folder.path()));
    return said.err;
}

}  // namespace

TEST_CASE("A slip in a command is answered with the likely word, in one line, with exit code 2") {
    CHECK(answer_to({"rnu", "bank"}) == "error: there is no command 'rnu'; did you mean 'run'?\n");
    CHECK(answer_to({"frobnicate"}) == "error: there is no command 'frobnicate'; goodwill --help shows them\n");
    CHECK(answer_to({"report", "bank"}) ==
          "error: 'report' is designed and not built yet; goodwill --help shows what is there\n");
    CHECK(answer_to({"shop.yaml"}) == "error: there is no command 'shop.yaml'; did you mean goodwill run shop.yaml?\n");
    CHECK(answer_to({"--seed", "1", "run"}) == "error: a command comes first, then '--seed'; goodwill --help\n");
}

TEST_CASE("A slip in an option is answered with the likely option") {
    CHECK(answer_to({"run", "bank", "--replicatoins", "5"}) ==
          "error: goodwill run has no option '--replicatoins'; did you mean '--replications'?\n");
    CHECK(answer_to({"run", "bank", "--polciy=easy"}) ==
          "error: goodwill run has no option '--polciy'; did you mean '--policy'?\n");
    CHECK(answer_to({"run", "bank", "--xyzzy"}) ==
          "error: goodwill run has no option '--xyzzy'; goodwill run --help shows them\n");
    CHECK(answer_to({"check", "bank", "--seed", "3"}) ==
          "error: goodwill check has no option '--seed'; did you mean '--set'?\n");
    CHECK(answer_to({"run", "bank", "easy_complaints"}) ==
          "error: 'easy_complaints' is one word too many; goodwill run --help shows how it is written\n");
}

TEST_CASE("A value that is missing or makes no sense is said so") {
    CHECK(answer_to({"run"}) == "error: goodwill run needs a scenario, for example: goodwill run bank\n");
    CHECK(answer_to({"run", "bank", "--seed"}) == "error: --seed needs a value; goodwill run --help\n");
    CHECK(answer_to({"run", "bank", "--replications", "many"}) ==
          "error: --replications expects a whole number from 1 to 1000000, found 'many'\n");
    CHECK(answer_to({"run", "bank", "--threads", "0"}) ==
          "error: --threads expects a whole number from 1 to 4096, found '0'\n");
    CHECK(answer_to({"compare", "bank", "easy_complaints", "--replications", "1"}) ==
          "error: --replications expects a whole number from 2 to 1000000, found '1'\n");
    CHECK(answer_to({"compare"}) == "error: goodwill compare needs a scenario, for example: goodwill compare bank\n");
    CHECK(answer_to({"run", "bank", "--replication", "3"}) ==
          "error: --replication belongs to --events; how many runs there are is --replications\n");
}

TEST_CASE("What does not go by name is answered with what does") {
    CHECK(answer_to({"run", "bnak"}) == "error: no scenario 'bnak'; did you mean 'bank'?\n");
    CHECK(answer_to({"run", "bank", "--policy", "easy_complaint_"}) ==
          "error: no policy 'easy_complaint_'; did you mean 'easy_complaints'?\n");
    CHECK(answer_to({"run", "bank", "--events", "50000"}) ==
          "error: there is no person 50000; they are numbered from 0 to 49999\n");
}

TEST_CASE("A wrong path in --set is a mistake with a place") {
    CHECK(answer_to({"run", "bank", "--set", "teams.agnets.size=5"}).find("did you mean") != std::string::npos);
}

}  // namespace goodwill
