// The learning curve of complaints: geometric towards what cannot be removed (Juran's irreducible failures).
#include "models/learning/equations.hpp"

#include <algorithm>
#include <cmath>

#include "random/functions.hpp"

namespace goodwill::models {

double failures_after_fix(const LearningParameters& p, double factor, double strength, double heard) {
    const double removable = std::max(0.0, factor - p.irreducible);
    return factor - removable * std::clamp(strength * heard, 0.0, 1.0);
}

double failures_after_wear(const LearningParameters& p, double factor, double a_year, double days) {
    const double years = days / 365;
    const double m = a_year / p.upkeep_cost;
    const double preventable = factor - p.irreducible;
    if (preventable < 0)  // only what wears from below
        return std::min(factor * random::exp(p.wear * years), p.worn_out.value);
    // d(f - p_min)/dt = (wear - m)(f - p_min) + wear p_min, solved for one stretch
    const double rate = p.wear - m;
    const double grown = random::exp(rate * years);
    const double inflow = rate == 0 ? years : (grown - 1) / rate;
    const double after = p.irreducible + preventable * grown + p.wear * p.irreducible * inflow;
    return std::min(after, std::max(p.worn_out.value, factor));
}

double upkeep_left(double per_month, double yields, double fires) { return std::max(0.0, per_month - yields * fires); }

double after_lesson(double remaining, double removed, double in_heads) {
    return remaining * (1 - std::clamp(removed * in_heads, 0.0, 1.0));
}

double failures_with_lessons(const LearningParameters& p, double worn, double remaining) {
    return worn - std::max(0.0, worn - p.irreducible) * (1 - remaining);
}

double passed_on(const LearningParameters& p, double levels) {
    double left = 1;
    for (int level = 0; level < levels; ++level)
        left *= 1 - p.level_loss;
    return left;
}

std::size_t indicated(std::span<const double> failures, std::span<const double> luck, double validity) {
    const auto n = static_cast<double>(failures.size());
    double mean = 0;
    for (const double f : failures)
        mean += f / n;
    double variance = 0;
    for (const double f : failures)
        variance += (f - mean) * (f - mean) / n;
    const double spread = std::sqrt(variance);
    const double blind = std::sqrt(1 - validity * validity);
    std::size_t highest = 0;
    double most = 0;
    for (std::size_t i = 0; i < failures.size(); ++i) {
        const double z = spread > 0 ? (failures[i] - mean) / spread : 0;
        const double score = validity * z + blind * luck[i];
        if (i == 0 || score > most) {
            most = score;
            highest = i;
        }
    }
    return highest;
}

}  // namespace goodwill::models
