// The learning curve of complaints: geometric towards what cannot be removed (Juran's irreducible failures).
#include "models/learning/equations.hpp"

#include <algorithm>

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

}  // namespace goodwill::models
