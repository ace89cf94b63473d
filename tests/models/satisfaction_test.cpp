// Satisfaction with encounters, journeys and the relation: its laws and constants, and how it is reported.
#include "models/satisfaction/equations.hpp"
#include "models/satisfaction/greetings.hpp"
#include "models/satisfaction/traces.hpp"

#include "models/reporting.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"

using namespace goodwill::models;

TEST_CASE("A usual encounter leaves a customer of usual disposition at the usual satisfaction", "[satisfaction]") {
    CHECK(encounter_satisfaction({}, 0, 0, {}) == Approx(.6));
}

TEST_CASE("One unit of satisfaction is one and a half points of quality, through each of the two ways",
          "[satisfaction]") {
    const SatisfactionParameters p;
    const float usual = encounter_satisfaction({}, 0, 0, p);
    CHECK(encounter_satisfaction({.quality = 9}, 0, 0, p) - usual == Approx(.5));
    CHECK(encounter_satisfaction({.value = 1.5F}, 0, 0, p) - usual == Approx(.5));
    CHECK(encounter_satisfaction({.lift = 1.5F}, 0, 0, p) - usual == Approx(.4));
    CHECK(encounter_satisfaction({.anger = 1}, 0, 0, p) - usual == Approx(-.4));
}

TEST_CASE("Satisfaction stays within three units", "[satisfaction]") {
    CHECK(encounter_satisfaction({.quality = 10, .value = 20}, 2, 2, {}) == 3);
    CHECK(encounter_satisfaction({.quality = 0, .value = -20, .anger = 3}, -2, -2, {}) == -3);
    CHECK(satisfaction_after(2.9F, 3, 0, {}) <= 3);
}

TEST_CASE("A journey is remembered by its peak and its end, not by its length", "[satisfaction]") {
    PeakEnd brief;
    PeakEnd longer;
    for (const float s : {-1.F, .5F}) brief.live_through(s, .6F);
    for (const float s : {.4F, .3F, -1.F, .2F, .4F, .5F}) longer.live_through(s, .6F);
    CHECK(brief.remembered(.5F) == Approx(-.25));
    CHECK(longer.remembered(.5F) == brief.remembered(.5F));
}

TEST_CASE("A bad journey with a better end is remembered as better, though it lasted longer", "[satisfaction]") {
    PeakEnd ends_badly;
    ends_badly.live_through(-1, .6F);
    PeakEnd ends_better = ends_badly;
    ends_better.live_through(-.4F, .6F);
    CHECK(ends_better.remembered(.5F) > ends_badly.remembered(.5F));
}

TEST_CASE("Losses move satisfaction twice as far as surpluses, and newcomers farther than old customers",
          "[satisfaction]") {
    const SatisfactionParameters p;
    CHECK(satisfaction_gain(0, .5F, 0, p) == Approx(.30));
    CHECK(satisfaction_gain(1, .5F, 0, p) == Approx(.15));
    CHECK(satisfaction_gain(0, .5F, 730, p) == Approx(.15));
    CHECK(satisfaction_gain(0, .5F, 3650, p) == Approx(.075));
    CHECK(satisfaction_gain(0, .5F, 36500, p) == Approx(.075));
}

TEST_CASE("Good handling may leave satisfaction above its level before the failure, but less so after a second one",
          "[satisfaction]") {
    const SatisfactionParameters p;
    const float before = .7F;
    const float after_failure = satisfaction_after(before, .2F, 365, p);
    const float recovered = satisfaction_after_handling(after_failure, handling_satisfaction(.85F, 1, .6F, p), 365, p);
    CHECK(recovered > before);
    CHECK(handling_satisfaction(.85F, 3, .6F, p) < handling_satisfaction(.85F, 1, .6F, p));
    CHECK(handling_satisfaction(.2F, 3, .6F, p) == handling_satisfaction(.2F, 1, .6F, p));
    CHECK(handling_satisfaction(.85F, 1, .9F, p) == handling_satisfaction(.85F, 1, .3F, p));  // trust counts only when asked for
    const SatisfactionParameters expecting{.recovery_expected = 1};
    CHECK(handling_satisfaction(.85F, 1, .6F, expecting) == handling_satisfaction(.85F, 1, .6F, p));
    CHECK(handling_satisfaction(.85F, 1, .7F, expecting) == Approx(handling_satisfaction(.75F, 1, .6F, p)));
    CHECK(satisfaction_after_handling(after_failure, handling_satisfaction(.1F, 1, .6F, p), 365, p) < after_failure);
}

TEST_CASE("More justice never lowers satisfaction", "[satisfaction]") {
    const SatisfactionParameters p;
    float before = -9;
    for (int i = 0; i <= 100; ++i) {
        const float s =
            satisfaction_after_handling(.4F, handling_satisfaction(static_cast<float>(i) * .01F, 2, .6F, p), 900, p);
        REQUIRE(s >= before);
        before = s;
    }
}

