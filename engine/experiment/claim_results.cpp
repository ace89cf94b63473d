// See claim_results.hpp.
#include "experiment/claim_results.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "experiment/design.hpp"
#include "statistics/moments.hpp"

namespace goodwill::experiment {
namespace {

double mean_of(const std::vector<double>& values) {
    statistics::Moments m;
    for (const double v : values)
        if (!std::isnan(v))
            m.add(v);
    return m.count() == 0 ? std::numeric_limits<double>::quiet_NaN() : m.mean();
}

std::string unit_of(const Expectation& e, const results::Registry& figures) {
    const results::FigureInfo* info = figures.find(e.figure);
    std::string unit = info == nullptr ? "" : info->unit;
    return e.per ? unit + " per " + *e.per : unit;
}

double minimal_of(const OutcomeResult& o) { return o.effect ? o.effect->minimal : 0; }

bool all_or_any(const ClaimResult& r, const std::vector<bool>& holds) {
    const auto yes = [](bool b) { return b; };
    return r.claim.rule == Rule::all ? std::ranges::all_of(holds, yes) : std::ranges::any_of(holds, yes);
}

//! Where two signs fail in different settings, the one that fails more often says what a verdict turns on.
std::size_t weakest(const ClaimResult& r) {
    std::vector<long> holds;
    for (const OutcomeResult& o : r.outcomes)
        holds.push_back(std::ranges::count_if(o.swept, [&](double effect) {
            return sign_holds(o.expectation.goes, effect, minimal_of(o));
        }));
    return static_cast<std::size_t>(std::ranges::min_element(holds) - holds.begin());
}

}  // namespace

bool ClaimResult::sign_is_right() const {
    std::vector<bool> holds;
    for (const OutcomeResult& o : outcomes)
        holds.push_back(o.effect && sign_holds(o.expectation.goes, o.effect->interval.estimate, o.effect->minimal));
    return all_or_any(*this, holds);
}

ClaimResult result_of(const Claim& claim, const results::Registry& figures, const ArmFigures& arms) {
    ClaimResult result{.claim = claim};
    for (const Expectation& e : claim.expects) {
        const Outcome seen = outcome_of(claim, e, figures, arms);
        OutcomeResult o{.expectation = e, .unit = unit_of(e, figures)};
        o.effect = effect_of(seen.effects, seen.spread, e);
        o.to = mean_of(seen.to);
        o.from = e.against ? e.against->value : mean_of(seen.from);
        if (o.effect)
            o.judgement = judge(e.goes, *o.effect);
        result.outcomes.push_back(std::move(o));
    }
    return result;
}

void decide(std::span<ClaimResult> results) {
    std::vector<Candidate> candidates;
    for (const ClaimResult& r : results) {
        std::vector<Judgement> judgements;
        for (const OutcomeResult& o : r.outcomes)
            judgements.push_back(o.judgement);
        candidates.push_back(combine(r.claim.rule, judgements));
    }
    const std::vector<Verdict> verdicts = corrected(candidates);
    for (std::size_t i = 0; i < results.size(); ++i)
        results[i].verdict = verdicts[i];
}

void add_point(ClaimResult& result, const results::Registry& figures, const ArmFigures& arms) {
    for (OutcomeResult& o : result.outcomes)
        o.swept.push_back(mean_of(outcome_of(result.claim, o.expectation, figures, arms).effects));
}

void finish_sweep(ClaimResult& result, const std::vector<std::vector<double>>& points,
                  std::span<const std::string> paths) {
    result.points = points.size();
    result.held = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::vector<bool> holds;
        for (const OutcomeResult& o : result.outcomes)
            holds.push_back(sign_holds(o.expectation.goes, o.swept[i], minimal_of(o)));
        result.held += all_or_any(result, holds) ? 1U : 0U;
    }
    if (points.empty())
        return;
    result.verdict = after_sweep(result.verdict, result.sign_is_right(), result.share());
    if (result.verdict == Verdict::depends)
        result.turns_on = two_most_influential(points, result.outcomes[weakest(result)].swept, paths);
}

}  // namespace goodwill::experiment
