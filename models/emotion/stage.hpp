// The part of the day in which people get angry, and calm down.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

//! `on` false: nobody is ever angry; failures are still counted, for a count of events is no emotion.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_emotion_stage(const scenario::ParameterSet& parameters, bool on);

}  // namespace goodwill::models
