// Encounter, episode, relation, handling: each one line of the model sheet, in float as the columns are.
#include "models/satisfaction/equations.hpp"

#include <algorithm>

namespace goodwill::models {

namespace {

[[nodiscard]] float clipped(float s) { return std::clamp(s, -3.F, 3.F); }
[[nodiscard]] float f(double x) { return static_cast<float>(x); }

}  // namespace

float encounter_satisfaction(const Felt& felt, float level, float noise, const SatisfactionParameters& p) {
    const float performance = f(p.performance_weight) * (felt.quality - f(p.usual_quality));
    const float disconfirmation = f(p.disconfirmation_weight) * felt.value;
    const float affect = f(p.affect_weight) * (felt.lift / f(p.lift_scale) - felt.anger);
    return clipped(f(p.base) + (performance + disconfirmation) / f(p.points_per_su) + affect + level + noise);
}

float satisfaction_gain(float s, float S, float tenure_days, const SatisfactionParameters& p) {
    const float open = 1 / (1 + std::max(tenure_days, 0.F) / f(p.tenure_scale));
    return f(s < S ? p.loss_gain : p.surplus_gain) * std::max(f(p.least_gain), open);
}

float satisfaction_after(float S, float s, float tenure_days, const SatisfactionParameters& p) {
    return clipped(S + satisfaction_gain(s, S, tenure_days, p) * (s - S));
}

float handling_satisfaction(float justice, float failures, float trust, const SatisfactionParameters& p) {
    const float expected = f(p.recovery_expected) * (trust - f(p.usual_trust));
    const float surplus = f(p.recovery_slope) * (justice - (f(p.recovery_neutral) + expected));
    const float shine = surplus > 0 ? 1 / (1 + f(p.recovery_fatigue) * std::max(0.F, failures - 1)) : 1.F;
    return f(p.usual_satisfaction) + surplus * shine;
}

float satisfaction_after_handling(float S, float s_c, float tenure_days, const SatisfactionParameters& p) {
    return clipped(S + std::min(1.F, f(p.recovery_gain) * satisfaction_gain(s_c, S, tenure_days, p)) * (s_c - S));
}

float starting_satisfaction(float level, float eta, const SatisfactionParameters& p) {
    return clipped(f(p.start_base) + level + f(p.start_sd) * eta);
}

float inclination_to_recommend(float S, float failures, const SatisfactionParameters& p) {
    return clipped(S - f(p.remembered_failure) * failures);
}

float newcomer_satisfaction(float level, float believed, const SatisfactionParameters& p) {
    const float charmed = f(p.newcomer_belief) * (believed - f(p.newcomer_usual)) / f(p.points_per_su);
    return clipped(f(p.usual_satisfaction) + f(p.newcomer_level) * level + charmed);
}

}  // namespace goodwill::models
