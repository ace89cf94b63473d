// How much is told at which mood, against published incidence, and what a message does.
#include <cmath>

#include "models/talk/equations.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"

using namespace goodwill::models;

TEST_CASE("Three good messages for a bad one need 25%, 14.3% or 3.2% dissatisfied, by how much more these tell",
          "[talk]") {
    CHECK(dissatisfied_at_ratio(3, 1) == Approx(.25));
    CHECK(dissatisfied_at_ratio(3, 2) == Approx(.142857).epsilon(1e-5));
    CHECK(dissatisfied_at_ratio(3, 10) == Approx(.032258).epsilon(1e-4));
    for (const double per_capita : {1.0, 2.0, 10.0})
        CHECK(volume_ratio(dissatisfied_at_ratio(3, per_capita), per_capita) == Approx(3));
}

TEST_CASE("Talk is least in a neutral mood and grows to either side", "[talk]") {
    const TalkRates p;
    CHECK(messages_expected(p, 0, 0).sum() == Approx(p.neutral));
    for (double mood = .1; mood < 3; mood += .1) {
        CHECK(messages_expected(p, mood, 0).sum() > messages_expected(p, mood - .1, 0).sum());
        CHECK(messages_expected(p, -mood, 0).sum() > messages_expected(p, .1 - mood, 0).sum());
    }
}

TEST_CASE("With an exponent of 0 the satisfied talk at one rate and the dissatisfied at another, however moved they are", "[talk]") {
    TalkRates p;
    p.exponent = 0;
    for (const double mood : {.01, .5, 2.9}) {
        CHECK(messages_expected(p, mood, 0).positive == Approx(p.positive.value));
        CHECK(messages_expected(p, -mood, 0).negative == Approx(p.negative.value));
        CHECK(messages_expected(p, mood, 0).negative == 0);
    }
    CHECK(messages_expected(p, 0, 0).positive + messages_expected(p, 0, 0).negative == 0);
}

TEST_CASE("The dissatisfied tell more than the satisfied, but less than three times as much", "[talk]") {
    const TalkRates p;
    for (const double mood : {.75, 1.25, 1.75}) {
        const double left = messages_expected(p, -mood, 0).sum();
        const double right = messages_expected(p, mood, 0).sum();
        CHECK(left > right);
        CHECK(left < 3 * right);
    }
}

TEST_CASE("Good moods give no bad messages unless there is anger, bad moods no good ones", "[talk]") {
    const TalkRates p;
    CHECK(messages_expected(p, 1, 0).negative == 0);
    CHECK(messages_expected(p, -1, 0).positive == 0);
    CHECK(messages_expected(p, 1, .3).negative == Approx(.15));
    CHECK(messages_expected(p, 1, .3).positive == messages_expected(p, 1, 0).positive);
}

TEST_CASE("The mood is half lasting satisfaction and half the journey just ended", "[talk]") {
    CHECK(talking_mood({}, .8, -.2) == Approx(.3));
    CHECK(talking_mood({.cumulative = 1}, .8, -.2) == Approx(.8));
}

TEST_CASE("A close friend's word counts twice an acquaintance's, good and bad alike", "[talk]") {
    const TalkEffects p;
    CHECK(message_effect(p, true, true) == Approx(.4));
    CHECK(message_effect(p, true, false) == Approx(.2));
    CHECK(message_effect(p, false, true) == Approx(-.4));
    CHECK(heard_after(p, 0, message_effect(p, true, true)) == Approx(.4));
}

TEST_CASE("What was heard stays within its limit however much is told", "[talk]") {
    const TalkEffects p;
    double heard = 0;
    for (int n = 0; n < 20; ++n)
        heard = heard_after(p, heard, message_effect(p, false, true));
    CHECK(heard == -2);
    CHECK(heard_after(p, heard, .4) == Approx(-1.6));
}

TEST_CASE("An unlikely choice has more room upwards: praise moves it more than blame", "[talk]") {
    const TalkEffects p;
    const auto chance = [](double logit) { return goodwill::random::logistic(logit); };
    for (double prior = -3; prior < 0; prior += .25) {
        const double up = chance(prior + message_effect(p, true, true)) - chance(prior);
        const double down = chance(prior) - chance(prior + message_effect(p, false, true));
        CHECK(up > down);
    }
}
