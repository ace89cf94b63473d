// Groups and lists. Entries are read in the order of the file, so that messages come in its order;
// what is required and not there is reported at the key of the group.
#include "input/reader.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "base/edit_distance.hpp"
#include "input/reader_parts.hpp"
#include "input/yaml_text.hpp"

namespace goodwill::input {

namespace {

bool knows_value(const Slot& slot) {
    if (const auto* group = std::get_if<Group>(&slot))
        return find_member(members_of(*group), "value") != nullptr;
    if (const auto* choice = std::get_if<std::shared_ptr<ChoiceView>>(&slot)) {
        for (std::size_t i = 0; i < (*choice)->alternatives().size(); ++i) {
            if (knows_value((*choice)->prototype(i)))
                return true;
        }
    }
    if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot))
        return knows_value((*maybe)->prototype());
    return false;
}

//! Whether an unknown key was meant to be this one; then it is not reported as missing too.
bool is_misspelt(const std::string& key, const Node& node, const std::vector<Member>& members) {
    constexpr std::size_t few = 50;
    const std::vector<std::string> known = keys_of(members);
    return node.entries.size() <= few && std::ranges::any_of(node.entries, [&](const auto& entry) {
               return find_member(members, entry.first.text) == nullptr &&
                      base::nearest(entry.first.text, known) == key;
           });
}

class RuleChecker final : public Fields {
public:
    struct Broken {
        std::string key, demand, help;
    };
    std::vector<Broken> broken{};
    void field(std::string_view, Slot, const Info&) override {}
    void rule(bool holds, std::string_view key, std::string_view demand, std::string_view help) override {
        if (!holds)
            broken.push_back({std::string(key), std::string(demand), std::string(help)});
    }
};

}  // namespace

Where Where::below(std::string_view key, const base::Place& place) const {
    Where where = *this;
    where.path = joined(path, key);
    where.subject = "'" + where.path + "'";
    where.key_place = place;
    return where;
}

std::string Where::inside() const {
    if (path.empty())
        return "at the top level";
    if (entry.empty())
        return "in " + subject;
    if (path == entry_path)
        return "in " + entry;
    return fmt::format("in '{}' of {}", std::string_view(path).substr(entry_path.size() + 1), entry);
}

Where at_path(const std::string& path, const base::Place& key_place) {
    return {.path = path, .subject = "'" + path + "'", .key_place = key_place};
}

std::string found_text(const Node& node) {
    switch (node.kind) {
        case Node::Kind::null: return "nothing";
        case Node::Kind::scalar: return in_quotes(node.text);
        case Node::Kind::map: return "keys below it";
        case Node::Kind::list: return "a list";
    }
    return {};
}

void Reader::error(const base::Place& place, std::string message, std::string help) {
    reading_.out.error(place, std::move(message), std::move(help));
    reading_.broken.add(path_);
}

//! Only what is declared changeable may be set during the run. A choice that is one value, a map or a list counts as a
//! whole.
bool Reader::may_change(const Info& info, const Node& node, const Where& where) {
    if (!during_run_ || info.changes == Changes::run)
        return true;
    error(where.key_place.known() ? where.key_place : node.place,
          fmt::format("{} cannot change during the run; set it at the start", where.subject));
    return false;
}

void Reader::read(const Node& node, const Slot& slot, const Info& info, Where where) {
    const std::string around = std::exchange(path_, where.path);
    read_here(node, slot, info, std::move(where));
    path_ = around;
}

void Reader::read_here(const Node& node, const Slot& slot, const Info& info, Where where) {
    const Node& value = unwrapped(node, slot, where);
    if (const auto* group = std::get_if<Group>(&slot)) {
        if (value.is_null())
            return read_null(value, slot, where);
        return read_group(value, *group, where);
    }
    if (!may_change(info, node, where))
        return;
    const bool during_run = std::exchange(during_run_, false);
    if (!where.path.empty())
        forget_below(where.path);
    if (value.is_null()) {
        read_null(value, slot, where);
    } else if (const auto* keyed = std::get_if<std::shared_ptr<KeyedView>>(&slot)) {
        read_keyed(value, **keyed, info, where);
    } else if (const auto* list = std::get_if<std::shared_ptr<ListView>>(&slot)) {
        read_list(value, **list, info, where);
    } else if (const auto* choice = std::get_if<std::shared_ptr<ChoiceView>>(&slot)) {
        read_choice(value, **choice, info, where);
    } else if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot)) {
        const bool around = std::exchange(may_be_absent_, true);
        read(value, (*maybe)->emplace(), info, where);
        may_be_absent_ = around;
    } else {
        read_leaf(value, slot, info, where);
    }
    during_run_ = during_run;
}

