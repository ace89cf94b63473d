// Talk's part of the day when word spreads by contact (talk: {model: contact}).
#pragma once
#include <memory>

#include "simulation/stage.hpp"

namespace goodwill::models {

[[nodiscard]] std::unique_ptr<simulation::Stage> make_contact_stage(bool on);

}  // namespace goodwill::models
