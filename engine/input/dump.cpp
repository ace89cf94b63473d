// The effective text is a tree made from the structs and written as YAML: every default is there, every value keeps the
// author's spelling if that still means it, and a value's source stands beside it.
#include <algorithm>

#include <fmt/core.h>

#include "input/reader.hpp"
#include "input/walk.hpp"
#include "input/yaml_text.hpp"

namespace goodwill::input {

namespace {

constexpr std::size_t widest = 100;

Node scalar(std::string text) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = std::move(text);
    return node;
}

Node map() {
    Node node;
    node.kind = Node::Kind::map;
    return node;
}

Node list() {
    Node node;
    node.kind = Node::Kind::list;
    return node;
}

class Builder {
public:
    Builder(const Origins& origins, std::string currency) : origins_{origins}, currency_{std::move(currency)} {}

    Node tree(const Slot& slot, const Info& info, const std::string& path) {
        if (const auto* group = std::get_if<Group>(&slot))
            return of_group(*group, path);
        if (const auto* keyed = std::get_if<std::shared_ptr<KeyedView>>(&slot))
            return of_keyed(**keyed, info, path);
        if (const auto* entries = std::get_if<std::shared_ptr<ListView>>(&slot))
            return of_list(**entries, info, path);
        if (const auto* choice = std::get_if<std::shared_ptr<ChoiceView>>(&slot))
            return of_choice(**choice, path);
        if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot))
            return of_maybe(**maybe, info, path);
        return with_source(leaf(slot, info, path), path);
    }

private:
    const Origins& origins_;
    std::string currency_;

    [[nodiscard]] const Origin* origin(const std::string& path) const {
        const auto it = origins_.find(path);
        return it == origins_.end() ? nullptr : &it->second;
    }
    void add(Node& parent, std::string key, Node value) {
        parent.entries.emplace_back(scalar(std::move(key)), std::move(value));
    }

    Node of_group(const Group& group, const std::string& path) {
        Node node = map();
        for (const Member& member : members_of(group)) {
            const std::string below = joined(path, member.key);
            const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&member.slot);
            if (maybe != nullptr && !(*maybe)->has() && origin(below) == nullptr)
                continue;
            add(node, member.key, tree(member.slot, member.info, below));
        }
        return node;
    }
    Node of_keyed(KeyedView& view, const Info& info, const std::string& path) {
        Node node = map();
        for (const auto& [name, slot] : view.entries())
            add(node, name, tree(slot, info, joined(path, name)));
        return node;
    }
    Node of_list(ListView& view, const Info& info, const std::string& path) {
        Node node = list();
        const auto entries = view.entries();
        for (std::size_t i = 0; i < entries.size(); ++i)
            node.items.push_back(tree(entries[i], info, joined(path, std::to_string(i))));
        return node;
    }
    Node of_choice(ChoiceView& view, const std::string& path) {
        const Alternative chosen = view.alternatives()[view.selected()];
        const Slot current = view.current();
        const std::vector<Member> members = members_of(std::get<Group>(current));
        if (!chosen.bare_key.empty() && members.size() == 1) {
            return tree(members.front().slot, members.front().info, joined(path, chosen.bare_key));
        }
        if (chosen.word && members.empty())
            return scalar(std::string(chosen.kind));
        Node node = map();
        add(node, std::string(view.discriminator()), scalar(std::string(chosen.kind)));
        for (auto& entry : of_group(std::get<Group>(current), path).entries)
            node.entries.push_back(std::move(entry));
        return node;
    }
    Node of_maybe(MaybeView& view, const Info& info, const std::string& path) {
        return view.has() ? tree(view.current(), info, path) : Node{};
    }
    Node with_source(Node value, const std::string& path) {
        const Origin* found = origin(path);
        if (found == nullptr || (found->source.empty() && found->interval.empty()))
            return value;
        Node node = map();
        add(node, "value", std::move(value));
        if (!found->source.empty())
            add(node, "source", scalar(found->source));
        if (!found->interval.empty())
            add(node, "interval", scalar(found->interval));
        return node;
    }
    Node number(const NumberSlot& slot, const Info& info, const std::string& path) {
        if (const Origin* given = origin(path)) {
            const ParsedQuantity parsed = parse_quantity(given->spelling, slot.unit, info.of, info.every);
            if (parsed.value == *slot.value && (parsed.currency.empty() || parsed.currency == currency_))
                return scalar(given->spelling);
        }
        return scalar(to_text(*slot.value, slot.unit, currency_, info.of, info.every));
    }
    Node hours(const time::OpeningHours& value) {
        if (value.always)
            return scalar("always");
        Node node = map();
        for (const auto& [days, intervals] : time::spelled(value)) {
            if (intervals.size() == 1) {
                add(node, days, scalar(intervals.front()));
            } else {
                Node several = list();
                for (const std::string& interval : intervals)
                    several.items.push_back(scalar(interval));
                add(node, days, intervals.empty() ? scalar("closed") : several);
            }
        }
        return node;
    }
    Node leaf(const Slot& slot, const Info& info, const std::string& path) {
        if (const auto* s = std::get_if<NumberSlot>(&slot))
            return number(*s, info, path);
        if (const auto* s = std::get_if<FlagSlot>(&slot))
            return scalar(*s->value ? "yes" : "no");
        if (const auto* s = std::get_if<TextSlot>(&slot))
            return scalar(*s->value);
        if (const auto* s = std::get_if<DateSlot>(&slot))
            return scalar(time::to_string(*s->value));
        if (const auto* s = std::get_if<HoursSlot>(&slot))
            return hours(*s->value);
        if (const auto* s = std::get_if<std::shared_ptr<EnumView>>(&slot))
            return scalar(std::string((*s)->names()[(*s)->current()]));
        if (const auto* s = std::get_if<MomentSlot>(&slot)) {
            return scalar(s->value->date ? time::to_string(*s->value->date) : fmt::format("day {}", s->value->day));
        }
        Node node = list();
        if (const auto* s = std::get_if<NumbersSlot>(&slot)) {
            for (const double value : *s->values)
                node.items.push_back(scalar(to_text(value, s->unit, currency_)));
        } else if (const auto* t = std::get_if<TextsSlot>(&slot)) {
            for (const std::string& text : *t->values)
                node.items.push_back(scalar(text));
        } else if (const auto* p = std::get_if<PathsSlot>(&slot)) {
            node.kind = Node::Kind::map;
            node.entries = p->values->items;
        }
        return node;
    }
};

