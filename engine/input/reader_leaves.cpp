// Single values: numbers with units, words, dates, opening hours. Every message says what was expected and what was
// found.
#include <algorithm>

#include <fmt/core.h>

#include "base/edit_distance.hpp"
#include "input/hours_guess.hpp"
#include "input/reader_parts.hpp"
#include "input/yaml_text.hpp"

namespace goodwill::input {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::optional<std::int32_t> day_number(std::string_view text) {
    if (text.empty() || text.size() > 6 || !std::ranges::all_of(text, is_digit))
        return std::nullopt;
    return static_cast<std::int32_t>(std::stol(std::string(text)));
}

//! What to do about "05.01.2026", which has one order only, and about a day that is none.
std::string date_help(std::string_view t) {
    const auto has_form = [&](std::string_view form) {
        return std::ranges::equal(t, form, [](char c, char f) { return f == '0' ? is_digit(c) : c == f; });
    };
    if (has_form("0000-00-00"))
        return "there is no such day";
    if (has_form("00.00.0000")) {
        const std::string meant = fmt::format("{}-{}-{}", t.substr(6), t.substr(3, 2), t.substr(0, 2));
        if (time::parse_date(meant))
            return "write " + meant;
    }
    return "write year-month-day";
}

//! "09:00-12:00, 13:00-17:00" or a list of such texts, as single intervals.
std::vector<std::string> interval_texts(const Node& value) {
    std::vector<std::string> texts;
    if (value.is_list()) {
        for (const Node& item : value.items)
            texts.push_back(item.is_scalar() ? item.text : found_text(item));
        return texts;
    }
    std::string_view rest = value.text;
    while (true) {
        const std::size_t comma = rest.find(',');
        std::string_view part = rest.substr(0, comma);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        texts.emplace_back(part);
        if (comma == std::string_view::npos)
            return texts;
        rest.remove_prefix(comma + 1);
    }
}

}  // namespace

void Reader::read_leaf(const Node& node, const Slot& slot, const Info& info, const Where& where) {
    if (const auto* number = std::get_if<NumberSlot>(&slot))
        return read_number(node, *number, info, where);
    if (const auto* numbers = std::get_if<NumbersSlot>(&slot))
        return read_numbers(node, *numbers, info, where);
    if (const auto* flag = std::get_if<FlagSlot>(&slot))
        return read_flag(node, *flag, where);
    if (const auto* text = std::get_if<TextSlot>(&slot))
        return read_text(node, *text, where);
    if (const auto* texts = std::get_if<TextsSlot>(&slot))
        return read_texts(node, *texts, where);
    if (const auto* date = std::get_if<DateSlot>(&slot))
        return read_date(node, *date, where);
    if (const auto* moment = std::get_if<MomentSlot>(&slot))
        return read_moment(node, *moment, where);
    if (const auto* hours = std::get_if<HoursSlot>(&slot))
        return read_hours(node, *hours, where);
    if (const auto* paths = std::get_if<PathsSlot>(&slot))
        return read_paths(node, *paths, where);
    if (const auto* choice = std::get_if<std::shared_ptr<EnumView>>(&slot))
        return read_enum(node, **choice, where);
}

std::optional<double> Reader::quantity(const Node& node, Unit unit, const Info& info, const std::string& subject) {
    if (!node.is_scalar()) {
        error(node.place, fmt::format("{} needs {}, found {}", subject, expected_text(unit), found_text(node)));
        return std::nullopt;
    }
    const ParsedQuantity parsed = parse_quantity(node.text, unit, info.of, info.every);
    if (!parsed.value) {
        static constexpr std::array<std::string_view, 6> nothing{"none", "never", "unlimited", "infinite", "inf", "forever"};
        const bool left_out = may_be_absent_ && std::ranges::find(nothing, node.text) != nothing.end();
        error(node.place, subject + " " + parsed.error.message, left_out ? "leave the key out" : parsed.error.help);
        return std::nullopt;
    }
    if (!in_range(*parsed.value, unit, info, node, subject))
        return std::nullopt;
    if (!parsed.currency.empty())
        amounts_.push_back({node.place, path_, subject, parsed.currency});
    return parsed.value;
}

