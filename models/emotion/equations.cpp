// What adds to anger and what takes it away, always within its scale.
#include "models/emotion/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

[[nodiscard]] float clipped(float anger) { return std::clamp(anger, 0.F, most_anger); }
[[nodiscard]] float f(double x) { return static_cast<float>(x); }

}  // namespace

float anger_after_failure(float anger, float severity, float attribution, float failures, const EmotionParameters& p) {
    const float fresh = f(p.anger_scale) * random::powf(severity, f(p.severity_exponent));
    return clipped(anger + fresh * attribution * (1 + f(p.repeated) * failures));
}

float attribution(float u, bool announced, const EmotionParameters& p) {
    return (u < f(p.blames_firm) ? 1.F : f(p.partly_blamed)) * (announced ? f(p.announced_blame) : 1.F);
}

float anger_after_barriers(float anger, float barriers, const EmotionParameters& p) {
    return clipped(anger + f(p.barrier) * barriers);
}

float anger_after_frustration(float anger, float effort, float severity, const EmotionParameters& p) {
    return clipped(anger + f(p.frustration) * effort * severity);
}

float anger_after_handling(float anger, float satcom, const EmotionParameters& p) {
    const float relieved = anger * (1 - f(p.relief) * std::clamp(satcom + f(p.relief_from), 0.F, 1.F));
    return clipped(relieved + f(p.second_failure) * std::max(0.F, -satcom));
}

float anger_after_offer(float anger, float added) { return clipped(anger + added); }

float anger_after_escalation(float anger, const EmotionParameters& p) { return clipped(anger + f(p.passed_on)); }

}  // namespace goodwill::models
