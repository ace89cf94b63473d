// Perception, expectation and value for one person and one dimension (model sheet E1 to E4). All qualities,
// expectations and gaps are points on the 0..10 scale. Inline and free of branches where an evening runs them over
// lanes.
#pragma once
#include <algorithm>
#include <array>

#include "models/expectation/parameters.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

//! Share of a failure's fall that reaches tangibles, reliability, responsiveness, assurance, empathy.
inline constexpr std::array<float, 5> failure_load{0, 1, .6F, .5F, .3F};

//! The same numbers as floats, in the notation of the model sheet.
struct PerceptionConstants {
    float a_W, alpha, beta, omega, adequate_gap, kappa, lambda, exponent;
    explicit PerceptionConstants(const ExpectationParameters& p);
};

//! E1: points lost on responsiveness by a wait of `minutes` when `expected` minutes were expected; 0 or more, concave.
[[nodiscard]] float wait_loss(float minutes, float expected, const WaitingParameters& p);

//! E1: points lost on reliability by a failure of severity 0..1 to a customer with anger A >= 0.
[[nodiscard]] float failure_fall(float severity, float anger, const PerceptionParameters& p);

//! E1: points lost on every dimension by anger alone; nothing up to .05.
[[nodiscard]] float anger_discount(float anger, const PerceptionParameters& p);

//! E1: perceived quality, points within 0..10, from the quality met, what was expected and noise (Boulding et al.
//! 1993).
[[nodiscard]] inline float perceived_quality(float met, float will, float noise, float a_W) {
    const float x = met + a_W * (will - met) + noise;
    return std::min(std::max(x, 0.F), 10.F);
}

//! E2: what the customer thinks will be, after one encounter.
[[nodiscard]] inline float will_after(float will, float perceived, float alpha) {
    return will + alpha * (perceived - will);
}

//! E3: what should be, after one encounter: drawn up to the best known, never down.
[[nodiscard]] inline float should_after(float should, float best, float beta) {
    return should + beta * std::max(0.F, best - should);
}

//! The point of reference R between what will and what should be.
[[nodiscard]] inline float reference_point(float will, float should, float omega) {
    return (1 - omega) * will + omega * should;
}

//! The gap as far as it lies inside the zone of tolerance, points (Zeithaml, Berry & Parasuraman 1993).
[[nodiscard]] inline float inside_zone(float gap, float will, float should, float reference, float adequate_gap) {
    const float low = std::min(0.F, will - adequate_gap - reference);
    const float high = std::max(0.F, should - reference);
    return std::min(std::max(gap, low), high);
}

//! The value of a gap whose size |d|^e is known: |d|^e, or -lambda |d|^e below zero. Arithmetic, not a branch: it runs
//! in lanes.
[[nodiscard]] inline float signed_value(float gap, float size, float lambda) {
    return size - static_cast<float>(gap < 0) * (1 + lambda) * size;
}

//! The value of a gap: d^e, or -lambda |d|^e below zero (Tversky & Kahneman 1992).
[[nodiscard]] inline float prospect_value(float gap, float lambda, float exponent) {
    return signed_value(gap, random::powf(std::max(gap, -gap), exponent), lambda);
}

//! E4: the value of a gap from its own size and that of its part `inside` the zone, which counts kappa times; both
//! |.|^e.
[[nodiscard]] inline float tolerant_value(float gap, float size, float inside, float inside_size,
                                          const PerceptionConstants& k) {
    return signed_value(gap, size, k.lambda) - (1 - k.kappa) * signed_value(inside, inside_size, k.lambda);
}

//! E4: the same from the gaps alone; continuous and rising.
[[nodiscard]] inline float tolerant_value(float gap, float inside, const PerceptionConstants& k) {
    return prospect_value(gap, k.lambda, k.exponent) - (1 - k.kappa) * prospect_value(inside, k.lambda, k.exponent);
}

//! E[V] of a sector-average service, the level from which value is counted; a constant of the reference scenario.
[[nodiscard]] double sector_value(const ExpectationParameters& p);

}  // namespace goodwill::models
