// One person's day as lines of plain words: encounters, what was felt, said, heard and done about it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/world.hpp"

namespace goodwill::commands {

//! Lines about a person on the evening of a day, in the order in which things happened; none when nothing did.
[[nodiscard]] std::vector<std::string> lines_of_day(simulation::World& world, std::uint32_t person);

//! Why somebody left or came, by the reason kept with the transition: "was angry", "what a friend said".
[[nodiscard]] std::string_view why_left(std::uint8_t reason);
[[nodiscard]] std::string_view how_found(std::uint8_t reason);
//! Whether somebody left over a failure or a complaint, not for want of satisfaction or for a price.
[[nodiscard]] bool left_over_something(std::uint8_t reason);

//! Who the person is this evening: "customer for 9 years, of the price-hunters".
[[nodiscard]] std::string who_is(simulation::World& world, std::uint32_t person);

}  // namespace goodwill::commands
