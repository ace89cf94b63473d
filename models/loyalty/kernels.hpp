// Leaving for many customers side by side: the fading feelings of a block, their hazard ratios and chances to stay, with
// the bits of equations.hpp. An evening looks at thousands of customers, and exponentials cost least in lanes.
#pragma once
#include <array>
#include <cstddef>

namespace goodwill::models {

inline constexpr std::size_t look_block = 64;
using Looks = std::array<double, look_block>;

//! One feeling of each customer of a block: its value on some day, days from then to the look's beginning, and the days
//! of the stretch through which it was felt.
struct Fade {
    Looks value{};
    Looks before{};
    Looks span{};
};

//! Mean over the stretch of what halves every `half_life` days, in place of the values of the first `n`.
void halve(Fade& fade, std::size_t n, double half_life);
//! The same for what falls to 37% every `memory` days.
void decay(Fade& fade, std::size_t n, double memory);
//! hazard_ratio() of each log hazard, in place.
void hazard_ratios(Looks& eta, std::size_t n);
//! chance_to_stay() of each, in place of the ratios.
void chances_to_stay(const Looks& hazard, Looks& ratio, std::size_t n, double days);

}  // namespace goodwill::models