bool Reader::in_range(double value, Unit unit, const Info& info, const Node& node, const std::string& subject) {
    if (value >= info.low && value <= info.high)
        return true;
    const std::string low = to_text(info.low, unit, reading_.currency);
    const std::string high = to_text(info.high, unit, reading_.currency);
    const std::string range = info.high == infinity   ? "be at least " + low
                              : info.low == -infinity ? "be at most " + high
                                                      : fmt::format("lie between {} and {}", low, high);
    error(node.place, fmt::format("{} must {}, found {}", subject, range, found_text(node)), std::string(info.meaning));
    return false;
}

void Reader::read_number(const Node& node, const NumberSlot& slot, const Info& info, const Where& where) {
    const auto value = quantity(node, slot.unit, info, where.subject);
    if (!value)
        return;
    *slot.value = *value;
    record(node, where);
}

void Reader::read_numbers(const Node& node, const NumbersSlot& slot, const Info& info, const Where& where) {
    if (!node.is_list()) {
        return error(node.place, fmt::format("{} needs a list of numbers, found {}", where.subject, found_text(node)),
                     "write them in brackets: [1, 2, 3]");
    }
    std::vector<double> values;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const auto value =
            quantity(node.items[i], slot.unit, info, fmt::format("entry {} of {}", i + 1, where.subject));
        if (value)
            values.push_back(*value);
    }
    *slot.values = values;
    record(node, where);
}

void Reader::read_flag(const Node& node, const FlagSlot& slot, const Where& where) {
    const std::string& text = node.text;
    const bool yes = text == "yes" || text == "true";
    if (node.is_scalar() && (yes || text == "no" || text == "false")) {
        *slot.value = yes;
        return record(node, where);
    }
    const bool likely_yes =
        text == "on" || text == "1" || text == "y" || text == "Yes" || text == "True" || text == "YES";
    const bool likely_no = text == "off" || text == "0" || text == "n" || text == "No" || text == "False" ||
                           text == "NO" || text == "none";
    error(node.place, fmt::format("{} needs yes or no, found {}", where.subject, found_text(node)),
          likely_yes  ? "write yes"
          : likely_no ? "write no"
                      : "");
}

void Reader::read_text(const Node& node, const TextSlot& slot, const Where& where) {
    if (!node.is_scalar())
        return error(node.place, fmt::format("{} needs a text, found {}", where.subject, found_text(node)));
    if (last_part(where.path) == "currency") {
        const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (node.text.size() != 3 || !std::ranges::all_of(node.text, is_upper)) {
            return error(node.place, fmt::format("{} needs three capital letters such as EUR, found {}", where.subject,
                                                 found_text(node)));
        }
        reading_.currency = node.text;
    }
    *slot.value = node.text;
    record(node, where);
}

void Reader::read_texts(const Node& node, const TextsSlot& slot, const Where& where) {
    if (!node.is_list()) {
        const bool word = node.is_scalar() && node.text.find_first_of(" ,:[]{}#\n") == std::string::npos;
        return error(node.place, fmt::format("{} needs a list, found {}", where.subject, found_text(node)),
                     word ? fmt::format("write [{}]", node.text) : "begin each entry with '- '");
    }
    std::vector<std::string> texts;
    for (const Node& item : node.items) {
        if (item.is_scalar()) {
            texts.push_back(item.text);
        } else {
            error(item.place,
                  fmt::format("entry {} of {} needs a text, found {}", &item - node.items.data() + 1, where.subject,
                              found_text(item)),
                  item.is_map() ? "put a text that contains ': ' in quotes" : "");
        }
    }
    *slot.values = texts;
    record(node, where);
}

void Reader::read_date(const Node& node, const DateSlot& slot, const Where& where) {
    const auto date = node.is_scalar() ? time::parse_date(node.text) : std::nullopt;
    if (date) {
        *slot.value = *date;
        return record(node, where);
    }
    error(node.place, fmt::format("{} needs a date such as 2026-01-05, found {}", where.subject, found_text(node)),
          date_help(node.text));
}

void Reader::read_moment(const Node& node, const MomentSlot& slot, const Where& where) {
    std::string help;
    if (node.is_scalar()) {
        if (const auto date = time::parse_date(node.text)) {
            *slot.value = time::Moment{.date = *date, .day = 0};
            return record(node, where);
        }
        const bool named = node.text.starts_with("day ");
        if (const auto day = named ? day_number(node.text.substr(4)) : std::nullopt) {
            *slot.value = time::Moment{.date = std::nullopt, .day = *day};
            return record(node, where);
        }
        if (day_number(node.text))
            help = fmt::format("write 'day {}'", node.text);
        if (node.text.starts_with("day -"))
            help = "day 0 is the first day that is reported; nothing changes before it";
    }
    error(node.place,
          fmt::format("{} needs a day such as 'day 180' or a date such as 2026-07-04, found {}", where.subject,
                      found_text(node)),
          help);
}

