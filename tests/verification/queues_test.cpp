// Waiting lines through scenario files and the real engine, against closed forms (Erlang; Pollaczek & Khinchine; Cobham;
// Garnett, Mandelbaum & Reiman). Two-sided at z = 4.89 with standard errors of at most half a per cent; in every family a
// service that is 3% longer must be noticed. Values are those of engine/journey's formulas and of the lessons' comments.
#include "support/catch.hpp"
#include "support/environment.hpp"
#include "support/statistics.hpp"
#include "support/targets.hpp"
#include "verification/lessons.hpp"

using namespace goodwill::support;

namespace {

constexpr MeanOptions small_share{.largest_error = .02};  // for probabilities below .1

//! Whether a run with 3% longer services would have been told from the exact one.
void check_canary(const std::string& lesson, const std::string& setting, const std::string& figure, double exact, double factor = 1) {
    const LessonFigures slower{lesson, 1, {setting}};
    const Finding finding = compare_mean(slower.scaled(figure, factor), exact, {.largest_error = .05});
    INFO(finding.text);
    CHECK_FALSE(finding.passed);
}

}  // namespace

TEST_CASE("One counter waits as M/M/1 does (TA01)", "[verification]") {
    Target target{"TA01"};
    for (const auto seed : seeds()) {
        const LessonFigures run{"01_one_counter", seed};
        target.check(compare_mean(run["present.counter.mean"], 4));
        target.check(compare_mean(run["waiting.counter.mean"], 3.2));
        target.check(compare_mean(run["stay.counter.mean"], 5));
        target.check(compare_mean(run["wait.counter.mean"], 4));
        target.check(compare_mean(run.scaled("wait.counter.over-5-min", .01), .294304));
    }
    check_canary("01_one_counter", "touchpoints.counter.takes.mean=1.03 min", "wait.counter.mean", 4);
}

TEST_CASE("Several servers wait as M/M/c does (TA02, TA03)", "[verification]") {
    Target ta02{"TA02"};
    Target ta03{"TA03"};
    for (const auto seed : seeds()) {
        const LessonFigures three{"02_several_servers", seed};
        ta02.check(compare_mean(three.scaled("wait.counter.over-0-s", .01), .647191));
        ta02.check(compare_mean(three["wait.counter.mean"], 1.078652));
        ta02.check(compare_mean(three["present.counter.mean"], 4.988764));
        const LessonFigures centre{"03_call_centre", seed};
        ta03.check(compare_mean(centre.scaled("wait.phone.over-0-s", .01), .174132));
        ta03.check(compare_mean(centre.scaled("wait.phone.mean", 60), 7.836));
        std::vector<double> in_time = centre.scaled("wait.phone.over-20-s", -.01);
        for (double& v : in_time) v += 1;
        ta03.check(compare_mean(in_time, .888350));
        ta03.check(compare_mean(centre.scaled("load.agents", .01), .7143));
    }
    check_canary("02_several_servers", "touchpoints.counter.takes.mean=1.03 min", "wait.counter.mean", 1.078652);
}

TEST_CASE("Without a place to wait calls are lost as Erlang's B says, with few places as M/M/c/K (TA05, TA06)", "[verification]") {
    Target ta05{"TA05"};
    Target ta06{"TA06"};
    for (const auto seed : seeds()) {
        const LessonFigures lost{"04_loss", seed};
        ta05.check(compare_mean(lost.scaled("blocked.big-exchange", .01), .056819, small_share));
        ta05.check(compare_mean(lost.scaled("blocked.small-exchange", .01), .268406));
        const LessonFigures room{"05_finite_room", seed};
        ta06.check(compare_mean(room.scaled("blocked.counter", .01), .051080, small_share));
        ta06.check(compare_mean(room["present.counter.mean"], 3.351893));
        std::vector<double> stay = room["stay.counter.mean"];  // of all who came: the blocked stay no time
        const auto& blocked = room["blocked.counter"];
        for (std::size_t r = 0; r < stay.size(); ++r) stay[r] /= 1 - blocked[r] / 100;
        ta06.check(compare_mean(stay, 1.471802));
    }
    check_canary("04_loss", "touchpoints.small-exchange.takes.mean=1.03 min", "blocked.small-exchange", .268406, .01);
}

TEST_CASE("Impatient callers hang up as Erlang's A says (TA08, TA11, TA45)", "[verification]") {
    Target ta08{"TA08"};
    Target ta11{"TA11"};
    Target ta45{"TA45"};
    for (const auto seed : seeds()) {
        const LessonFigures fifty{"06_impatience", seed};
        ta08.check(compare_mean(fifty.scaled("abandoned.phone", .01), .030912, small_share));
        ta08.check(compare_mean(fifty.scaled("wait.phone.mean", 60), 3.709));
        ta08.check(compare_mean(fifty.scaled("wait.phone.over-0-s", .01), .467774));
        ta08.check(compare_mean(fifty.scaled("load.agents", .01), .930324));
        const LessonFigures hundred{"13_many_servers", seed};
        ta45.check(compare_mean(hundred.scaled("wait.phone.over-0-s", .01), .5133, {.largest_error = .005}));
        // P(abandon) = theta E[W], in every replication
        for (std::size_t r = 0; r < 30; ++r) {
            ta11.near("ratio", fifty["abandoned.phone"][r] / 100 / (fifty["wait.phone.mean"][r] / 2), 1, .02);
            ta11.near("ratio", hundred["abandoned.phone"][r] / 100 / hundred["wait.phone.mean"][r], 1, .02);
        }
    }
    check_canary("06_impatience", "touchpoints.phone.takes.mean=1.03 min", "abandoned.phone", .030912, .01);
}

