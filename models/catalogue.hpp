// The fourteen models, listed by hand in the order of the day: what the loader may choose from and what the simulation
// runs.
#pragma once
#include <vector>

#include "scenario/model_kind.hpp"
#include "simulation/stage.hpp"

namespace goodwill::models {

//! All models with what makes their stages; lives as long as the program.
[[nodiscard]] const simulation::Catalogue& catalogue();

//! The same as questions with alternatives, for the loader; lives as long as the program.
[[nodiscard]] const std::vector<scenario::ModelKind>& kinds();

}  // namespace goodwill::models
