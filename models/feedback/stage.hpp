// Feedback's part of the day.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

[[nodiscard]] std::unique_ptr<simulation::Stage> make_feedback_stage(const scenario::ParameterSet& parameters, bool on);
//! The alternative `by-answer`.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_feedback_by_answer_stage(const scenario::ParameterSet& parameters,
                                                                               bool on);

}  // namespace goodwill::models