TEST_CASE("Patient callers of the same centre wait as Erlang's C says (TA09)", "[verification]") {
    Target target{"TA09"};
    for (const auto seed : seeds()) {
        const LessonFigures run{"07_no_impatience", seed};
        target.check(compare_mean(run.scaled("wait.phone.mean", 60), 20.834));
    }
}

TEST_CASE("Variation of service makes people wait as Pollaczek and Khinchine say (TA13)", "[verification]") {
    Target target{"TA13"};
    for (const auto seed : seeds()) {
        const LessonFigures run{"08_service_variation", seed};
        target.check(compare_mean(run["wait.steady.mean"], 1.166667));
        target.check(compare_mean(run["wait.random.mean"], 2.333333));
        target.check(compare_mean(run["wait.bank.mean"], 2.926233));
    }
    check_canary("08_service_variation", "touchpoints.steady.takes=61.8 s", "wait.steady.mean", 1.166667);
}

TEST_CASE("A fast lane waits less at the others' cost, as Cobham says (TA14)", "[verification]") {
    Target target{"TA14"};
    for (const auto seed : seeds()) {
        const LessonFigures lanes{"09_priority", seed};
        target.check(compare_mean(lanes["wait.fast-lane.mean"], 1.142857));
        target.check(compare_mean(lanes["wait.slow-lane.mean"], 5.714286));
        const LessonFigures segments{"09_priority_by_segment", seed};
        target.check(compare_mean(segments["wait.counter.business.mean"], 1.142857));
        target.check(compare_mean(segments["wait.counter.private.mean"], 5.714286));
        target.check(compare_mean(segments["wait.counter.mean"], 4));  // conservation: who goes first does not change the mean
    }
    check_canary("09_priority", "touchpoints.slow-lane.takes.mean=1.03 min", "wait.slow-lane.mean", 5.714286);
}

TEST_CASE("Repeat calls lengthen waits as Erlang's C at the higher rate says (TA16)", "[verification]") {
    Target target{"TA16"};
    for (const auto seed : seeds()) {
        const LessonFigures run{"10_call_once", seed};
        target.check(compare_mean(run.scaled("wait.good-centre.mean", 60), 13.5825));
        target.check(compare_mean(run.scaled("wait.poor-centre.mean", 60), 59.5231));
    }
    check_canary("10_call_once", "touchpoints.good-centre.takes.mean=185.4 s", "wait.good-centre.mean", 13.5825, 60);
}

TEST_CASE("At every touchpoint of every lesson as many are present as come times how long they stay (TA17)", "[verification]") {
    Target target{"TA17"};
    const std::vector<std::pair<std::string, std::vector<std::string>>> lessons{{"02_several_servers", {"counter"}},
        {"05_finite_room", {"counter"}}, {"06_impatience", {"phone"}}, {"09_priority", {"fast-lane", "slow-lane"}}};
    for (const auto& [lesson, touchpoints] : lessons) {
        const LessonFigures run{lesson, 1, {}, 3};
        const double days = lesson == "02_several_servers" ? 180 : lesson == "05_finite_room" ? 60 : lesson == "06_impatience" ? 12 : 730;
        for (const std::string& t : touchpoints)
            for (std::size_t r = 0; r < 3; ++r) {
                const double rate = run["encounters." + t][r] / (days * 1440);
                target.near("L over lambda W", run["present." + t + ".mean"][r] / (rate * run["stay." + t + ".mean"][r]), 1, .02);
            }
    }
}

TEST_CASE("A funnel of fixed shares ends where the absorbing chain says (TA18)", "[verification]") {
    Target target{"TA18"};
    for (const auto seed : seeds()) {
        const LessonFigures run{"12_funnel", seed};
        target.check(compare_mean(run.scaled("ends.retained", .01), .932487));
        target.check(compare_mean(run.scaled("ends.left-silently", .01), .056853, small_share));
        target.check(compare_mean(run.scaled("ends.left-after-complaint", .01), .010660, small_share));
    }
    const LessonFigures leaky{"12_funnel", 1, {"touchpoints.served.next={failed: 23%, retained: 77%}"}};
    CHECK_FALSE(compare_mean(leaky.scaled("ends.left-silently", .01), .056853, small_share).passed);
}

TEST_CASE("Every question of a menu loses its share of callers (TA38)", "[verification]") {
    Target target{"TA38"};
    for (const auto seed : seeds()) {
        const LessonFigures run{"11_menu", seed};
        target.check(compare_mean(run.part("ends.through-short", {"ends.through-short", "ends.lost-short"}), .9025));
        target.check(compare_mean(run.part("ends.through-long", {"ends.through-long", "ends.lost-long"}), .735092));
    }
}
