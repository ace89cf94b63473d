// From a loaded scenario and policies to the arms of an experiment. All constants of the models come from the baseline.
#pragma once
#include <memory>
#include <vector>

#include "experiment/executor.hpp"
#include "scenario/load.hpp"

namespace goodwill::experiment {

//! The scenario as it is, compiled.
[[nodiscard]] Arm baseline_arm(const scenario::Loaded& loaded, std::shared_ptr<const simulation::Catalogue> catalogue);
//! The scenario under policies, which must have passed scenario::check_policies; named after them, joined by '+'.
[[nodiscard]] Arm policy_arm(const scenario::Loaded& loaded, const std::vector<scenario::LoadedPolicy>& policies,
                             std::shared_ptr<const simulation::Catalogue> catalogue);

}  // namespace goodwill::experiment
