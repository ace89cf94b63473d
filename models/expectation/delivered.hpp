// The quality customers meet on average under given values: where expectations start. Touchpoints count by how often
// journeys pass them, so that one nobody visits changes nothing.
#pragma once
#include "models/expectation/parameters.hpp"
#include "models/vocabulary.hpp"
#include "simulation/model.hpp"

namespace goodwill::models {

//! Mean quality of the five dimensions over expected visits, points; the usual 7.5 when nobody visits anything.
[[nodiscard]] Five delivered_quality(const simulation::Model& model, const simulation::Values& values);

//! The same less what failures of `mean_severity` (0..1) take away on average: what one has to reckon with.
[[nodiscard]] Five quality_to_reckon_with(const simulation::Model& model, const simulation::Values& values,
                                          float mean_severity, const PerceptionParameters& p);

}  // namespace goodwill::models
