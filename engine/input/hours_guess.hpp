// What somebody meant who wrote opening hours in words of everyday life: "9am-5pm", "Monday to Friday", "weekdays 9-17".
// For the help of a message only; nothing is read that way.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace goodwill::input {

//! "9am - 5 pm", "9-17", "9.00-17.30": "09:00-17:00".
[[nodiscard]] std::optional<std::string> guessed_interval(std::string_view text);

//! "Monday-Friday", "weekdays", "mo to we": "mon-fri".
[[nodiscard]] std::optional<std::string> guessed_days(std::string_view text);

//! "mon-fri 9-17": "{mon-fri: 09:00-17:00}"; "24/7": "always".
[[nodiscard]] std::optional<std::string> guessed_hours(std::string_view text);

}  // namespace goodwill::input
