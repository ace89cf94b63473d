// What a scenario says as a whole: references to nothing, shares that do not add up, journeys that cannot end, doors that
// never open. Every message names its place and what to do. Reading has already checked each value by itself.
#pragma once
#include <span>
#include <string>

#include "base/diagnostics.hpp"
#include "input/broken.hpp"
#include "scenario/load.hpp"

namespace goodwill::scenario {

//! Checks a loaded scenario, and what it becomes on each day of a change. `figures` are the names that `report` may use;
//! empty: they are not checked.
void check_scenario(const Loaded& loaded, base::Diagnostics& out, std::span<const std::string> figures = {});

//! Whether half-widths and differences that matter, where the figure is a percentage (these are), are written as one.
void check_percentages(const Loaded& loaded, std::span<const std::string> percentages, base::Diagnostics& out);

//! Checks what is sound in a scenario of which something was reported already. For the loader.
void check_sound_parts(const Loaded& loaded, const input::Broken& broken, base::Diagnostics& out);

//! Whether the values stay sound on every day when these policies act; messages stand at the change that causes them.
void check_over_time(const Loaded& loaded, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out);

}  // namespace goodwill::scenario
