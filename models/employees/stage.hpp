// The employees' part of the day.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

[[nodiscard]] std::unique_ptr<simulation::Stage> make_employees_stage(const scenario::ParameterSet& parameters,
                                                                      bool on);
//! One direction only: customers do not act back on staff.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_employees_to_customers_stage(const scenario::ParameterSet& parameters, bool on);
//! The other direction only: how staff feel reaches no customer.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_customers_to_employees_stage(const scenario::ParameterSet& parameters, bool on);

}  // namespace goodwill::models
