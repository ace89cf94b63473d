// The definitions of equations.hpp; the paper's symbols are named there.
#include "models/talk/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

double talking_mood(const TalkRates& p, double satisfaction, double of_journey) {
    return p.cumulative * satisfaction + (1 - p.cumulative) * of_journey;
}

namespace {

//! rate mood^exponent, nothing at a mood of 0; the usual square is a product.
double told(double rate, double mood, double exponent) {
    if (mood <= 0 || exponent == 2)
        return rate * mood * mood;
    return rate * random::pow(mood, exponent);
}

}  // namespace

Messages messages_expected(const TalkRates& p, double mood, double anger) {
    const double glad = std::max(mood, 0.0);
    const double sorry = std::max(-mood, 0.0);
    return {.positive = told(p.positive, glad, p.exponent),
            .negative = told(p.negative, sorry, p.exponent) + p.anger * anger,
            .neutral = p.neutral};
}

double volume_ratio(double dissatisfied, double per_capita) { return (1 - dissatisfied) / (per_capita * dissatisfied); }
double dissatisfied_at_ratio(double ratio, double per_capita) { return 1 / (1 + per_capita * ratio); }

double message_effect(const TalkEffects& p, bool positive, bool strong) {
    const double size = strong ? p.strong : p.weak;
    return positive ? size : -size;
}

double heard_after(const TalkEffects& p, double heard, double effect) {
    return std::clamp(heard + effect, -double{p.largest}, double{p.largest});
}

}  // namespace goodwill::models
