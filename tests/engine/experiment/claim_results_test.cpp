#include "experiment/claim_results.hpp"

#include <cmath>

#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

results::Registry three_figures() {
    results::Registry r;
    const auto top = r.tally("top");
    r.total("sales", "EUR", "", results::Direction::neither, top);
    r.time_mean("mood", "su", "", results::Direction::neither, top);
    r.total("people", "people", "", results::Direction::neither, top);
    return r;
}

Claim claim_of(std::vector<Expectation> expects, Rule rule = Rule::all) {
    Claim claim;
    claim.id = "T01";
    claim.expects = std::move(expects);
    claim.rule = rule;
    return claim;
}

//! Three replications of sales, mood and people in two arms; the treatment sells 2 more each time.
const ArmFigures arms{{"baseline", {{10, 1, 5}, {20, 2, 5}, {30, 3, 10}}},
                      {"treatment", {{12, 1, 6}, {22, 2, 6}, {32.5, 3, 5}}}};

}  // namespace

TEST_CASE("An outcome is the difference between two arms with the same luck") {
    const auto figures = three_figures();
    const ClaimResult r = result_of(claim_of({{.figure = "sales", .goes = Sign::up}}), figures, arms);
    REQUIRE(r.outcomes[0].effect);
    CHECK(r.outcomes[0].from == Approx(20));
    CHECK(r.outcomes[0].to == Approx(66.5 / 3));
    CHECK(r.outcomes[0].effect->interval.estimate == Approx(6.5 / 3));
    CHECK(r.outcomes[0].unit == "EUR");
    CHECK(r.sign_is_right());
}

TEST_CASE("An outcome may be taken per another figure, and against a number") {
    const auto figures = three_figures();
    const Claim claim = claim_of({{.figure = "sales", .per = "people", .goes = Sign::up},
                                  {.figure = "mood", .goes = Sign::down, .against = 3}});
    const ClaimResult r = result_of(claim, figures, arms);
    CHECK(r.outcomes[0].from == Approx((2 + 4 + 3) / 3.));
    CHECK(r.outcomes[0].unit == "EUR per people");
    CHECK(r.outcomes[1].effect->interval.estimate == Approx(-1));
    CHECK(r.outcomes[1].from == 3);
}

TEST_CASE("The effect of a step beyond another one is the difference of the two") {
    const auto figures = three_figures();
    ArmFigures four = arms;
    four["low"] = {{1, 0, 1}, {1, 0, 1}, {1, 0, 1}};
    four["high"] = {{2, 0, 1}, {2, 0, 1}, {2, 0, 1}};
    const Claim claim = claim_of({{.figure = "sales", .goes = Sign::up, .beyond = Step{"low", "high"}}});
    CHECK(result_of(claim, figures, four).outcomes[0].effect->interval.estimate == Approx(6.5 / 3 - 1));
}

TEST_CASE("A stretch of the run adds up totals and averages levels, and leaves out days without a value") {
    const auto figures = three_figures();
    results::Record record{.replication = 0, .figures = {0, 0, 0}, .daily = {}, .days = 4};
    for (const float day : {1.F, 2.F, 3.F, 4.F})
        for (const float value : {day, day == 3.F ? std::nanf("") : day, 10 * day})
            record.daily.push_back(value);
    const std::vector<double> values = window_figures(figures, record, {1, 4});
    CHECK(values == std::vector<double>{9, 3, 90});
    CHECK(std::isnan(window_figures(figures, record, {2, 3})[1]));
}

TEST_CASE("A window's figures stand behind those of the whole run, in the order in which they are asked for") {
    const auto figures = three_figures();
    const Claim claim = claim_of({{.figure = "sales", .goes = Sign::up, .during = Window{5, 6}},
                                  {.figure = "sales", .goes = Sign::up},
                                  {.figure = "mood", .goes = Sign::up, .during = Window{7, 8}},
                                  {.figure = "mood", .goes = Sign::up, .during = Window{5, 6}}});
    CHECK(windows_of(claim).size() == 2);
    const std::vector<double> row{1, 2, 3, 10, 20, 30, 100, 200, 300};
    const std::vector<double> nothing(9, 0);
    const ClaimResult r = result_of(claim, figures, {{"baseline", {nothing, nothing}}, {"treatment", {row, row}}});
    CHECK(r.outcomes[0].to == 10);
    CHECK(r.outcomes[1].to == 1);
    CHECK(r.outcomes[2].to == 200);
    CHECK(r.outcomes[3].to == 20);
}

TEST_CASE("The sweep counts settings in which every sign holds, and names what the weakest turns on") {
    const auto figures = three_figures();
    ClaimResult r = result_of(claim_of({{.figure = "sales", .goes = Sign::up}}), figures, arms);
    r.verdict = Verdict::supported;
    std::vector<std::vector<double>> points;
    for (int i = 0; i < 40; ++i) {
        const double u = (i + .5) / 40;
        points.push_back({.5 + .4 * ((i * 7) % 40 - 20) / 40., u});
        const double effect = u - .5;  // sells more only in the upper half of the second number
        add_point(r, figures, {{"baseline", {{0, 0, 1}, {0, 0, 1}}}, {"treatment", {{effect, 0, 1}, {effect, 0, 1}}}});
    }
    const std::vector<std::string> paths{"a.harmless", "a.decisive"};
    finish_sweep(r, points, paths);
    CHECK(r.points == 40);
    CHECK(r.held == 20);
    CHECK(r.verdict == Verdict::depends);
    REQUIRE(r.turns_on.size() == 2);
    CHECK(r.turns_on[0] == "a.decisive");
}

TEST_CASE("What has no value in any run is open, and its sign does not hold") {
    const auto figures = three_figures();
    const double nothing = std::nan("");
    const ArmFigures empty{{"baseline", {{nothing, 0, 0}, {nothing, 0, 0}}}, {"treatment", {{1, 0, 0}, {1, 0, 0}}}};
    ClaimResult r = result_of(claim_of({{.figure = "sales", .goes = Sign::up}}), figures, empty);
    CHECK_FALSE(r.outcomes[0].effect);
    decide({&r, 1});
    CHECK(r.verdict == Verdict::inconclusive);
    CHECK_FALSE(r.sign_is_right());
}

}  // namespace goodwill::experiment
