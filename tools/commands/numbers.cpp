// See numbers.hpp.
#include "tools/commands/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace goodwill::commands {

std::string grouped(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    const bool negative = text.starts_with('-');
    if (negative)
        text.erase(0, 1);
    if (text.find_first_not_of("0.") == std::string::npos)
        return text;  // no minus before nothing
    for (auto at = static_cast<int>(std::min(text.find('.'), text.size())) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), " ");
    return negative ? "-" + text : text;
}

std::string clock_time(double minutes) {
    const auto seconds = std::lround(std::fabs(minutes) * 60);
    return fmt::format("{}{}:{:02}", minutes < 0 && seconds > 0 ? "-" : "", seconds / 60, seconds % 60);
}

std::string counted(double number, std::string_view singular, std::string_view plural) {
    return grouped(number) + " " + std::string{number == 1 ? singular : plural};
}

std::string length_of_days(int days) {
    if (days % 365 == 0)
        return counted(days / 365, "year", "years");
    if (days % 7 == 0)
        return counted(days / 7, "week", "weeks");
    return counted(days, "day", "days");
}

std::string seconds_taken(double seconds) {
    if (seconds < 99.5)
        return fmt::format("{:.1f} s", seconds);
    if (seconds < 99.5 * 60)
        return fmt::format("{:.0f} min", seconds / 60);
    return fmt::format("{:.1f} h", seconds / 3600);
}

std::string Precision::operator()(double value) const { return grouped(std::round(value / step) * step, decimals); }

Precision precision_for(double value, std::optional<double> width) {
    const double size = width && *width > 0 ? *width / 10 : std::fabs(value) / 1000;
    if (size <= 0 || !std::isfinite(size))
        return {};
    const int digits = std::clamp(-static_cast<int>(std::floor(std::log10(size))), -6, 4);
    return {std::pow(10., -digits), std::max(digits, 0)};
}

bool is_money(std::string_view unit) {
    return unit.size() == 3 && std::ranges::all_of(unit, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string signed_text(const Precision& precise, double value) {
    const std::string text = precise(value);
    return value > 0 && text.find_first_not_of("0.") != std::string::npos ? "+" + text : text;
}

}  // namespace goodwill::commands
