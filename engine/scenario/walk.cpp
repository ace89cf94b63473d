// The walk itself is one visitor; what it finds is handed out slot by slot.
#include "scenario/walk.hpp"

#include <fmt/format.h>

#include <charconv>

namespace goodwill::scenario {

using namespace input;

namespace {

class Walker final : public Fields {
public:
    Walker(std::string path, const Visit& visit) : path_{std::move(path)}, visit_{&visit} {}
    void field(std::string_view key, Slot slot, const Info& info) override { walk(slot, info, join(path_, key), *visit_); }

private:
    std::string path_;
    const Visit* visit_;
};

struct Descend {
    const Info& info;
    const std::string& path;
    const Visit& visit;

    template <class Leaf>
    void operator()(const Leaf&) const {}
    void operator()(const Group& group) const {
        Walker walker{path, visit};
        group.describe(walker, group.object);
    }
    void operator()(const std::shared_ptr<KeyedView>& map) const {
        for (const auto& [name, entry] : map->entries()) walk(entry, info, join(path, name), visit);
    }
    void operator()(const std::shared_ptr<ListView>& list) const {
        std::size_t index = 0;
        for (const Slot& entry : list->entries()) walk(entry, info, join(path, std::to_string(index++)), visit);
    }
    void operator()(const std::shared_ptr<ChoiceView>& choice) const { walk(choice->current(), info, path, visit); }
    void operator()(const std::shared_ptr<MaybeView>& maybe) const {
        if (maybe->has()) walk(maybe->current(), info, path, visit);
    }
};

struct ValueText {
    std::string& text;

    void operator()(const NumberSlot& n) const { text += fmt::format("{}", *n.value); }
    void operator()(const FlagSlot& f) const { text += *f.value ? "yes" : "no"; }
    void operator()(const TextSlot& t) const { text += std::to_string(t.value->size()) + ":" + *t.value; }
    void operator()(const DateSlot& d) const { text += time::to_string(*d.value); }
    void operator()(const MomentSlot& m) const {
        text += m.value->date ? time::to_string(*m.value->date) : "day " + std::to_string(m.value->day);
    }
    void operator()(const HoursSlot& h) const { text += time::to_string(*h.value); }
    void operator()(const NumbersSlot& n) const {
        for (const double value : *n.values) text += fmt::format("{} ", value);
    }
    void operator()(const TextsSlot& t) const {
        for (const std::string& line : *t.values) text += std::to_string(line.size()) + ":" + line + " ";
    }
    void operator()(const std::shared_ptr<EnumView>& e) const { text += std::to_string(e->current()); }
    void operator()(const std::shared_ptr<ChoiceView>& c) const { text += "choice " + std::to_string(c->selected()); }
    template <class Other>
    void operator()(const Other&) const {}
};

const Node* step(const Node& node, std::string_view name) {
    if (node.is_map()) return node.find(name);
    if (!node.is_list()) return nullptr;
    std::size_t index = 0;
    const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (wrong != std::errc{} || end != name.data() + name.size() || index >= node.items.size()) return nullptr;
    return &node.items[index];
}

struct Located {
    const Node* key{nullptr};
    const Node* value{nullptr};
    bool whole{false};  // the path was followed to its end
};

Located locate(const Node& tree, std::string_view path) {
    Located found{nullptr, &tree, false};
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        const std::string_view name = path.substr(0, dot);
        const Node* next = step(*found.value, name);
        if (next == nullptr) return found;
        found.key = found.value->is_map() ? found.value->find_key(name) : next;
        found.value = next;
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    found.whole = true;
    return found;
}

}  // namespace

std::string join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string{key} : path + "." + std::string{key};
}

bool is_at_or_below(std::string_view path, std::string_view above) {
    return path.substr(0, above.size()) == above && (path.size() == above.size() || above.empty() || path[above.size()] == '.');
}

void walk(const Slot& slot, const Info& info, const std::string& path, const Visit& visit) {
    visit(path, slot, info);
    std::visit(Descend{info, path, visit}, slot);
}

std::vector<NumberLeaf> number_leaves(const Slot& slot, const std::string& path) {
    std::vector<NumberLeaf> all;
    walk(slot, Info{}, path, [&](const std::string& at, const Slot& found, const Info&) {
        if (const auto* number = std::get_if<NumberSlot>(&found)) all.push_back({at, number->value, number->unit});
        if (const auto* numbers = std::get_if<NumbersSlot>(&found)) {
            std::size_t index = 0;
            for (double& value : *numbers->values) all.push_back({join(at, std::to_string(index++)), &value, numbers->unit});
        }
    });
    return all;
}

std::string values_text(const Slot& slot) {
    std::string text;
    walk(slot, Info{}, "", [&](const std::string& path, const Slot& found, const Info&) {
        text += path + "=";
        std::visit(ValueText{text}, found);
        text += "\n";
    });
    return text;
}

base::Place Places::value(std::string_view path) const {
    if (const auto origin = origins_->find(path); origin != origins_->end() && origin->second.place.known()) return origin->second.place;
    const Located found = locate(*tree_, path);
    if (!found.whole && found.key != nullptr) return found.key->place;
    return found.value->place;
}

base::Place Places::key(std::string_view path) const {
    if (const auto origin = origins_->find(path); origin != origins_->end() && origin->second.key_place.known()) {
        return origin->second.key_place;
    }
    const Located found = locate(*tree_, path);
    return found.key != nullptr ? found.key->place : found.value->place;
}

bool Places::written(std::string_view path) const { return origins_->find(path) != origins_->end() || locate(*tree_, path).whole; }

}  // namespace goodwill::scenario
