// Loyalty's part of the day.
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

[[nodiscard]] std::unique_ptr<simulation::Stage> make_loyalty_stage(const scenario::ParameterSet& parameters, bool on);
//! The same with one own hazard for all, the mean of the mixture.
[[nodiscard]] std::unique_ptr<simulation::Stage> make_homogeneous_loyalty_stage(const scenario::ParameterSet& parameters,
                                                                                bool on);
//! A contract that is renewed at its dates (renewal.cpp), and dropping out after a purchase (repurchase.cpp).
[[nodiscard]] std::unique_ptr<simulation::Stage> make_renewal_stage(const scenario::ParameterSet& parameters, bool on);
[[nodiscard]] std::unique_ptr<simulation::Stage> make_repurchase_stage(const scenario::ParameterSet& parameters, bool on);

}  // namespace goodwill::models