void Reader::read_null(const Node& node, const Slot& slot, const Where& where) {
    const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot);
    if (maybe != nullptr && !node.text.empty()) {
        (*maybe)->reset();
        return record(node, where);
    }
    const std::string subject = where.path.empty() ? "the file" : where.subject;
    error(node.place, subject + " has no value", "write a value, or leave the key out");
}

//! The value inside `{value: ..., source: ..., interval: ...}`, with what stands beside it noted in `where`.
const Node& Reader::unwrapped(const Node& node, const Slot& slot, Where& where) {
    const Node* value = node.is_map() && !where.path.empty() ? node.find("value") : nullptr;
    if (value == nullptr || knows_value(slot))
        return node;
    const auto is_wrapper = [](const auto& entry) {
        return entry.first.text == "value" || entry.first.text == "source" || entry.first.text == "interval";
    };
    const bool may_be_a_name = std::holds_alternative<std::shared_ptr<KeyedView>>(slot);
    if (may_be_a_name && !std::ranges::all_of(node.entries, is_wrapper))
        return node;
    for (const auto& [key, beside] : node.entries) {
        if (key.text == "value")
            continue;
        if (key.text == "source" || key.text == "interval") {
            const bool fits = beside.is_scalar() || (key.text == "interval" && beside.is_list());
            if (!fits)
                error(key.place,
                      fmt::format("'{}' {} needs a text, found {}", key.text, where.inside(), found_text(beside)));
            (key.text == "source" ? where.source : where.interval) =
                beside.is_scalar() ? beside.text : yaml_line(beside);
            continue;
        }
        const std::vector<std::string> known{"value", "source", "interval"};
        error(key.place, fmt::format("unknown key {} beside 'value' {}", in_quotes(key.text), where.inside()),
              base::did_you_mean(key.text, known));
    }
    return *value;
}

//! A `source:` (and `interval:`) beside a group's own keys holds for every value in it.
void Reader::take_source(const Node& node, Where& where, const std::vector<Member>* members) {
    if (where.path.empty())
        return;
    for (const std::string_view key : {"source", "interval"}) {
        const Node* found = node.find(key);
        if (found == nullptr || (members != nullptr && find_member(*members, key) != nullptr))
            continue;
        if (!found->is_scalar()) {
            error(node.find_key(key)->place,
                  fmt::format("'{}' {} needs a text, found {}", key, where.inside(), found_text(*found)));
        }
        (key == "source" ? where.source : where.interval) = found->text;
    }
}

void Reader::forget_below(const std::string& path) {
    reading_.origins.erase(path);
    const std::string prefix = path + ".";
    auto it = reading_.origins.lower_bound(prefix);
    while (it != reading_.origins.end() && it->first.starts_with(prefix))
        it = reading_.origins.erase(it);
}

void Reader::record(const Node& node, const Where& where) {
    const std::string spelling = node.is_scalar() || node.is_null() ? node.text : yaml_line(node);
    reading_.origins[where.path] = {node.place, where.key_place, spelling, where.source, where.interval};
}

