// The part of the day in which encounters become perceptions and expectations follow them.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

//! `on` false: perception stays, but nobody learns: expectations rest where they started and do not colour perception.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_expectation_stage(const scenario::ParameterSet& parameters,
                                                                        bool on);
//! The same with shortfalls that weigh as much as surpluses.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_symmetric_expectation_stage(const scenario::ParameterSet& parameters, bool on);

}  // namespace goodwill::models
