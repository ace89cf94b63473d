// Opening hours as seven sorted lists of intervals. Hours over midnight are split when they are added; a door that is
// open on every minute of the week is `always`, so that it never closes at midnight.
#include "time/opening_hours.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace goodwill::time {

namespace {

constexpr int day_end = 1440;
constexpr std::array<std::string_view, 7> day_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> parse_clock(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon > 2 || text.size() != colon + 3)
        return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, colon)) {
        if (!is_digit(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    if (!is_digit(text[colon + 1]) || !is_digit(text[colon + 2]))
        return std::nullopt;
    const int minutes = (text[colon + 1] - '0') * 10 + (text[colon + 2] - '0');
    if (minutes > 59 || value * 60 + minutes > day_end)
        return std::nullopt;
    return value * 60 + minutes;
}

std::optional<int> find_day(std::string_view name) {
    const auto found = std::ranges::find(day_names, name);
    if (found == day_names.end())
        return std::nullopt;
    return static_cast<int>(found - day_names.begin());
}

std::string clock(int minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

}  // namespace

OpeningHours OpeningHours::round_the_clock() {
    OpeningHours hours;
    hours.always = true;
    return hours;
}

bool OpeningHours::is_open(int weekday, double minute) const {
    if (always)
        return true;
    return std::ranges::any_of(week[static_cast<std::size_t>(weekday)],
                               [&](const Interval& i) { return minute >= i.from && minute < i.to; });
}

int OpeningHours::minutes_per_week() const {
    if (always)
        return 7 * day_end;
    int sum = 0;
    for (const auto& day : week) {
        for (const Interval& i : day)
            sum += i.to - i.from;
    }
    return sum;
}

int OpeningHours::common_minutes(const OpeningHours& other) const {
    if (always)
        return other.minutes_per_week();
    if (other.always)
        return minutes_per_week();
    int sum = 0;
    for (std::size_t day = 0; day < week.size(); ++day) {
        for (const Interval& a : week[day]) {
            for (const Interval& b : other.week[day])
                sum += std::max(0, std::min(a.to, b.to) - std::max(a.from, b.from));
        }
    }
    return sum;
}

bool OpeningHours::add(int weekday, int from, int to) {
    if (to > day_end) {
        const bool today = add(weekday, from, day_end);
        return add((weekday + 1) % 7, 0, to - day_end) && today;
    }
    auto& day = week[static_cast<std::size_t>(weekday)];
    if (std::ranges::any_of(day, [&](const Interval& i) { return from < i.to && i.from < to; }))
        return false;
    day.push_back({from, to});
    std::ranges::sort(day, {}, &Interval::from);
    std::vector<Interval> joined;  // 09:00-12:00 and 12:00-17:00 are one interval: the door does not close at noon
    for (const Interval& i : day) {
        if (!joined.empty() && joined.back().to == i.from) {
            joined.back().to = i.to;
        } else {
            joined.push_back(i);
        }
    }
    day = joined;
    if (minutes_per_week() == 7 * day_end)
        *this = round_the_clock();
    return true;
}

std::optional<Interval> parse_interval(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto trimmed = [](std::string_view part) {
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        return part;
    };
    const auto from = parse_clock(trimmed(text.substr(0, dash)));
    const auto to = parse_clock(trimmed(text.substr(dash + 1)));
    if (!from || !to || *from == *to || *from == day_end)
        return std::nullopt;
    return Interval{*from, *to > *from ? *to : *to + day_end};
}

std::vector<int> parse_days(std::string_view text) {
    if (text == "daily")
        return {0, 1, 2, 3, 4, 5, 6};
    const std::size_t dash = text.find('-');
    const auto first = find_day(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : find_day(text.substr(dash + 1));
    if (!first || !last)
        return {};
    std::vector<int> days{*first};
    while (days.back() != *last)
        days.push_back((days.back() + 1) % 7);
    return days;
}

std::vector<std::pair<std::string, std::vector<std::string>>> spelled(const OpeningHours& hours) {
    std::vector<std::pair<std::string, std::vector<std::string>>> parts;
    for (std::size_t first = 0; first < 7;) {
        std::size_t last = first;
        while (last + 1 < 7 && hours.week[last + 1] == hours.week[first])
            ++last;
        std::vector<std::string> intervals;
        for (const Interval& i : hours.week[first])
            intervals.push_back(clock(i.from) + "-" + clock(i.to));
        std::string days(day_names[first]);
        if (last > first)
            days += "-" + std::string(day_names[last]);
        if (first == 0 && last == 6)
            days = "daily";
        if (!intervals.empty() || (first == 0 && last == 6))
            parts.emplace_back(days, intervals);
        first = last + 1;
    }
    return parts;
}

std::string to_string(const OpeningHours& hours) {
    if (hours.always)
        return "always";
    std::string text;
    for (const auto& [days, intervals] : spelled(hours)) {
        for (const std::string& interval : intervals)
            text += (text.empty() ? "" : ", ") + days + " " + interval;
    }
    return text.empty() ? "never" : text;
}

}  // namespace goodwill::time
