// The quality customers meet on average under given values: where expectations start. Touchpoints count by how often
// journeys pass them, so that one nobody visits changes nothing.
#pragma once
#include "models/vocabulary.hpp"
#include "simulation/model.hpp"

namespace goodwill::models {

//! Mean quality of the five dimensions over expected visits, points; the usual 7.5 when nobody visits anything.
[[nodiscard]] Five delivered_quality(const simulation::Model& model, const simulation::Values& values);

}  // namespace goodwill::models
