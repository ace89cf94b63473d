// When a door is open in a week: intervals of minutes since midnight for each weekday. "24:00" is 1440; a door that is
// open over midnight has two intervals. `always` is open without end (no closing event at midnight).
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace goodwill::time {

struct Interval {
    int from{0};  // minutes since midnight, 0..1440
    int to{0};    // exclusive, > from
    friend bool operator==(const Interval&, const Interval&) = default;
};

struct OpeningHours {
    std::array<std::vector<Interval>, 7> week{};  // Monday first; sorted, disjoint
    bool always{false};

    static OpeningHours round_the_clock();
    //! Opens the door on a weekday; `to` beyond 1440 goes on the next day. False, and nothing changed on that day, when
    //! it overlaps what is open already. Open on every minute of the week means `always`.
    bool add(int weekday, int from, int to);
    [[nodiscard]] bool open_on(int weekday) const { return always || !week[static_cast<std::size_t>(weekday)].empty(); }
    [[nodiscard]] bool is_open(int weekday, double minute) const;
    //! Open minutes in a week; 10 080 when always.
    [[nodiscard]] int minutes_per_week() const;
    //! Minutes of the week in which both are open.
    [[nodiscard]] int common_minutes(const OpeningHours& other) const;
    friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};

//! "07:00-24:00"; hours over midnight ("22:00-06:00") end beyond 1440. Absent when it is nothing of that kind.
[[nodiscard]] std::optional<Interval> parse_interval(std::string_view text);
//! "mon", "mon-fri", "sat-mon", "daily": weekdays in order; empty when it is nothing of that kind.
[[nodiscard]] std::vector<int> parse_days(std::string_view text);

//! Hours that are not `always` as a scenario writes them: {"mon-fri", {"07:00-24:00"}}, ...; never open: {"daily", {}}.
[[nodiscard]] std::vector<std::pair<std::string, std::vector<std::string>>> spelled(const OpeningHours& hours);
//! "mon-fri 07:00-24:00, sun 07:00-24:00", "always" or "never".
[[nodiscard]] std::string to_string(const OpeningHours& hours);

}  // namespace goodwill::time
