#include <chrono>

#include "support/catch.hpp"
#include "support/process.hpp"

namespace goodwill {
namespace {

using support::goodwill;
using support::TemporaryFolder;

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0, from = 0;
    for (std::size_t to = 0; (to = text.find('\n', from)) != std::string::npos; from = to + 1)
        widest = std::max(widest, to - from);
    return widest;
}

}  // namespace

TEST_CASE("Bare goodwill says what it is and what to type first") {
    const TemporaryFolder folder;
    const auto said = goodwill(folder.path(), {});
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out.starts_with("Goodwill - what your customers will do for you because of how you treated them.\n"));
    CHECK(said.out.ends_with("All: goodwill --help\n"));
    CHECK(widest_line(said.out) <= 80);
    CHECK(said.out.find("workshop") == std::string::npos);  // not there yet, so not advertised
}

TEST_CASE("Help is there for everything, on standard output, in 80 columns or a little more") {
    const TemporaryFolder folder;
    const auto all = goodwill(folder.path(), {"--help"});
    CHECK(all.code == 0);
    CHECK(all.out.find("not built yet: report") != std::string::npos);
    for (const char* verb : {"run", "compare", "explain", "check", "claims", "list", "schema"}) {
        const auto said = goodwill(folder.path(), {verb, "--help"});
        CHECK(said.code == 0);
        CHECK(said.out.starts_with(std::string{"goodwill "} + verb));
        CHECK(widest_line(said.out) <= 90);
        CHECK(all.out.find(std::string{"  "} + verb) != std::string::npos);
    }
    CHECK(goodwill(folder.path(), {"help", "run"}).out == goodwill(folder.path(), {"run", "--help"}).out);
}

TEST_CASE("The version says what was built, with which compiler") {
    const TemporaryFolder folder;
    const auto said = goodwill(folder.path(), {"--version"});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("goodwill "));
    CHECK(said.out.find('(') != std::string::npos);
}

TEST_CASE("The list shows the cases with their policies, the lessons, and what lies in the current folder") {
    const TemporaryFolder folder;
    folder.write("my_shop.yaml", "goodwill: 1\nname: My shop\n");
    folder.write("notes.yaml", "shopping: milk\n");
    const auto said = goodwill(folder.path(), {"list"});
    CHECK(said.code == 0);
    CHECK(said.out.find("my_shop                    My shop") != std::string::npos);
    CHECK(said.out.find("neighbourhood_bank         Neighbourhood bank") != std::string::npos);
    CHECK(said.out.find("--policy easy_complaints") != std::string::npos);
    CHECK(said.out.find("01_one_counter") != std::string::npos);
    CHECK(said.out.find("notes") == std::string::npos);
}

TEST_CASE("The schema goes to standard output or into a folder") {
    const TemporaryFolder folder;
    const auto said = goodwill(folder.path(), {"schema"});
    CHECK(said.code == 0);
    CHECK(said.out.starts_with("{\n  \"$schema\""));
    CHECK(goodwill(folder.path(), {"schema", "--write", "docs"}).code == 0);
    CHECK(support::read_file(folder.path() / "docs" / "goodwill.schema.json") == said.out);
    CHECK(std::filesystem::exists(folder.path() / "docs" / "SCHEMA.md"));
}

}  // namespace goodwill
