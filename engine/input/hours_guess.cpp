#include "input/hours_guess.hpp"

#include <array>
#include <charconv>
#include <utility>

#include <fmt/core.h>

#include "time/opening_hours.hpp"

namespace goodwill::input {

namespace {

constexpr std::size_t longest_guess = 60;
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday", "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

//! Small letters, every kind of dash and "to" a plain dash, without spaces.
std::string simplified(std::string_view text) {
    std::string result;
    for (const char c : text.substr(0, longest_guess))
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> same{
        {{"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}, {" to ", "-"}, {" ", ""}}};
    for (const auto& [from, to] : same) {
        for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, at))
            result.replace(at, from.size(), to);
    }
    return result;
}

struct Clock {
    int hour{0};
    int minute{0};
    bool half_day{false};  // with am or pm
};

std::optional<int> take_number(std::string_view& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 2), value);
    if (error != std::errc{} || value < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<Clock> clock_of(std::string_view text) {
    Clock clock;
    const auto hour = take_number(text);
    if (!hour)
        return std::nullopt;
    clock.hour = *hour;
    if (!text.empty() && (text[0] == ':' || text[0] == '.')) {
        text.remove_prefix(1);
        const auto minute = take_number(text);
        if (!minute)
            return std::nullopt;
        clock.minute = *minute;
    }
    clock.half_day = text == "am" || text == "pm";
    if (clock.half_day)
        clock.hour = clock.hour % 12 + (text == "pm" ? 12 : 0);
    else if (!text.empty() && text != "h")
        return std::nullopt;
    return clock;
}

std::optional<std::string> day_of(std::string_view text) {
    for (const std::string_view day : weekdays) {
        const bool short_form = text.size() >= 2 && text.size() <= 4 && day.starts_with(text);
        if (text == day || short_form)
            return std::string(day.substr(0, 3));
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> guessed_interval(std::string_view text) {
    const std::string plain = simplified(text);
    const std::size_t dash = plain.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    const auto from = clock_of(std::string_view(plain).substr(0, dash));
    auto to = clock_of(std::string_view(plain).substr(dash + 1));
    if (!from || !to)
        return std::nullopt;
    if (!to->half_day && to->hour <= from->hour && to->hour < 12)
        to->hour += 12;  // "9-5"
    std::string guess = fmt::format("{:02}:{:02}-{:02}:{:02}", from->hour, from->minute, to->hour, to->minute);
    return time::parse_interval(guess) ? std::optional(std::move(guess)) : std::nullopt;
}

std::optional<std::string> guessed_days(std::string_view text) {
    const std::string plain = simplified(text);
    if (plain == "weekdays" || plain == "weekday" || plain == "workdays" || plain == "workingdays")
        return "mon-fri";
    if (plain == "weekend" || plain == "weekends")
        return "sat-sun";
    if (plain == "everyday" || plain == "all" || plain == "alldays" || plain == "week")
        return "daily";
    const std::size_t dash = plain.find('-');
    const auto first = day_of(std::string_view(plain).substr(0, dash));
    if (!first || dash == std::string::npos)
        return first;
    const auto last = day_of(std::string_view(plain).substr(dash + 1));
    return last ? std::optional(*first + "-" + *last) : std::nullopt;
}

std::optional<std::string> guessed_hours(std::string_view text) {
    if (text == "24/7" || text == "24h" || text == "24 h" || text == "all day")
        return "always";
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos)
        return std::nullopt;
    std::string_view days = text.substr(0, digit);
    while (!days.empty() && (days.back() == ' ' || days.back() == ',' || days.back() == ':'))
        days.remove_suffix(1);
    const auto interval = guessed_interval(text.substr(digit));
    const auto meant = days.empty() ? std::optional<std::string>("daily") : guessed_days(days);
    if (!interval || !meant)
        return std::nullopt;
    return fmt::format("{{{}: {}}}", *meant, *interval);
}

}  // namespace goodwill::input
