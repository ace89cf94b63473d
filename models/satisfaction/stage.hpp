// The part of the day in which perceptions become satisfaction with an encounter, an episode and the relation.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

//! `on` false: nobody is moved: every encounter is felt as 0 and satisfaction rests where it started; journeys still
//! end.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_satisfaction_stage(const scenario::ParameterSet& parameters,
                                                                         bool on);
//! The same without a weight of what was expected.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_performance_only_stage(const scenario::ParameterSet& parameters, bool on);
//! The same, and a part of what is remembered fades.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_traces_stage(const scenario::ParameterSet& parameters, bool on);

}  // namespace goodwill::models
