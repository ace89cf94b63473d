// What one review does to one touchpoint's failures.
#pragma once
#include <span>

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

//! What somebody who knows `remaining` (1 nothing, 0 all that can be known) makes of a lesson that removes a share `removed` of a
//! kind's failures when a share `in_heads` of it is knowledge (all 0..1): remaining (1 - removed in_heads).
[[nodiscard]] double after_lesson(double remaining, double removed, double in_heads);

//! Factor on a touchpoint's failure chance with the share `remaining` (0..1) of its removable failures left, where `worn` is the
//! factor by wear and upkeep alone: p_min + (worn - p_min)+ remaining; below p_min as it is.
[[nodiscard]] double failures_with_lessons(const LearningParameters& p, double worn, double remaining);

//! Share of what customers said that comes through `levels` levels: (1 - level_loss)^levels.
[[nodiscard]] double passed_on(const LearningParameters& p, double levels);

//! Where an indicator points: at the highest validity z + sqrt(1 - validity^2) luck, z the standardised failures of each pile
//! (0 for all when they are equal) and luck normal numbers, as many as piles. The correlation of the two is the validity, 0..1.
[[nodiscard]] std::size_t indicated(std::span<const double> failures, std::span<const double> luck, double validity);

}  // namespace goodwill::models
