// From a checked scenario to a Model. Names become numbers in name order, distributions become samplers, shares become
// cumulated routes. The scenario must have passed scenario::check_scenario: what is inconsistent here is our mistake.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "simulation/model.hpp"

namespace goodwill::simulation {

//! Values that hold from a day on (the first from the beginning of the warm-up).
struct EpochInput {
    base::Day from{0};
    scenario::Scenario values;
    double programme_once{0};     // money due on the first morning
    double programme_per_day{0};  // money a day while it lasts
    std::vector<std::string> announced{};  // touchpoints under a change that customers were told of; "": all
    std::optional<base::Day> notice_of{};  // on the first morning they are told of the change that begins on this day
};

//! Compiles the values of one arm. `reference` is the baseline's first scenario: structure and every constant of the models
//! come from it, so that arms differ in nothing but their values.
[[nodiscard]] std::shared_ptr<const Model> compile(const scenario::Scenario& reference, std::vector<EpochInput> epochs,
                                                   std::shared_ptr<const Catalogue> catalogue, std::string arm = "baseline");

}  // namespace goodwill::simulation
