// The employees' equations against their fixed points and laws.
#include "models/employees/equations.hpp"

#include "support/catch.hpp"

using namespace goodwill::models;

TEST_CASE("A newcomer starts at three fifths of his trained skill and reaches it in time", "[employees]") {
    const SkillParameters p;
    CHECK(skill_on_the_job(p, .7, 0) == Approx(.42));
    CHECK(skill_on_the_job(p, .7, p.learning_time) == Approx(.7 * (1 - .4 * .36787944117)).epsilon(1e-9));
    CHECK(skill_on_the_job(p, .7, 5 * 365) == Approx(.7).epsilon(1e-6));
}

TEST_CASE("Skill never falls on the job", "[employees]") {
    const SkillParameters p;
    double before = 0;
    for (int day = 0; day < 1000; ++day) {
        const double now = skill_on_the_job(p, .8, day);
        REQUIRE(now >= before);
        before = now;
    }
}

TEST_CASE("An average month leaves engagement at one half", "[employees]") {
    const EngagementParameters p;
    const WorkingMonth usual{.support = .5, .recognition = 0, .load = .8, .anger = .42};
    CHECK(resting_engagement(p, usual) == Approx(.5));
    CHECK(engagement_after_month(p, .5, usual) == Approx(.5));
}

TEST_CASE("Engagement has one basin: .2 and .8 meet within four years", "[employees]") {
    const EngagementParameters p;
    double low = .2;
    double high = .8;
    for (int month = 0; month < 48; ++month) {
        low = engagement_after_month(p, low, {});
        high = engagement_after_month(p, high, {});
    }
    CHECK(low == Approx(.5 - .3 * .0237160).epsilon(1e-4));  // .3 (1 - .075)^48
    CHECK(high - low < .02);
}

TEST_CASE("Overload, abuse and want of support lower engagement; recognition raises it", "[employees]") {
    const EngagementParameters p;
    const double usual = engagement_after_month(p, .5, {});
    CHECK(engagement_after_month(p, .5, {.load = .95}) == Approx(usual - .15 * 2 * .1));
    CHECK(engagement_after_month(p, .5, {.load = .84}) == usual);
    CHECK(engagement_after_month(p, .5, {.anger = 1.42}) == Approx(usual - .15 * .3));
    CHECK(engagement_after_month(p, .5, {.support = .3}) < usual);
    CHECK(engagement_after_month(p, .5, {.recognition = 1}) > usual);
    CHECK(engagement_after_month(p, .01, {.support = 0}) >= 0);
    CHECK(engagement_after_month(p, .99, {.support = 1, .recognition = 1}) <= 1);
}

TEST_CASE("Failures are as the scenario says at engagement one half, and fewer above", "[employees]") {
    const EngagementParameters p;
    CHECK(failures_with_engagement(p, .5) == 1);
    CHECK(failures_with_engagement(p, 1) == Approx(.5));
    CHECK(failures_with_engagement(p, 0) == Approx(1.5));
}

TEST_CASE("Less skill never makes service faster", "[employees]") {
    const SkillParameters p;
    CHECK(service_time_with_skill(p, .7, .7) == Approx(1));
    CHECK(service_time_with_skill(p, .7, .42) == Approx(1.2909944487).epsilon(1e-9));
    double before = 100;
    for (double skill = .1; skill < 1; skill += .05) {
        const double now = service_time_with_skill(p, .7, skill);
        REQUIRE(now < before);
        before = now;
    }
}

TEST_CASE("Quitting is the scenario's turnover at engagement one half", "[employees]") {
    CHECK(quit_rate(2.5, .3, .5) == Approx(.3));
    CHECK(quit_rate(2.5, .3, .1) == Approx(.3 * 2.718281828).epsilon(1e-9));
    CHECK(quit_rate(2.5, .3, .9) < .3);
}

TEST_CASE("A scorecard brings out the effort at which what more of it costs equals its reward", "[employees]") {
    const ScorecardParameters p;
    CHECK(steered_effort(p, 0, 0).speed == 0);
    CHECK(steered_effort(p, 0, 0).care == 0);
    for (const auto& [speed, care] : {std::pair{1., 0.}, {0., 1.}, {.7, .4}}) {
        const Effort e = steered_effort(p, speed, care);
        CHECK(e.speed + p.substitution * e.care == Approx(speed));
        CHECK(e.care + p.substitution * e.speed == Approx(care));
    }
    CHECK(steered_effort(p, 1, 0).care < 0);  // at the expense of what is not measured
    ScorecardParameters apart;
    apart.substitution = 0;
    CHECK(steered_effort(apart, 1, 0).care == 0);
}

TEST_CASE("Colleagues who imitate one another draw together, and up to the best where the best are praised", "[employees]") {
    EngagementParameters p;
    p.imitation = .3;
    p.recognition = 0;
    const auto after = [&](double own, double looks_at) { return engagement_after_month(p, own, {.looks_at = looks_at}); };
    CHECK(after(.5, .5) == Approx(.5));
    // two at .4 and .6 around their mean: apart by (1 - rate (pull + imitation)) of what they were
    CHECK(after(.6, .5) - after(.4, .5) == Approx(.2 * (1 - .15 * (.5 + .3))));
    CHECK(example_set(.5, .8, 0) == .5);
    CHECK(example_set(.5, .8, .6) == Approx(.68));
    CHECK(example_set(.5, .8, 1) == .8);
}

TEST_CASE("Goals lift, in full only with feedback; check-ins, feedback and consequences narrow", "[employees]") {
    const AccountabilityParameters p;
    CHECK(accounted(p, .08, {}).lift == 0);
    CHECK(accounted(p, .08, {}).departures == 1);
    CHECK(accounted(p, .08, {.goals = 1., .feedback = 1.}).lift == Approx(.6 * .08));
    CHECK(accounted(p, .08, {.goals = 1.}).lift == Approx(.3 * .08));
    CHECK(accounted(p, .08, {.goals = 0., .check_ins = 1., .feedback = 1., .consequences = 1.}).departures == Approx(.6));
}

TEST_CASE("Being asked is worth something, and less where nothing follows", "[employees]") {
    EngagementParameters p;
    const auto rests = [&](double surveys, double acted_on) { return resting_engagement(p, {.surveys = surveys, .acted_on = acted_on}); };
    CHECK(rests(0, 1) == rests(0, 0));
    CHECK(rests(1, 0) - rests(0, 0) == Approx((p.asked - p.unheard) / p.pull));
    CHECK(rests(1, 1) - rests(0, 0) == Approx(p.asked / p.pull));
    p.unheard = 2 * p.asked;
    CHECK(rests(1, 0) < rests(0, 0));
    CHECK(rests(1, .5) == Approx(rests(0, 0)));
}
