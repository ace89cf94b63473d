// The learning curve of complaints: geometric towards what cannot be removed (Juran's irreducible failures).
#include "models/learning/equations.hpp"

#include <algorithm>

namespace goodwill::models {

double failures_after_fix(const LearningParameters& p, double factor, double strength, double heard) {
    const double removable = std::max(0.0, factor - p.irreducible);
    return factor - removable * std::clamp(strength * heard, 0.0, 1.0);
}

}  // namespace goodwill::models
