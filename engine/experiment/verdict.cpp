// See verdict.hpp.
#include "experiment/verdict.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "statistics/holm.hpp"
#include "statistics/moments.hpp"
#include "statistics/quantiles.hpp"

namespace goodwill::experiment {
namespace {

constexpr double level = .05;

//! Chance of an estimate so far above `bound` if the truth were there; by Student's t, and certain where nothing varies.
double p_above(const Effect& e, double bound) {
    const double gap = e.interval.estimate - bound;
    if (e.standard_error == 0)
        return gap > 0 ? 0 : 1;
    return 1 - statistics::student_cdf(gap / e.standard_error, static_cast<double>(e.replications - 1));
}
double p_below(const Effect& e, double bound) {
    const double gap = bound - e.interval.estimate;
    if (e.standard_error == 0)
        return gap > 0 ? 0 : 1;
    return 1 - statistics::student_cdf(gap / e.standard_error, static_cast<double>(e.replications - 1));
}

Judgement judge_rise(const Effect& e, double minimal) {
    if (e.interval.estimate > 0 && e.interval.estimate >= minimal)
        return {Answer::as_said, std::min(1., 2 * p_above(e, 0))};
    if (e.interval.estimate < 0 && e.interval.estimate <= -minimal)
        return {Answer::opposite, std::min(1., 2 * p_below(e, 0))};
    if (e.standard_error == 0)
        return {Answer::too_small, 0};
    return {Answer::too_small, p_below(e, minimal)};
}

//! That it does not fall by what matters.
Judgement judge_no_fall(const Effect& e) {
    if (e.interval.estimate <= -e.minimal && e.interval.estimate < 0)
        return {Answer::opposite, std::min(1., 2 * p_below(e, 0))};
    return {Answer::as_said, e.standard_error == 0 ? 0 : p_above(e, -e.minimal)};
}

Judgement judge_stay(const Effect& e) {
    if (e.interval.estimate != 0 && std::fabs(e.interval.estimate) >= e.minimal)
        return {Answer::opposite, std::min(1., 2 * std::min(p_above(e, 0), p_below(e, 0)))};
    if (e.standard_error == 0)
        return {Answer::as_said, 0};
    return {Answer::as_said, std::max(p_above(e, -e.minimal), p_below(e, e.minimal))};
}

Effect mirrored(Effect e) {
    e.interval = {-e.interval.high, -e.interval.estimate, -e.interval.low};
    return e;
}

}  // namespace

std::optional<Effect> effect_of(std::span<const double> effects, std::span<const std::vector<double>> arms,
                                const Expectation& expectation) {
    statistics::Moments moments;
    std::vector<statistics::Moments> spreads(arms.size());
    for (std::size_t r = 0; r < effects.size(); ++r) {
        if (std::isnan(effects[r]))
            continue;
        moments.add(effects[r]);
        for (std::size_t a = 0; a < arms.size(); ++a) {
            GOODWILL_CHECK(arms[a].size() == effects.size(), "arms of unequal length");
            spreads[a].add(arms[a][r]);
        }
    }
    const auto interval = statistics::mean_interval(moments);
    if (!interval)
        return {};
    double variance = 0;
    for (const statistics::Moments& s : spreads)
        variance += s.variance() / static_cast<double>(spreads.size());
    Effect e{.interval = *interval,
             .standard_error = moments.standard_error(),
             .replications = moments.count(),
             .deviation = std::sqrt(variance)};
    e.minimal = expectation.at_least ? expectation.at_least->value : expectation.effect.value * e.deviation;
    return e;
}

Judgement judge(Sign sign, const Effect& effect) {
    switch (sign) {
        case Sign::up: return judge_rise(effect, effect.minimal);
        case Sign::down: return judge_rise(mirrored(effect), effect.minimal);
        case Sign::not_down: return judge_no_fall(effect);
        case Sign::not_up: return judge_no_fall(mirrored(effect));
        case Sign::none: return judge_stay(effect);
    }
    return {};
}

Candidate combine(Rule rule, std::span<const Judgement> judgements) {
    double best_for = 1, worst_for = 0, best_against = 1, worst_against = 0;
    std::size_t hold = 0;
    for (const Judgement& j : judgements) {
        const bool holds = j.answer == Answer::as_said;
        hold += holds ? 1U : 0U;
        double& best = holds ? best_for : best_against;
        double& worst = holds ? worst_for : worst_against;
        best = std::min(best, j.p);
        worst = std::max(worst, j.p);
    }
    const std::size_t fail = judgements.size() - hold;
    if (judgements.empty())
        return {};
    if (rule == Rule::all)
        return fail == 0 ? Candidate{Verdict::supported, worst_for}
                         : Candidate{Verdict::refuted, std::min(1., static_cast<double>(fail) * best_against)};
    return hold == 0 ? Candidate{Verdict::refuted, worst_against}
                     : Candidate{Verdict::supported, std::min(1., static_cast<double>(hold) * best_for)};
}

std::vector<Verdict> corrected(std::span<const Candidate> candidates) {
    std::vector<double> p;
    for (const Candidate& c : candidates)
        p.push_back(c.p);
    p = statistics::holm_adjusted(p);
    std::vector<Verdict> verdicts;
    for (std::size_t i = 0; i < p.size(); ++i)
        verdicts.push_back(p[i] < level ? candidates[i].verdict : Verdict::inconclusive);
    return verdicts;
}

bool sign_holds(Sign sign, double effect, double minimal) {
    switch (sign) {
        case Sign::up: return effect > 0;
        case Sign::down: return effect < 0;
        case Sign::not_down: return effect > -minimal || effect == 0;
        case Sign::not_up: return effect < minimal || effect == 0;
        case Sign::none: return std::fabs(effect) < minimal || effect == 0;
    }
    return false;
}

Verdict after_sweep(Verdict verdict, bool sign_held_at_defaults, double share) {
    if (verdict == Verdict::supported && share < robust_share)
        return Verdict::depends;
    if (verdict == Verdict::refuted && !sign_held_at_defaults && share > 1 - robust_share)
        return Verdict::depends;
    return verdict;
}

}  // namespace goodwill::experiment
