// Leaving for many customers side by side: the fading feelings of a block, their hazard ratios and chances to stay, with
// the bits of equations.hpp. An evening looks at thousands of customers, and exponentials cost least in lanes.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace goodwill::models {

inline constexpr std::size_t look_block = 64;
using Looks = std::array<double, look_block>;

//! One feeling of those customers of a block who have it at all, which are few: its value on some day, days from then to the
//! look's beginning, and the days of the stretch through which it was felt.
struct Fade {
    std::size_t size{0};
    std::array<std::uint8_t, look_block> whose{};  // place in the block
    Looks value{};
    Looks before{};
    Looks span{};

    //! Without a branch: what is nothing is overwritten by the next.
    void add(std::size_t customer, double feeling, double days_before, double days) {
        whose[size] = static_cast<std::uint8_t>(customer);
        value[size] = feeling;
        before[size] = days_before;
        span[size] = days;
        size += feeling != 0 ? 1U : 0U;
    }
};

//! Mean over the stretch of what halves every `half_life` days, in place of the values.
void halve(Fade& fade, double half_life);
//! The same for what falls to 37% every `memory` days.
void decay(Fade& fade, double memory);
//! hazard_ratio() of each log hazard, in place.
void hazard_ratios(Looks& eta, std::size_t n);
//! chance_to_stay() of each, in place of the ratios.
void chances_to_stay(const Looks& hazard, Looks& ratio, std::size_t n, double days);

}  // namespace goodwill::models
