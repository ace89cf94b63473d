// Word that spreads by contact through scenario files and the real engine, against closed forms (Bass 1969; Kermack &
// McKendrick 1927; Newman 2002). Two-sided at z = 4.89 with standard errors of at most half a per cent, 2% for shares below
// .1; in every family rates that are 3% higher must be noticed.
#include <algorithm>
#include <cmath>

#include "support/catch.hpp"
#include "support/environment.hpp"
#include "support/statistics.hpp"
#include "verification/lessons.hpp"

using namespace goodwill::support;

namespace {

constexpr MeanOptions small_share{.largest_error = .02};

//! Bass in continuous time: share of adopters after t years, when most adopt, and how fast then.
struct Bass {
    double p, q;
    [[nodiscard]] double share(double t) const {
        const double gone = std::exp(-(p + q) * t);
        return (1 - gone) / (1 + q / p * gone);
    }
    [[nodiscard]] double peak_time() const { return std::log(q / p) / (p + q); }
    [[nodiscard]] double peak() const { return (p + q) * (p + q) / (4 * q); }
};

//! The recursion of Bass's regression: share of adopters after whole years.
double bass_recursion(double p, double q, int years) {
    double share = 0;
    for (int year = 0; year < years; ++year) share += (p + q * share) * (1 - share);
    return share;
}

//! Share z that an epidemic reaches when each reaches R others: z = 1 - e^(-R z), the upper root.
double final_size(double reaches) {
    double z = 1;
    for (int n = 0; n < 1000; ++n) z = 1 - std::exp(-reaches * z);
    return z;
}

//! Final shares of the replications in which the word took off.
std::vector<double> taken_off(const LessonFigures& run) {
    std::vector<double> all;
    for (const double z : run.scaled("talk.heard", .01))
        if (z > .1) all.push_back(z);
    REQUIRE(all.size() >= 25);
    return all;
}

std::size_t last_day_of(double years) { return static_cast<std::size_t>(std::lround(years * 365)) - 1; }

}  // namespace

TEST_CASE("Something new among people who may all meet spreads as Bass says (TA20)", "[verification][class-a]") {
    for (const auto seed : seeds()) {
        const LessonFigures run{"18_innovation", seed};
        check_mean(run.scaled("talk.peak-day", 1 / 365.0), 6.1926);
        check_mean(run.scaled("talk.peak", .01), .110592);
        check_mean(run.on_day("talk.heard", last_day_of(6.1926), .01), .460526);
        check_mean(run.on_day("talk.heard", last_day_of(5), .01), .331199);
        check_mean(run.on_day("talk.heard", last_day_of(10), .01), .812803);
    }
    const LessonFigures livelier{"18_innovation", 1, {"talk.internal=39.14% per year"}};
    CHECK_FALSE(compare_mean(livelier.on_day("talk.heard", last_day_of(5), .01), .331199).passed);
    CHECK_FALSE(compare_mean(livelier.scaled("talk.peak", .01), .110592).passed);
}

TEST_CASE("Bass's curve holds for other rates of adopting alone and by others", "[verification]") {
    const Bass room_air_conditioners{.0104, .4186};
    const LessonFigures run{"18_innovation", 1, {"talk.external=1.04% per year", "talk.internal=41.86% per year", "market.people=300000"}};
    check_mean(run.scaled("talk.peak-day", 1 / 365.0), room_air_conditioners.peak_time());
    check_mean(run.scaled("talk.peak", .01), room_air_conditioners.peak());
    for (const double years : {4., 8., 12.})
        check_mean(run.on_day("talk.heard", last_day_of(years), .01), room_air_conditioners.share(years));
    const LessonFigures alone{"18_innovation", 1, {"talk.external=10% per year", "talk.internal=0% per year"}, 10};
    check_mean(alone.on_day("talk.heard", last_day_of(5), .01), 1 - std::pow(1 - .1 / 365, 5 * 365.));
}

