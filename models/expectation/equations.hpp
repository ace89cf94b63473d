// Perception, expectation and value for one person and one dimension (model sheet E1 to E4). All qualities,
// expectations and gaps are points on the 0..10 scale. What an evening runs most often takes one dimension (X is float) or
// four side by side (X is Four), with the same bits.
#pragma once
#include <algorithm>
#include <array>
#include <type_traits>

#include "models/expectation/parameters.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

//! Share of a failure's fall that reaches tangibles, reliability, responsiveness, assurance, empathy.
inline constexpr std::array<float, 5> failure_load{0, 1, .6F, .5F, .3F};

//! Four dimensions side by side: one register of 128 bits.
using Four = float __attribute__((vector_size(16)));

template <class X>
[[nodiscard]] inline X smaller(X a, X b) {
    return b < a ? b : a;
}
template <class X>
[[nodiscard]] inline X larger(X a, X b) {
    return a < b ? b : a;
}

//! The same numbers as floats, in the notation of the model sheet.
struct PerceptionConstants {
    float a_W, alpha, beta, omega, adequate_gap, kappa, lambda, exponent;
    explicit PerceptionConstants(const ExpectationParameters& p);
};

//! E1: points lost on responsiveness by a wait of `minutes` when `expected` minutes were expected; 0 or more, concave.
[[nodiscard]] GOODWILL_LANES float wait_loss(float minutes, float expected, const WaitingParameters& p) {
    const float usual = std::max(expected, static_cast<float>(p.least_expected));
    const float excess = static_cast<float>(p.felt_longer) * minutes - usual;
    const float loss = static_cast<float>(p.weight) * random::logf(1 + excess / usual);
    return excess <= 0 ? 0.F : loss;
}

//! E1: points of reliability won (or lost, below 0) by being done `days_early` before the promised time (late: below 0): the
//! value of the gap to a point of reference, with a loss aversion of its own, which data on deliveries put far above money's.
[[nodiscard]] float promise_gain(float days_early, const ExpectationParameters& p);

//! E1: points lost on reliability by a failure of severity 0..1 to a customer with anger A >= 0 who remembers so many earlier
//! failures.
[[nodiscard]] float failure_fall(float severity, float anger, float earlier, const PerceptionParameters& p);

//! E1: points lost on every dimension by anger alone; nothing up to .05.
[[nodiscard]] float anger_discount(float anger, const PerceptionParameters& p);

//! E1: perceived quality, points within 0..10, from the quality met, what was expected and noise (Boulding et al.
//! 1993).
template <class X>
[[nodiscard]] inline X perceived_quality(std::type_identity_t<X> met, X will, std::type_identity_t<X> noise, float a_W) {
    const X x = met + a_W * (will - met) + noise;
    return smaller(larger(x, X{}), X{} + 10.F);
}

//! E2: what the customer thinks will be, after one encounter.
template <class X>
[[nodiscard]] inline X will_after(X will, std::type_identity_t<X> perceived, float alpha) {
    return will + alpha * (perceived - will);
}

//! E3: what should be, after one encounter: drawn up to the best known, never down.
template <class X>
[[nodiscard]] inline X should_after(X should, std::type_identity_t<X> best, float beta) {
    return should + beta * larger(X{}, best - should);
}

//! The point of reference R between what will and what should be.
template <class X>
[[nodiscard]] inline X reference_point(X will, std::type_identity_t<X> should, float omega) {
    return (1 - omega) * will + omega * should;
}

//! The gap as far as it lies inside the zone of tolerance, points (Zeithaml, Berry & Parasuraman 1993).
template <class X>
[[nodiscard]] inline X inside_zone(X gap, std::type_identity_t<X> will, std::type_identity_t<X> should,
                                   std::type_identity_t<X> reference, float adequate_gap) {
    const X low = smaller(X{}, will - adequate_gap - reference);
    const X high = larger(X{}, should - reference);
    return smaller(larger(gap, low), high);
}

//! The value of a gap whose size |d|^e is known: |d|^e, or -lambda |d|^e below zero.
template <class X>
[[nodiscard]] inline X signed_value(X gap, std::type_identity_t<X> size, float lambda) {
    return size - (gap < X{} ? X{} + 1.F : X{}) * (1 + lambda) * size;
}

//! The value of a gap: d^e, or -lambda |d|^e below zero (Tversky & Kahneman 1992).
[[nodiscard]] inline float prospect_value(float gap, float lambda, float exponent) {
    return signed_value(gap, random::powf(std::max(gap, -gap), exponent), lambda);
}

//! E4: the value of a gap from its own size and that of its part `inside` the zone, which counts kappa times; both
//! |.|^e.
template <class X>
[[nodiscard]] inline X tolerant_value(X gap, std::type_identity_t<X> size, X inside, std::type_identity_t<X> inside_size,
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
