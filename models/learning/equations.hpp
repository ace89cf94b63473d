// What one review does to one touchpoint's failures.
#pragma once
#include "models/learning/parameters.hpp"

namespace goodwill::models {

//! Factor on a touchpoint's failure chance after a cause was mended: the part that can be removed shrinks by strength x
//! heard, f -> p_min + (f - p_min)(1 - strength heard), where `heard` is the share of its failures that were voiced,
//! 0..1. Never below the irreducible share and never above the factor before.
[[nodiscard]] double failures_after_fix(const LearningParameters& p, double factor, double strength, double heard);

}  // namespace goodwill::models
