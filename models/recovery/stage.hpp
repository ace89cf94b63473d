// The part of the day in which complaints are handled: the answers that came today, and the cases that open tonight.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

//! `on` false: every complaint is closed the next evening, unsolved, with nothing offered; nobody works on it or calls.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_recovery_stage(const scenario::ParameterSet& parameters, bool on);

}  // namespace goodwill::models
