// What one review does to one touchpoint's failures.
#pragma once
#include "models/learning/parameters.hpp"

namespace goodwill::models {

//! Factor on a touchpoint's failure chance after a cause was mended: the part that can be removed shrinks by strength x
//! heard, f -> p_min + (f - p_min)(1 - strength heard), where `heard` is the share of its failures that were voiced,
//! 0..1. Never below the irreducible share and never above the factor before.
[[nodiscard]] double failures_after_fix(const LearningParameters& p, double factor, double strength, double heard);

//! Factor on failure chances after `days` of wear and of upkeep at `a_year` money a year: df/dt = wear f - m (f - p_min)+,
//! m = a_year / upkeep_cost. What can be prevented shrinks in proportion to itself, so that the last failures cost without
//! end (Juran's curve of prevention) and f comes to rest at m p_min / (m - wear) where m exceeds wear. At most `worn_out`.
[[nodiscard]] double failures_after_wear(const LearningParameters& p, double factor, double a_year, double days);

//! What is left of a month's upkeep when a share `yields` of what `fires` (money) cost is taken from it; at least 0.
[[nodiscard]] double upkeep_left(double per_month, double yields, double fires);

}  // namespace goodwill::models
