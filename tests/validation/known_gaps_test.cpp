// The book of targets itself: what it accepts, what it refuses, and that a target which fails cannot pass unseen.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/catch.hpp"
#include "support/targets.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

std::string refusal(const std::string& text) {
    base::Diagnostics said;
    (void)read_known_gaps({.name = "gaps.yaml", .text = text}, said);
    return said.all().empty() ? "" : said.all().front().message;
}

const std::vector<KnownGap> one_gap{{"TB25", "odds ratio 1.8", "a reason"}};

//! What a target leaves in the report.
std::string reported(const std::string& id, bool holds) {
    const auto file = std::filesystem::temp_directory_path() / ("goodwill-targets-" + std::to_string(getpid()));
    {
        Target target{id, one_gap, file};
        target.check(holds, "measured 1");
        target.check(holds, "measured 2");
    }
    std::ifstream stream(file);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    stream.close();
    std::filesystem::remove(file);
    return text;
}

}  // namespace

TEST_CASE("The known gaps are well-formed, of the targets, and none that has to hold") {
    for (const KnownGap& gap : known_gaps()) {
        INFO(gap.id);
        CHECK(is_target(gap.id));
        CHECK(may_be_gap(gap.id));
    }
}

TEST_CASE("There are 66 targets, and no exact one nor one that everything rests on may be a gap") {
    CHECK(target_ids().size() == 66);
    int exact = 0;
    int bound = 0;
    for (const std::string_view id : target_ids()) {
        exact += id.starts_with("TA") ? 1 : 0;
        bound += may_be_gap(id) ? 0 : 1;
    }
    CHECK(exact == 36);
    CHECK(bound == 36 + 8);
    for (const char* id : {"TA01", "TA48", "TB04", "TB06", "TB08", "TB10", "TB13", "TB16", "TC01", "TC10"})
        CHECK_FALSE(may_be_gap(id));
}

TEST_CASE("A test's name carries its targets") {
    CHECK(targets_in("Several servers wait (TA02, TA03)") == std::vector<std::string>{"TA02", "TA03"});
    CHECK(targets_in("A survey has TA99 in its name").empty());
    CHECK(targets_in("No target at all").empty());
}

TEST_CASE("What is no honest gap is refused") {
    CHECK(refusal("{}").empty());
    CHECK(refusal("TB25: {measured: odds ratio 1.8, reason: no delight in the model}").empty());
    CHECK(refusal("TB99: {measured: x, reason: y}") == "there is no target 'TB99'");
    CHECK(refusal("TA01: {measured: x, reason: y}") == "TA01 may not be a known gap");
    CHECK(refusal("TC10: {measured: x, reason: y}") == "TC10 may not be a known gap");
    CHECK(refusal("TB25: {measured: x}") == "TB25 needs 'measured' and 'reason', and nothing else");
    CHECK(refusal("TB25: {measured: x, reason: ''}") == "TB25 needs 'measured' and 'reason', and nothing else");
    CHECK(refusal("TB25: {measured: x, reason: y, since: 3}") == "TB25 needs 'measured' and 'reason', and nothing else");
    CHECK(refusal("- TB25") == "expected 'ID: {measured: ..., reason: ...}' for each known gap, or {} when there is none");
    CHECK_FALSE(refusal("TB25: {measured: x, reason: y}\nTB25: {measured: x, reason: y}").empty());
}

TEST_CASE("A target is reported in one line, with the reason when it is a known gap") {
    CHECK(reported("TB26", true) == "TB26\tholds\tmeasured 1; measured 2\t\n");
    CHECK(reported("TB25", false) == "TB25\tgap\tmeasured 1; measured 2\ta reason\n");
}

TEST_CASE("A known gap need not fail in all its parts") {
    Target target{"TB25", one_gap, ""};
    target.check(true, "sign right");
    target.check(false, "size wrong");
}

TEST_CASE("A target that fails and is no known gap is a failure", "[!shouldfail]") {
    Target target{"TB26", one_gap, ""};
    target.check(true, "sign right");
    target.check(false, "size wrong");
}

TEST_CASE("A known gap that holds is a failure", "[!shouldfail]") {
    Target target{"TB25", one_gap, ""};
    target.check(true, "odds ratio 5, band 4 to 8");
}

TEST_CASE("A target of which nothing was measured is a failure", "[!shouldfail]") {
    const Target target{"TB26", one_gap, ""};
}