void Reader::read_group(const Node& node, const Group& group, const Where& where, std::string_view discriminator) {
    if (!node.is_map()) {
        const std::string subject = where.path.empty() ? "the file" : where.subject;
        return error(node.place, fmt::format("{} needs keys below it, found {}", subject, found_text(node)),
                     where.path.empty() ? "write 'key: value' lines, with a space behind ':'" : "");
    }
    const std::vector<Member> members = members_of(group);
    const std::size_t errors_before = reading_.out.errors();
    Where inner = where;
    take_source(node, inner, &members);
    scopes_.push_back({where.path, &members});
    const bool around = std::exchange(may_be_absent_, false);
    bool unknown = false;
    for (const auto& [key, value] : node.entries) {
        if (key.given_twice)
            reading_.broken.add(joined(where.path, key.text));
        if (const Member* member = find_member(members, key.text)) {
            read(value, member->slot, member->info, inner.below(key.text, key.place));
        } else {
            unknown = unknown_key(key, value, where, discriminator) || unknown;
        }
    }
    scopes_.pop_back();
    may_be_absent_ = around;
    for (const Member& member : members) {
        if (member.info.required && node.find(member.key) == nullptr && !is_misspelt(member.key, node, members))
            missing(member, node, where);
        else if (unknown && node.find(member.key) == nullptr)
            reading_.broken.add(joined(where.path, member.key));  // it may be what was meant
    }
    if (reading_.out.errors() == errors_before)
        check_rules(node, group, where);
}

void Reader::missing(const Member& member, const Node& node, const Where& where) {
    const std::string around = std::exchange(path_, joined(where.path, member.key));
    error(where.key_place.known() ? where.key_place : node.place,
          fmt::format("'{}' is missing {}", member.key, where.inside()),
          member.info.meaning.empty() ? "" : fmt::format("add '{}: ...': {}", member.key, member.info.meaning));
    path_ = around;
}

bool Reader::unknown_key(const Node& key, const Node& value, const Where& where, std::string_view discriminator) {
    const bool about_source = key.text == "source" || key.text == "interval";
    if ((about_source && !where.path.empty()) || (!discriminator.empty() && key.text == discriminator))
        return false;
    constexpr int explained = 100;  // beyond that many nobody reads the help, and finding it costs time
    std::vector<std::string> also;
    if (!discriminator.empty())
        also.emplace_back(discriminator);
    std::string help = ++unknown_keys_ <= explained ? help_for_unknown(key.text, scopes_, also) : "";
    if (unknown_keys_ <= explained && is_next_entry(key, value, where)) {
        const std::size_t dot = where.path.rfind('.');
        help = fmt::format("indent it like '{}' if it is another {}", where.path.substr(dot + 1),
                           where.entry.substr(0, where.entry.find(' ')));
        reading_.broken.add(where.path.substr(0, dot));
    }
    reading_.out.error(key.place, fmt::format("unknown key {} {}", in_quotes(key.text), where.inside()), help);
    return true;
}

void Reader::check_rules(const Node& node, const Group& group, const Where& where) {
    RuleChecker checker;
    group.describe(checker, group.object);
    for (const auto& broken : checker.broken) {
        const Node* key = node.find_key(broken.key);
        error(key != nullptr            ? key->place
              : where.key_place.known() ? where.key_place
                                        : node.place,
              where.subject + " " + broken.demand, broken.help);
    }
}

void Reader::read_list(const Node& node, ListView& view, const Info& info, const Where& where) {
    if (!node.is_list()) {
        return error(node.place, fmt::format("{} needs a list, found {}", where.subject, found_text(node)),
                     "begin each entry with '- '");
    }
    view.clear();
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        Where below = where.below(std::to_string(i), node.items[i].place);
        below.entry = fmt::format("entry {} of {}", i + 1, where.subject);
        below.entry_path = below.path;
        read(node.items[i], view.append(), info, below);
    }
}

void Reader::check_currencies() {
    for (const Amount& amount : amounts_) {
        if (amount.currency == reading_.currency)
            continue;
        path_ = amount.path;
        error(amount.place,
              fmt::format("{} is in {}, but the money of this scenario is {}", amount.subject, amount.currency,
                          reading_.currency),
              fmt::format("write it in {}, or set money.currency", reading_.currency));
    }
    amounts_.clear();
}

void read(const Node& node, Slot slot, const Info& info, const std::string& path, Reading& reading) {
    Reader reader(reading, false);
    reader.read(node, slot, info, at_path(path, {}));
    reader.check_currencies();
}

}  // namespace goodwill::input
