// Calendar dates (proleptic Gregorian) and the days of a run. A year of the model is 365 days, a month 365/12.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goodwill::time {

inline constexpr double minutes_per_day = 1440.0;
inline constexpr double days_per_year = 365.0;
inline constexpr double days_per_month = 365.0 / 12.0;
inline constexpr std::uint64_t microseconds_per_minute = 60'000'000ULL;
inline constexpr std::uint64_t microseconds_per_day = 1440ULL * microseconds_per_minute;

//! A date such as 2026-01-05.
struct Date {
    int year{2026};
    int month{1};
    int day{5};
    friend bool operator==(const Date&, const Date&) = default;
};

//! Days since 1970-01-01.
[[nodiscard]] std::int64_t days_since_epoch(Date date);
[[nodiscard]] Date date_of(std::int64_t days_since_epoch);
//! 0 = Monday ... 6 = Sunday.
[[nodiscard]] int weekday(Date date);
//! "2026-01-05"; absent when the text is no valid date in exactly this form.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_string(Date date);

//! When something happens: a day of the run ("day 180") or a date.
struct Moment {
    std::optional<Date> date{};
    std::int32_t day{0};
};

//! The day of the run a moment means, counted from the start date.
[[nodiscard]] std::int32_t day_of_run(const Moment& moment, Date start);

}  // namespace goodwill::time
