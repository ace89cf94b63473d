// Maps whose keys are names that the author gives: what a name is, and what was meant where names stand wrongly.
#include <algorithm>
#include <span>

#include <fmt/core.h>

#include "base/edit_distance.hpp"
#include "input/reader_parts.hpp"
#include "input/yaml_text.hpp"

namespace goodwill::input {

namespace {

constexpr std::size_t longest_name = 40, longest_figure = 200;

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_name(std::string_view name, bool figure) {
    const auto allowed = [&](char c) {
        return is_small(c) || is_digit(c) || c == '-' || (figure && (c == '.' || c == '_'));
    };
    return !name.empty() && is_small(name[0]) && name.size() <= (figure ? longest_figure : longest_name) &&
           std::ranges::all_of(name, allowed);
}

//! The nearest text that could be a name: small letters, '-' for spaces and '_'.
std::string as_name(std::string_view text) {
    std::string name;
    for (const char c : text.substr(0, longest_name)) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (is_small(small) || (is_digit(small) && !name.empty()))
            name += small;
        if ((c == ' ' || c == '_' || c == '-' || c == '.') && !name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

//! What to write where shares were meant: for "done" and [done] that all go there, for more names that each has a share.
std::string shares_help(const Node& node, KeyedView& view) {
    const Slot value = view.prototype();
    const auto* number = std::get_if<NumberSlot>(&value);
    const auto names = node.is_list() ? std::span(node.items) : std::span(&node, 1);
    const bool are_names = std::ranges::all_of(names, [](const Node& n) { return n.is_scalar() && is_name(n.text, false); });
    if (number == nullptr || number->unit != Unit::share || names.empty() || !are_names)
        return {};
    if (names.size() == 1)
        return fmt::format("write {{{}: 100%}}", names[0].text);
    return fmt::format("give each a share, as in {{{}: 60%, {}: 40%}}", names[0].text, names[1].text);
}

}  // namespace

//! Whether a key nobody knows is the name of another entry that begins too far to the right: nothing stands below it, or
//! what belongs to such an entry.
bool Reader::is_next_entry(const Node& key, const Node& value, const Where& where) const {
    const bool in_named = is_name(last_part(where.path), false);  // entries of lists have numbers
    if (!in_named || where.path != where.entry_path || !is_name(key.text, false))
        return false;
    const std::vector<Member>& members = *scopes_.back().members;
    if (base::nearest(key.text, keys_of(members)))
        return false;
    return (value.is_null() && value.text.empty()) ||
           (!value.entries.empty() && find_member(members, value.entries.front().first.text) != nullptr);
}

void Reader::read_keyed(const Node& node, KeyedView& view, const Info& info, Where where) {
    if (!node.is_map()) {
        return error(node.place,
                     fmt::format("{} needs names with values below it, found {}", where.subject, found_text(node)),
                     shares_help(node, view));
    }
    view.clear();
    take_source(node, where, nullptr);
    for (const auto& [key, value] : node.entries) {
        if (key.text != "source" && key.text != "interval")
            read_named(key, value, view, info, where);
    }
}

void Reader::read_named(const Node& key, const Node& value, KeyedView& view, const Info& info, const Where& where) {
    if (!is_name(key.text, info.refers_to == "figures")) {
        const std::string better = as_name(key.text);
        return error(key.place, fmt::format("{} cannot be a name {}", in_quotes(key.text), where.inside()),
                     (better.empty() || better == key.text ? "" : "write '" + better + "': ") +
                         "a name is at most 40 small letters, digits and '-'");
    }
    if (key.given_twice)
        reading_.broken.add(joined(where.path, key.text));
    const Slot slot = view.add(key.text);
    Where below = where.below(key.text, key.place);
    if (const auto* group = std::get_if<Group>(&slot)) {
        below.entry = singular(last_part(where.path)) + " '" + key.text + "'";
        below.entry_path = below.path;
        const bool is_key = !value.is_map() && find_member(members_of(*group), key.text) != nullptr;
        if (is_key) {
            return error(
                key.place, fmt::format("{} needs keys below it, found {}", below.subject, found_text(value)),
                fmt::format("'{}' belongs under a {}: indent it more", key.text, singular(last_part(where.path))));
        }
    }
    read(value, slot, info, below);
}

}  // namespace goodwill::input