void Reader::read_enum(const Node& node, EnumView& view, const Where& where) {
    std::vector<std::string> names;
    for (const std::string_view name : view.names())
        names.emplace_back(name);
    const auto found = std::ranges::find(names, node.text);
    if (node.is_scalar() && found != names.end()) {
        view.select(static_cast<std::size_t>(found - names.begin()));
        return record(node, where);
    }
    const auto near = node.is_scalar() ? base::nearest(node.text, names) : std::nullopt;
    error(node.place, fmt::format("{} needs one of {}; found {}", where.subject, listed(names), found_text(node)),
          near ? fmt::format("did you mean '{}'?", *near) : "");
}

void Reader::read_paths(const Node& node, const PathsSlot& slot, const Where& where) {
    if (!node.is_map()) {
        return error(node.place, fmt::format("{} needs paths with values, found {}", where.subject, found_text(node)),
                     "write {teams.agents.size: 3}");
    }
    slot.values->items = node.entries;
    record(node, where);
}

void Reader::read_hours(const Node& node, const HoursSlot& slot, const Where& where) {
    if (node.is_scalar() && node.text == "always") {
        *slot.value = time::OpeningHours::round_the_clock();
        return record(node, where);
    }
    if (!node.is_map()) {
        const auto meant = node.is_scalar() ? guessed_hours(node.text) : std::nullopt;
        return error(node.place,
                     fmt::format("{} needs hours such as {{mon-fri: 07:00-24:00}} or always, found {}", where.subject,
                                 found_text(node)),
                     meant ? "write " + *meant : "");
    }
    time::OpeningHours hours;
    std::array<bool, 7> named{};
    bool right = true;
    const Node* daily = nullptr;
    for (const auto& [key, value] : node.entries) {
        const std::vector<int> days = time::parse_days(key.text);
        if (days.empty()) {
            const auto meant = guessed_days(key.text);
            error(key.place, fmt::format("{} is no day of the week {}", in_quotes(key.text), where.inside()),
                  meant ? "write " + *meant
                        : "write mon, tue, wed, thu, fri, sat, sun, a range such as mon-fri, or daily");
            right = false;
        } else if (key.text == "daily") {
            daily = &value;
        } else {
            for (const int day : days)
                named[static_cast<std::size_t>(day)] = true;
            right = add_hours(value, days, hours, where) && right;
        }
    }
    std::vector<int> rest;  // `daily` is for the days that are not named
    for (int day = 0; day < 7; ++day) {
        if (!named[static_cast<std::size_t>(day)])
            rest.push_back(day);
    }
    if (daily != nullptr)
        right = add_hours(*daily, rest, hours, where) && right;
    if (!right)
        return;
    *slot.value = hours;
    record(node, where);
}

bool Reader::add_hours(const Node& value, const std::vector<int>& days, time::OpeningHours& hours, const Where& where) {
    if (value.is_scalar() && value.text == "closed")
        return true;
    if (!value.is_scalar() && !value.is_list()) {
        error(value.place,
              fmt::format("{} needs hours such as 07:00-24:00, found {}", where.subject, found_text(value)));
        return false;
    }
    for (const std::string& text : interval_texts(value)) {
        const auto interval = time::parse_interval(text);
        if (!interval) {
            const auto meant = guessed_interval(text);
            error(value.place,
                  fmt::format("{} needs hours such as 07:00-24:00, found {}", where.subject, in_quotes(text)),
                  meant ? "write " + *meant : "write hours and minutes from 00:00 to 24:00, or closed");
            return false;
        }
        const bool apart =
            std::ranges::all_of(days, [&](int day) { return hours.add(day, interval->from, interval->to); });
        if (!apart) {
            error(value.place, fmt::format("the hours {} of {} overlap with others", in_quotes(text), where.subject),
                  "name each hour once");
            return false;
        }
    }
    return true;
}

}  // namespace goodwill::input
