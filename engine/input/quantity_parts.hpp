// What reading a quantity and helping with a wrong one have in common. Not for other files.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "input/decimal.hpp"
#include "input/quantity.hpp"

namespace goodwill::input {

struct TimeWord {
    std::string_view one, many;
    std::uint64_t seconds;
};
inline constexpr std::uint64_t seconds_per_minute = 60, seconds_per_day = 86'400, seconds_per_year = 31'536'000;
inline constexpr std::array<TimeWord, 12> time_words{{{"s", "s", 1},
                                               {"min", "min", 60},
                                               {"h", "h", 3600},
                                               {"day", "days", 86'400},
                                               {"week", "weeks", 604'800},
                                               {"month", "months", 2'628'000},  // 365/12 days
                                               {"year", "years", 31'536'000},
                                               {"sec", "sec", 1},
                                               {"second", "seconds", 1},
                                               {"minute", "minutes", 60},
                                               {"hour", "hours", 3600},
                                               {"d", "d", 86'400}}};

//! The unit of time that a word names; null when none does.
[[nodiscard]] const TimeWord* find_time(std::string_view word);
//! The time word behind "per " or "/".
[[nodiscard]] const TimeWord* find_per(std::string_view text);
[[nodiscard]] bool is_currency(std::string_view word);
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

//! What to write instead of a text that is no quantity of this unit; empty when nobody can know.
[[nodiscard]] std::string quantity_help(std::string_view text, const Scanned& scanned, Unit unit, std::string_view of,
                                        bool every);

}  // namespace goodwill::input