//! Whether a map or list may stand in one line: nothing in it has parts, but for hours.
bool is_small(const Node& node) {
    const auto is_flat = [](const Node& part) { return part.entries.empty() && part.items.empty(); };
    return std::ranges::all_of(node.items, is_flat) &&
           std::ranges::all_of(node.entries, [&](const auto& entry) { return is_flat(entry.second); });
}

void write(std::string& out, const Node& node, std::size_t indent, bool root) {
    const bool has_parts = !node.entries.empty() || !node.items.empty();
    const std::string line = yaml_line(node);
    const std::size_t column = out.size() - (out.rfind('\n') == std::string::npos ? 0 : out.rfind('\n') + 1);
    if (!has_parts || (!root && is_small(node) && column + line.size() < widest)) {
        out += (root ? "" : " ") + line + "\n";
        return;
    }
    if (!root)
        out += "\n";
    const std::string margin(indent, ' ');
    for (const auto& [key, value] : node.entries) {
        out += margin + yaml_line(key) + ":";
        write(out, value, indent + 2, false);
    }
    for (const Node& item : node.items) {
        out += margin + "-";
        if (item.is_map() && !item.entries.empty()) {
            std::string inner;
            write(inner, item, indent + 2, true);
            out += inner.substr(indent + 1);
        } else {
            write(out, item, indent + 2, false);
        }
    }
}

}  // namespace

std::string to_yaml(Slot root, const Origins& origins, const std::string& currency) {
    Builder builder(origins, currency);
    std::string out;
    write(out, builder.tree(root, Info{}, ""), 0, true);
    return out;
}

}  // namespace goodwill::input
