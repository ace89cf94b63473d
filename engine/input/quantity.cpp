// Units: which words may follow a number, what they mean in a field's canonical measure, and how a value is spelt. The
// arithmetic is in decimal.cpp, the help for a wrong spelling in quantity_help.cpp.
#include "input/quantity.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "input/decimal.hpp"
#include "input/quantity_parts.hpp"

namespace goodwill::input {

namespace {

constexpr std::size_t longest_quantity = 64;

//! What one unit word means: value * numerator / denominator * 10^shift in the canonical measure.
struct Scale {
    std::uint64_t numerator{1};
    std::uint64_t denominator{1};
    int shift{0};
    std::string currency{};
};

//! No-break, narrow and thin spaces are spaces, the typographic minus is a minus.
std::string plain_characters(std::string_view text) {
    std::string result(text);
    for (const std::string_view space : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"})
        result = replaced(result, space, " ");
    return replaced(result, "\xE2\x88\x92", "-");
}

// ---- unit words

std::optional<Scale> time_scale(std::string_view rest, std::uint64_t canonical_seconds) {
    const TimeWord* word = find_time(rest);
    if (word == nullptr)
        return std::nullopt;
    return Scale{.numerator = word->seconds, .denominator = canonical_seconds};
}

std::optional<Scale> rate_scale(std::string_view rest, std::uint64_t canonical_seconds, int shift = 0) {
    const TimeWord* word = find_per(rest);
    if (word == nullptr)
        return std::nullopt;
    return Scale{.numerator = canonical_seconds, .denominator = word->seconds, .shift = shift};
}

std::optional<Scale> share_scale(std::string_view rest, std::string_view of) {
    if (!rest.starts_with('%'))
        return std::nullopt;
    rest = trimmed(rest.substr(1));
    const bool of_known = !of.empty() && rest.starts_with("of ") && trimmed(rest.substr(3)) == of;
    if (!rest.empty() && !of_known)
        return std::nullopt;
    return Scale{.shift = -2};
}

std::optional<Scale> money_scale(std::string_view rest, bool per_hour) {
    const std::string_view currency = rest.substr(0, 3);
    if (!is_currency(currency))
        return std::nullopt;
    const std::string_view behind = trimmed(rest.substr(3));
    if (!per_hour && !behind.empty())
        return std::nullopt;
    const TimeWord* word = per_hour ? find_per(behind) : nullptr;
    if (per_hour && (word == nullptr || word->seconds != 3600))
        return std::nullopt;
    return Scale{.currency = std::string(currency)};
}

std::optional<Scale> scale_of(std::string_view rest, Unit unit, std::string_view of) {
    switch (unit) {
        case Unit::number:
            return rest == "%" ? Scale{.shift = -2} : rest.empty() ? std::optional(Scale{}) : std::nullopt;
        case Unit::count:
        case Unit::points: return rest.empty() ? std::optional(Scale{}) : std::nullopt;
        case Unit::share: return share_scale(rest, of);
        case Unit::minutes: return time_scale(rest, seconds_per_minute);
        case Unit::days: return time_scale(rest, seconds_per_day);
        case Unit::working_days:
            return rest == "working days" || rest == "working day" ? std::optional(Scale{}) : std::nullopt;
        case Unit::per_minute: return rate_scale(rest, seconds_per_minute);
        case Unit::per_year: return rate_scale(rest, seconds_per_year);
        case Unit::share_per_year:
            return rest.starts_with('%') ? rate_scale(trimmed(rest.substr(1)), seconds_per_year, -2) : std::nullopt;
        case Unit::money: return money_scale(rest, false);
        case Unit::pay: return money_scale(rest, true);
    }
    return std::nullopt;
}

// ---- spelling

std::string with_thousands(std::string text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    if (text.find('e') != std::string::npos || point - first < 5)
        return text;
    for (std::size_t at = point - 3; at > first; at = at > 3 ? at - 3 : 0)
        text.insert(at, " ");
    return text;
}

std::string money_text(double value) {
    std::string text = with_thousands(spelled(value));
    const std::size_t point = text.find('.');
    if (point != std::string::npos && point + 2 == text.size())
        text += '0';  // 6.5 -> 6.50
    return text;
}

//! Tries units in order of naturalness: the first in which the value is whole, else the one with the fewest characters.
//! `spell` gives the text in a unit; only texts that read back to the same double count.
template <class Spell>
std::string best_spelling(double value, Unit unit, std::span<const std::string_view> words, Spell spell) {
    std::string best;
    for (const std::string_view word : words) {
        const std::string text = spell(*find_time(word));
        if (parse_quantity(text, unit).value != value)
            continue;
        if (text.substr(0, text.find_first_of(" %")).find_first_of(".e") == std::string::npos)
            return text;
        if (best.empty() || text.size() < best.size())
            best = text;
    }
    return best;
}

std::string duration_text(double value, Unit unit) {
    static constexpr std::array<std::string_view, 4> minute_words{"day", "h", "min", "s"},
        few_words{"min", "h", "day", "s"}, day_words{"day", "month", "h", "min"};
    const double canonical = unit == Unit::minutes ? 60.0 : 86'400.0;
    const auto spell = [&](const TimeWord& word) {
        const double seconds = static_cast<double>(word.seconds);
        const double amount = seconds == canonical ? value : value * canonical / seconds;
        return spelled(amount) + " " + std::string(amount == 1 ? word.one : word.many);
    };
    const auto& words = unit == Unit::days ? day_words : value == 0 ? few_words : minute_words;
    const std::string best = best_spelling(value, unit, words, spell);
    return best.empty() ? spelled(value) + (unit == Unit::days ? " days" : " min") : best;
}

std::string rate_text(double value, Unit unit) {
    static constexpr std::array<std::string_view, 4> minute_words{"min", "h", "day", "s"},
        year_words{"year", "month", "day", "week"};
    const double canonical = unit == Unit::per_minute ? 60.0 : 31'536'000.0;
    const std::string percent = unit == Unit::share_per_year ? "%" : "";
    const auto spell = [&](const TimeWord& word) {
        const double seconds = static_cast<double>(word.seconds);
        const double amount = seconds == canonical ? value : value * seconds / canonical;
        return spelled(amount, percent.empty() ? 0 : 2) + percent + " per " + std::string(word.one);
    };
    const auto& words = unit == Unit::per_minute ? minute_words : year_words;
    const std::string best = best_spelling(value, unit, words, spell);
    return best.empty() ? spell(*find_time(words[0])) : best;
}

ParsedQuantity refused(std::string_view text, Unit unit, std::string help) {
    constexpr std::size_t shown = 40;
    std::string found(text.substr(0, shown));
    while (text.size() > shown && !found.empty() && (static_cast<unsigned char>(found.back()) & 0xC0U) == 0x80U)
        found.pop_back();
    if (text.size() > shown)
        found += "...";
    return {std::nullopt, {fmt::format("needs {}, found '{}'", expected_text(unit), found), std::move(help)}, {}};
}

}  // namespace

const TimeWord* find_time(std::string_view word) {
    const auto found =
        std::ranges::find_if(time_words, [&](const TimeWord& t) { return t.one == word || t.many == word; });
    return found == time_words.end() ? nullptr : &*found;
}

const TimeWord* find_per(std::string_view text) {
    if (text.starts_with("per "))
        return find_time(trimmed(text.substr(4)));
    if (text.starts_with('/'))
        return find_time(trimmed(text.substr(1)));
    return nullptr;
}

bool is_currency(std::string_view word) {
    return word.size() == 3 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

ParsedQuantity parse_quantity(std::string_view text, Unit unit, std::string_view of, bool every) {
    if (text.size() > longest_quantity)
        return refused(text, unit, {});
    const std::string plain = plain_characters(text);
    std::string_view body = trimmed(plain);
    const bool repeats = (unit == Unit::minutes || unit == Unit::days) && body.starts_with("every ");
    if (repeats)
        body = trimmed(body.substr(6));
    if (repeats && !every)
        return refused(text, unit, fmt::format("write '{}'", body));
    Scanned scanned = scan_number(body);
    if (repeats && find_time(body) != nullptr)
        scanned = {Decimal{.digits = "1"}, body, {}};  // "every week"
    const auto scale = scanned.number ? scale_of(scanned.rest, unit, of) : std::nullopt;
    if (!scale)
        return refused(text, unit, quantity_help(body, scanned, unit, of, every));
    const auto value = scaled(*scanned.number, scale->numerator, scale->denominator, scale->shift);
    if (!value)
        return refused(text, unit, "this number is too large or too small to count with");
    constexpr double exact = 9007199254740992.0;  // 2^53: above it not every whole number is a double
    const bool whole =
        *value >= -exact && *value <= exact && static_cast<double>(static_cast<std::int64_t>(*value)) == *value;
    if (unit == Unit::count && !whole)
        return refused(text, unit, {});
    const std::size_t point = body.find('.');
    if (unit == Unit::count && point != std::string_view::npos && scanned.number->exponent == -3)  // "50.000" people
        return refused(text, unit, fmt::format("write '{} {}' for thousands", body.substr(0, point), body.substr(point + 1)));
    return {*value, {}, scale->currency};
}

std::string to_text(double value, Unit unit, std::string_view currency, std::string_view of, bool every) {
    switch (unit) {
        case Unit::number:
        case Unit::points: return spelled(value);
        case Unit::count: return with_thousands(spelled(value));
        case Unit::share: return spelled(value, 2) + "%" + (of.empty() ? "" : " of " + std::string(of));
        case Unit::minutes:
        case Unit::days: return (every ? "every " : "") + duration_text(value, unit);
        case Unit::working_days: return spelled(value) + (value == 1 ? " working day" : " working days");
        case Unit::per_minute:
        case Unit::per_year:
        case Unit::share_per_year: return rate_text(value, unit);
        case Unit::money: return money_text(value) + " " + std::string(currency);
        case Unit::pay: return money_text(value) + " " + std::string(currency) + "/h";
    }
    return {};
}

std::string_view expected_text(Unit unit) {
    switch (unit) {
        case Unit::number: return "a number such as 1.5";
        case Unit::count: return "a whole number such as 8 or 50 000";
        case Unit::points: return "a score such as 7.5";
        case Unit::share: return "a share such as 5%";
        case Unit::minutes: return "a duration such as 90 s or 6 min";
        case Unit::days: return "a duration such as 20 days or 13 weeks";
        case Unit::working_days: return "a time such as 5 working days";
        case Unit::per_minute: return "a rate such as 48 per min";
        case Unit::per_year: return "a rate such as 100 per year";
        case Unit::share_per_year: return "a yearly share such as 30% per year";
        case Unit::money: return "an amount such as 25 EUR";
        case Unit::pay: return "an hourly pay such as 21 EUR/h";
    }
    return {};
}

}  // namespace goodwill::input
