// One person's day as lines of plain words: encounters, what was felt, said, heard and done about it.
#pragma once
#include <string>
#include <vector>

#include "simulation/world.hpp"

namespace goodwill::commands {

//! Lines about a person on the evening of a day, in the order in which things happened; none when nothing did.
[[nodiscard]] std::vector<std::string> lines_of_day(simulation::World& world, std::uint32_t person);

//! Who the person is this evening: "customer for 9 years, of the price-hunters".
[[nodiscard]] std::string who_is(simulation::World& world, std::uint32_t person);

}  // namespace goodwill::commands