TEST_CASE("Year by year it spreads as Bass's recursion says (TA21)", "[verification][class-a]") {
    for (const auto seed : seeds()) {
        const LessonFigures run{"18_innovation_yearly", seed};
        check_mean(run.on_day("talk.heard", last_day_of(1), .01), .03, small_share);
        check_mean(run.on_day("talk.heard", last_day_of(5), .01), .272907);
        check_mean(run.on_day("talk.heard", last_day_of(10), .01), .782643);
        check_mean(run.on_day("talk.heard", last_day_of(15), .01), .978160);
    }
    const LessonFigures livelier{"18_innovation_yearly", 1, {"talk.internal=39.14% per year"}};
    CHECK_FALSE(compare_mean(livelier.on_day("talk.heard", last_day_of(5), .01), .272907).passed);
    const LessonFigures other{"18_innovation_yearly", 1, {"talk.external=2% per year", "talk.internal=60% per year"}};
    for (const int years : {1, 4, 6, 9})
        check_mean(other.on_day("talk.heard", last_day_of(years), .01), bass_recursion(.02, .6, years), years < 4 ? small_share : MeanOptions{});
}

TEST_CASE("A rumour ends at the final size of an epidemic (TA23)", "[verification][class-a]") {
    for (const auto seed : seeds()) {
        check_mean(taken_off(LessonFigures{"19_rumour", seed}), .582812);
        check_mean(taken_off(LessonFigures{"19_rumour", seed, {"talk.internal=2% per day"}}), .796812);
    }
    CHECK_FALSE(compare_mean(taken_off(LessonFigures{"19_rumour", 1, {"talk.internal=1.545% per day"}}), .582812).passed);
    check_mean(taken_off(LessonFigures{"19_rumour", 1, {"talk.internal=3% per day"}}), final_size(3));
}

TEST_CASE("A rumour that wins less than one other each stays small", "[verification]") {
    const LessonFigures run{"19_rumour", 1, {"talk.internal=0.8% per day"}};
    for (const double heard : run["talk.heard"]) CHECK(heard < 1);
    check_mean(run["talk.hears"], 40, {.largest_error = .2});  // ten who win 4 each: .8 + .8^2 + ...
}

TEST_CASE("Among friends drawn at random a rumour reaches the giant component of its contacts", "[verification]") {
    // a friend is told before the teller falls silent with chance T = b / (1 - (1-b)(1-r)); z = 1 - e^(-friends T z)
    constexpr double told = .05 / (1 - .95 * .9);
    const std::vector<std::string> fast{"talk.internal=5% per day", "talk.forgets=10% per day", "time.run=2 years"};
    for (const double friends : {5., 8.}) {
        std::vector<std::string> settings = fast;
        settings.push_back("talk.network={kind: random, friends: " + std::to_string(static_cast<int>(friends)) + "}");
        check_mean(taken_off(LessonFigures{"19_rumour", 1, settings}), final_size(friends * told));
    }
    std::vector<std::string> livelier = fast;
    livelier[0] = "talk.internal=5.15% per day";
    livelier.emplace_back("talk.network={kind: random, friends: 5}");
    CHECK_FALSE(compare_mean(taken_off(LessonFigures{"19_rumour", 1, livelier}), final_size(5 * told)).passed);
}

TEST_CASE("Who hears the news and is no customer may consider us, and some are won by it", "[verification]") {
    const std::string talk = "talk={model: contact, told_at_start: 20, external: 0% per year, internal: 1% per day, considers: ";
    const LessonFigures curious{"16_talk", 1, {talk + "30%}"}, 5};
    const LessonFigures idle{"16_talk", 1, {talk + "0%}"}, 5};
    for (std::size_t r = 0; r < 5; ++r) {
        CHECK(curious["won.talk"][r] > 0);
        CHECK(idle["won.talk"][r] == 0);
        CHECK(curious["talk.heard"][r] == idle["talk.heard"][r]);  // what people do about it does not spread it
        CHECK(curious["talk.heard"][r] > 50);
    }
}

TEST_CASE("Of a million people with five million friendships 811 500 to 812 200 are silent after fifty steps", "[verification][slow]") {
    const LessonFigures run{"19_rumour", 1, {"market.people=1000000", "talk.network={kind: random, friends: 10}", "talk.told_at_start=100",
                                             "talk.internal=5% per day", "talk.forgets=10% per day", "time.run=50 days"}, 60};
    std::vector<double> silent = run.scaled("talk.silent", .01);
    check_mean(silent, .81185);
}
