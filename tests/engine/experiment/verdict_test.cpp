#include "experiment/verdict.hpp"

#include <limits>

#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

//! An effect of 30 pairs: estimate, standard error, and the least that matters.
Effect effect(double estimate, double standard_error, double minimal) {
    const double half = 2.045 * standard_error;
    return {.interval = {estimate - half, estimate, estimate + half},
            .standard_error = standard_error,
            .replications = 30,
            .deviation = 1,
            .minimal = minimal};
}

constexpr Candidate sure{Verdict::supported, 1e-6};

}  // namespace

TEST_CASE("An effect that goes as it was said and is beyond chance is as said") {
    const Judgement up = judge(Sign::up, effect(1, .1, .5));
    CHECK(up.answer == Answer::as_said);
    CHECK(up.p < 1e-6);
    const Judgement down = judge(Sign::down, effect(-1, .1, .5));
    CHECK(down.answer == Answer::as_said);
    CHECK(down.p == Approx(up.p));
}

TEST_CASE("An effect that goes the other way is opposite, with the same p") {
    const Judgement j = judge(Sign::up, effect(-1, .1, .5));
    CHECK(j.answer == Answer::opposite);
    CHECK(j.p == Approx(judge(Sign::up, effect(1, .1, .5)).p));
}

TEST_CASE("An effect below what matters is too small, and the surer the closer it was measured") {
    const Judgement near = judge(Sign::up, effect(.1, .01, .5));
    CHECK(near.answer == Answer::too_small);
    CHECK(near.p < 1e-6);
    const Judgement vague = judge(Sign::up, effect(.1, .5, .5));
    CHECK(vague.answer == Answer::too_small);
    CHECK(vague.p > .2);
}

TEST_CASE("Staying is shown by an interval within what matters, and refuted by one beyond it") {
    CHECK(judge(Sign::none, effect(0, .1, .5)).answer == Answer::as_said);
    CHECK(judge(Sign::none, effect(0, .1, .5)).p < 1e-4);
    CHECK(judge(Sign::none, effect(0, 1, .5)).p > .3);
    CHECK(judge(Sign::none, effect(.9, .1, .5)).answer == Answer::opposite);
}

TEST_CASE("Not falling is shown by an interval above the least loss that matters") {
    CHECK(judge(Sign::not_down, effect(-.1, .05, .5)).answer == Answer::as_said);
    CHECK(judge(Sign::not_down, effect(-.1, .05, .5)).p < 1e-6);
    CHECK(judge(Sign::not_down, effect(2, .05, .5)).p < 1e-6);
    CHECK(judge(Sign::not_down, effect(-.9, .05, .5)).answer == Answer::opposite);
    CHECK(judge(Sign::not_up, effect(.9, .05, .5)).answer == Answer::opposite);
    CHECK(judge(Sign::not_up, effect(-2, .05, .5)).answer == Answer::as_said);
}

TEST_CASE("What is equal to the bit is no effect: staying is certain, and so is that a rise is refuted") {
    const Effect none = effect(0, 0, 0);
    CHECK(judge(Sign::none, none).answer == Answer::as_said);
    CHECK(judge(Sign::none, none).p == 0);
    CHECK(judge(Sign::up, none).answer == Answer::too_small);
    CHECK(judge(Sign::up, none).p == 0);
    CHECK(judge(Sign::not_down, none).answer == Answer::as_said);
}

TEST_CASE("The least that matters is what the claim says, else a share of the spread between replications") {
    const std::vector<double> from{1, 2, 3, 4}, to{2, 3, 4, 6};
    std::vector<double> effects;
    for (std::size_t i = 0; i < 4; ++i)
        effects.push_back(to[i] - from[i]);
    const std::vector<std::vector<double>> arms{from, to};
    const Effect e = *effect_of(effects, arms, Expectation{});
    CHECK(e.interval.estimate == Approx(1.25));
    CHECK(e.deviation == Approx(std::sqrt((5. / 3 + 8.75 / 3) / 2)));
    CHECK(e.minimal == Approx(.1 * e.deviation));
    CHECK(e.d() == Approx(1.25 / e.deviation));
    Expectation with_size;
    with_size.at_least = 2;
    CHECK(effect_of(effects, arms, with_size)->minimal == 2);
}

TEST_CASE("Replications without a value are left out, and one alone says nothing") {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::vector<double>> arms{{1, 1, 1}};
    CHECK(effect_of(std::vector<double>{1, nothing, 3}, arms, Expectation{})->replications == 2);
    CHECK_FALSE(effect_of(std::vector<double>{1, nothing, nothing}, arms, Expectation{}));
}

TEST_CASE("Under all, the weakest carries a support and any failure refutes; under any, it is the other way round") {
    const std::vector<Judgement> both{{Answer::as_said, .01}, {Answer::as_said, .2}};
    CHECK(combine(Rule::all, both).verdict == Verdict::supported);
    CHECK(combine(Rule::all, both).p == Approx(.2));
    CHECK(combine(Rule::any, both).p == Approx(.02));
    const std::vector<Judgement> mixed{{Answer::as_said, .001}, {Answer::opposite, .01}, {Answer::too_small, .5}};
    CHECK(combine(Rule::all, mixed).verdict == Verdict::refuted);
    CHECK(combine(Rule::all, mixed).p == Approx(.02));
    CHECK(combine(Rule::any, mixed).verdict == Verdict::supported);
    const std::vector<Judgement> neither{{Answer::opposite, .01}, {Answer::too_small, .3}};
    CHECK(combine(Rule::any, neither).verdict == Verdict::refuted);
    CHECK(combine(Rule::any, neither).p == Approx(.3));
    CHECK(combine(Rule::all, {}).verdict == Verdict::inconclusive);
}

TEST_CASE("A claim that stands alone may fall among twenty") {
    const Candidate weak{Verdict::supported, .02};
    CHECK(corrected(std::vector<Candidate>{weak})[0] == Verdict::supported);
    std::vector<Candidate> many(20, weak);
    CHECK(corrected(many)[0] == Verdict::inconclusive);
    many[3] = sure;
    CHECK(corrected(many)[3] == Verdict::supported);
}

TEST_CASE("A supported claim whose sign holds in fewer than seven settings of ten depends on them") {
    CHECK(after_sweep(Verdict::supported, true, .69) == Verdict::depends);
    CHECK(after_sweep(Verdict::supported, true, .70) == Verdict::supported);
    CHECK(after_sweep(Verdict::refuted, false, .31) == Verdict::depends);
    CHECK(after_sweep(Verdict::refuted, false, .30) == Verdict::refuted);
    CHECK(after_sweep(Verdict::refuted, true, 1) == Verdict::refuted);  // the sign was right and the size too small
    CHECK(after_sweep(Verdict::inconclusive, true, .1) == Verdict::inconclusive);
}

TEST_CASE("In a sweep a sign holds without regard to size, and staying means staying below what matters") {
    CHECK(sign_holds(Sign::up, 1e-9, .5));
    CHECK_FALSE(sign_holds(Sign::up, 0, 0));
    CHECK(sign_holds(Sign::down, -1e-9, .5));
    CHECK(sign_holds(Sign::none, .4, .5));
    CHECK(sign_holds(Sign::none, 0, 0));
    CHECK_FALSE(sign_holds(Sign::none, .6, .5));
    CHECK(sign_holds(Sign::not_down, -.4, .5));
    CHECK_FALSE(sign_holds(Sign::not_up, .6, .5));
}

}  // namespace goodwill::experiment
