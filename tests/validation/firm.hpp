// An ordinary service firm (scenarios/service_firm.yaml) with all models at their defaults: what published work says of
// service firms at large is measured on it.
#pragma once
#include "verification/worlds.hpp"

namespace goodwill::support {

//! The firm with settings, compiled; fails the test with the diagnostics when a setting is wrong.
[[nodiscard]] inline std::shared_ptr<const simulation::Model> service_firm(
    const std::vector<std::string>& settings = {}) {
    return verification_model("../../validation/scenarios/service_firm", settings);
}

}  // namespace goodwill::support