TEST_CASE("Measuring performance alone forgets what was expected", "[satisfaction]") {
    SatisfactionParameters p;
    p.disconfirmation_weight = 0.;
    CHECK(encounter_satisfaction({.value = -2}, 0, 0, p) == encounter_satisfaction({.value = 2}, 0, 0, p));
}

TEST_CASE("At usual satisfaction the promoters and detractors are those of the map's constants", "[satisfaction]") {
    CHECK(promoter_probability(.6) == Approx(goodwill::random::normal_cdf(-.305 / .62)));
    CHECK(detractor_probability(.6) == Approx(goodwill::random::normal_cdf(-.706 / .62)));
}

TEST_CASE("Over customers of mean .7 and spread .61 the net promoter score is the sheet's 23", "[satisfaction]") {
    double sum = 0;
    double weights = 0;
    for (int i = -400; i <= 400; ++i) {
        const double z = i / 80.;
        const double weight = goodwill::random::exp(-.5 * z * z);
        sum += weight * (promoter_probability(.7 + .61 * z) - detractor_probability(.7 + .61 * z));
        weights += weight;
    }
    CHECK(100 * sum / weights == Approx(23.2).margin(2));
}

TEST_CASE("The table of net promotion is the map within a hundred-thousandth, and rises", "[satisfaction]") {
    const NetPromotion net;
    std::int64_t before = -(1 << 21);
    for (int i = -3000; i <= 3000; ++i) {
        const double s = i * .001;
        const std::int64_t now = net(static_cast<float>(s));
        REQUIRE(now >= before);
        REQUIRE(static_cast<double>(now) / NetPromotion::one ==
                Approx(promoter_probability(s) - detractor_probability(s)).margin(1e-5));
        before = now;
    }
}

TEST_CASE("Answers lie on their scales and follow satisfaction", "[satisfaction]") {
    CHECK(ten_point_answer(.66, 0) == 8);
    CHECK(ten_point_answer(3, 5) == 10);
    CHECK(ten_point_answer(-3, -5) == 1);
    CHECK(five_point_answer(-1, 0) == 1);
    CHECK(five_point_answer(.6, 0) == 4);
    CHECK(five_point_answer(2, 0) == 5);
    CHECK(recommendation(.6, 0) == 0);
    CHECK(recommendation(2, 0) == 1);
    CHECK(recommendation(-1, 0) == -1);
}

TEST_CASE("Of what an episode leaves, feeling fades by half in 180 days and function in 60, and a part stays", "[satisfaction]") {
    const TracesParameters p;
    // a step of .3, a third of it feeling
    const Traces t = traces_after({}, .3F, .2F, .5F, p);
    CHECK(t.affect == Approx(.1));
    CHECK(t.feeling == Approx(.05));
    CHECK(t.function == Approx(.1));
    const Faded later = traces_faded(t, 180, p);
    CHECK(later.traces.feeling == Approx(.025));
    CHECK(later.traces.function == Approx(.0125));
    CHECK(later.lost == Approx(.025 + .0875));
    CHECK(later.traces.affect == Approx(.075));
    // day by day or at once, and in the end what was kept
    Traces daily = t;
    float lost = 0;
    for (int day = 0; day < 180; ++day) {
        const Faded now = traces_faded(daily, 1, p);
        daily = now.traces;
        lost += now.lost;
    }
    CHECK(lost == Approx(later.lost).epsilon(1e-4));
    CHECK(traces_faded(t, 100'000, p).lost == Approx(.15));
}

TEST_CASE("Memory that keeps everything has nothing to fade", "[satisfaction]") {
    TracesParameters p;
    p.kept = 1.;
    CHECK(traces_faded(traces_after({}, .3F, .2F, .5F, p), 1000, p).lost == 0);
}

TEST_CASE("So many greetings a year, the first on the birthday", "[satisfaction]") {
    for (const double a_year : {0., 1., 2., 12., 52., 365.}) {
        int greeted = 0;
        for (int day = 0; day < 365; ++day) greeted += greets_on(day, a_year) ? 1 : 0;
        INFO(a_year);
        CHECK(greeted == static_cast<int>(a_year));
        CHECK(greets_on(0, a_year) == (a_year > 0));
    }
}

TEST_CASE("What is expected of a greeting halves in half a year without one", "[satisfaction]") {
    const GreetingParameters p;
    CHECK(expected_after(.4, 180, p) == Approx(.2));
    CHECK(expected_after(.4, 0, p) == Approx(.4));
    CHECK(expected_after(0, 10, p) == 0);
}
