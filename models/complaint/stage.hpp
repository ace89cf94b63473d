// The part of the day in which those who met a failure decide what to do about it.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

//! `on` false: everybody keeps silent and stays; failures are still counted.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_complaint_stage(const scenario::ParameterSet& parameters,
                                                                      bool on);

}  // namespace goodwill::models
