// Somebody became our customer, or ceased to be one. What the reason means is for the model to say that gave it.
#pragma once
#include <cstdint>

namespace goodwill::results {

enum class Turn : std::uint8_t {
    left,  // is no customer any more, and still in the market
    away,  // left the market itself, which is nobody's doing
    came   // is a customer from now on
};

inline constexpr std::uint8_t no_reason = 0xFF;  // of those who move in or away

struct Transition {
    std::uint32_t person{0};
    std::int32_t day{0};
    std::uint16_t segment{0};
    Turn turn{Turn::left};
    std::uint8_t reason{no_reason};
    bool operator==(const Transition&) const = default;
};

}  // namespace goodwill::results
