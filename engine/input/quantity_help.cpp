// What to do about a wrong spelling of a quantity: the right one, made of the number that was written.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "base/edit_distance.hpp"
#include "input/quantity_parts.hpp"

namespace goodwill::input {

namespace {

std::string share_help(const Scanned& scanned) {
    const auto value = nearest_double(*scanned.number);
    if (!scanned.rest.empty() || !value)
        return {};
    if (*value == 1)
        return "write 100%, or 1%";
    if (*value > -1 && *value < 1)
        return "write " + spelled(*value, 2) + "%";
    return "write " + spelled(*value) + "%";
}

std::string number_text(const Scanned& scanned) { return spelled(*scanned.number); }

//! "3 per year", "3 times a week", "3x per month": how long from one to the next, in days.
std::optional<double> days_between(const Scanned& scanned) {
    std::string_view rest = scanned.rest;
    for (const std::string_view word : {"times", "x"}) {
        if (rest.starts_with(word))
            rest = trimmed(rest.substr(word.size()));
    }
    const TimeWord* word = rest.starts_with("a ") ? find_time(trimmed(rest.substr(2))) : find_per(rest);
    const auto often = nearest_double(*scanned.number);
    if (word == nullptr || !often || !(*often > 0))
        return std::nullopt;
    return static_cast<double>(word->seconds) / *often / static_cast<double>(seconds_per_day);
}

//! The unit somebody means who writes the short forms of other programs.
std::string_view usual_short_form(std::string_view word, Unit unit) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> forms{
        {{"mins", "min"}, {"hr", "h"}, {"hrs", "h"}, {"w", "weeks"}, {"wk", "weeks"}, {"mo", "months"}, {"y", "years"},
         {"yr", "years"}, {"yrs", "years"}}};
    if (word == "m")
        return unit == Unit::minutes ? "min" : "months";
    const auto found = std::ranges::find(forms, word, &std::pair<std::string_view, std::string_view>::first);
    return found == forms.end() ? std::string_view{} : found->second;
}

std::string time_help(const Scanned& scanned, Unit unit, bool every) {
    const std::string_view three_units = unit == Unit::minutes ? "# s, # min or # h" : "# days, # weeks or # years";
    const std::string number = number_text(scanned);
    if (const auto days = every ? days_between(scanned) : std::nullopt)
        return fmt::format("write 'every {:.3g} days'", *days);
    if (const std::string_view meant = usual_short_form(scanned.rest, unit); !meant.empty())
        return fmt::format("write {} {}", number, meant);
    if (scanned.rest.empty())
        return "add a unit: " + replaced(std::string(three_units), "#", number);
    std::vector<std::string> words;
    for (const TimeWord& t : time_words)
        words.insert(words.end(), {std::string(t.one), std::string(t.many)});
    const auto near = base::nearest(scanned.rest, words);
    return near ? fmt::format("did you mean '{} {}'?", number, *near)
                : "units are s, min, h, days, weeks, months and years";
}

std::string money_help(std::string_view text, const Scanned& scanned, std::string_view behind) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs{
        {{"\xE2\x82\xAC", "EUR"}, {"$", "USD"}, {"\xC2\xA3", "GBP"}}};
    for (const auto& [sign, currency] : signs) {
        const std::size_t at = text.find(sign);
        if (at == std::string_view::npos)
            continue;
        const auto number = at == 0 ? scan_number(trimmed(text.substr(sign.size()))).number : scanned.number;
        if (number)
            return fmt::format("write {} {}{}", spelled(*number), currency, behind);
    }
    if (!scanned.number) {
        const auto number = text.size() > 3 ? scan_number(trimmed(text.substr(3))).number : std::nullopt;
        if (number && is_currency(text.substr(0, 3)))
            return fmt::format("write {} {}{}", spelled(*number), text.substr(0, 3), behind);
        return {};
    }
    std::string currency(scanned.rest.substr(0, 3));
    for (char& c : currency)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (!is_currency(currency))
        currency = "EUR";
    return fmt::format("write {} {}{}", number_text(scanned), currency, behind);
}

//! Whether an amount is for another time than an hour.
bool is_for_longer(std::string_view text) {
    const std::size_t per = std::min(text.find("per "), text.find('/'));
    const TimeWord* word = per == std::string_view::npos ? nullptr : find_per(text.substr(per));
    return word != nullptr && word->seconds != 3600;
}

}  // namespace

std::string quantity_help(std::string_view text, const Scanned& scanned, Unit unit, std::string_view of, bool every) {
    if (!scanned.help.empty())  // whole numbers have no decimal point
        return unit == Unit::count ? scanned.help.substr(0, scanned.help.find(", '")) : scanned.help;
    if (unit == Unit::money)
        return money_help(text, scanned, "");
    if (unit == Unit::pay)
        return is_for_longer(text) ? "write what one hour costs" : money_help(text, scanned, "/h");
    if (!scanned.number)
        return {};
    const std::string number = number_text(scanned);
    const bool percent = scanned.rest.starts_with('%');
    switch (unit) {
        case Unit::share:
            if (!percent)
                return share_help(scanned);
            return of.empty() ? fmt::format("write {}%", number)
                              : fmt::format("write '{}%' or '{}% of {}'", number, number, of);
        case Unit::share_per_year:
            if (percent)
                return fmt::format("write '{}% per year' or '{}% per month'", number, number);
            return scanned.rest.empty() ? share_help(scanned) + " per year" : std::string{};
        case Unit::minutes:
        case Unit::days: return time_help(scanned, unit, every);
        case Unit::working_days: return fmt::format("write '{} working days'", number);
        case Unit::per_minute: return fmt::format("write '{0} per min', '{0} per h' or '{0} per day'", number);
        case Unit::per_year: return fmt::format("write '{0} per year' or '{0} per month'", number);
        case Unit::points:
            if (const auto value = nearest_double(*scanned.number); percent && value)
                return "write " + spelled(*value, *value > 10 ? -1 : 0) + ": scores go from 0 to 10";
            [[fallthrough]];
        case Unit::number:
        case Unit::count:
            return percent || find_time(scanned.rest) != nullptr || is_currency(scanned.rest) ? "write " + number
                                                                                              : std::string{};
        case Unit::money:
        case Unit::pay: break;
    }
    return {};
}

}  // namespace goodwill::input
