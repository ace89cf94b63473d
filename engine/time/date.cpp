// The proleptic Gregorian calendar by counting days in eras of 400 years (146 097 days), with years that begin in
// March, so that the leap day is a year's last.
#include "time/date.hpp"

#include <fmt/core.h>

namespace goodwill::time {

namespace {

constexpr std::int64_t days_per_era = 146'097;
constexpr std::int64_t epoch_offset = 719'468;  // days from 0000-03-01 to 1970-01-01

int days_in_month(int year, int month) {
    if (month == 2)
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::int64_t days_since_epoch(Date date) {
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_per_era + day_of_era - epoch_offset;
}

Date date_of(std::int64_t days) {
    days += epoch_offset;
    const std::int64_t era = (days >= 0 ? days : days - days_per_era + 1) / days_per_era;
    const std::int64_t day_of_era = days - era * days_per_era;
    const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const int day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    const int month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    return Date{static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

int weekday(Date date) {
    const std::int64_t from_thursday = days_since_epoch(date) % 7;  // 1970-01-01 was a Thursday
    return static_cast<int>((from_thursday + 7 + 3) % 7);
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12)
        return std::nullopt;
    if (*day < 1 || *day > days_in_month(*year, *month))
        return std::nullopt;
    return Date{*year, *month, *day};
}

std::string to_string(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::int32_t day_of_run(const Moment& moment, Date start) {
    if (!moment.date)
        return moment.day;
    return static_cast<std::int32_t>(days_since_epoch(*moment.date) - days_since_epoch(start));
}

}  // namespace goodwill::time
