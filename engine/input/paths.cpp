// The walk along a dotted path. It never makes what is not there: a name in a user's map, an optional that is absent or
// another kind of a choice are mistakes with a "did you mean", or are to be set as a whole.
#include <algorithm>

#include <fmt/core.h>

#include "base/edit_distance.hpp"
#include "input/reader_parts.hpp"
#include "input/yaml_text.hpp"

namespace goodwill::input {

namespace {

class Walker {
public:
    Walker(base::Place place, base::Diagnostics& out) : place_{std::move(place)}, out_{out} {}

    struct Arrived {
        Slot slot;
        Info info;
        Where where;
        std::optional<Group> around{};  // the innermost group that holds it
    };

    //! Walks on from `here`; `rest` is what is left of the path.
    std::optional<Arrived> walk(Arrived here, std::string_view rest) {
        if (rest.empty()) {
            if (whole_)
                here.info.changes = Changes::start;
            return here;
        }
        if (const auto* group = std::get_if<Group>(&here.slot))
            return into_group(*group, here, rest, {});
        if (const auto* keyed = std::get_if<std::shared_ptr<KeyedView>>(&here.slot))
            return into_keyed(**keyed, here, rest);
        if (const auto* list = std::get_if<std::shared_ptr<ListView>>(&here.slot))
            return into_list(**list, here, rest);
        if (const auto* choice = std::get_if<std::shared_ptr<ChoiceView>>(&here.slot))
            return into_choice(**choice, here, rest);
        if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&here.slot))
            return into_maybe(**maybe, here, rest);
        return refuse(rest, fmt::format("{} has no parts", here.where.subject), fmt::format("leave out '.{}'", rest));
    }

private:
    base::Place place_;
    base::Diagnostics& out_;
    bool whole_{false};  // inside a choice that is one value and may only be set at the start

    //! The place of the part of the path where `rest` begins, if the path stands in a file as it is.
    base::Place place_of(std::string_view rest) const {
        base::Place place = place_;
        if (!place.known() || place.length < static_cast<int>(rest.size()))
            return place;
        place.column += place.length - static_cast<int>(rest.size());
        place.length = static_cast<int>(std::min(rest.find('.'), rest.size()));
        return place;
    }
    std::optional<Arrived> refuse(std::string_view rest, std::string message, std::string help) {
        out_.error(place_of(rest), std::move(message), std::move(help));
        return std::nullopt;
    }
    static std::string first_part(std::string_view rest) { return std::string(rest.substr(0, rest.find('.'))); }
    static std::string_view behind(std::string_view rest, std::string_view part) {
        return rest.size() > part.size() ? rest.substr(part.size() + 1) : std::string_view{};
    }
    std::optional<Arrived> unknown(std::string_view rest, const Where& where, const std::vector<std::string>& known,
                                   std::string_view kind) {
        const std::string part = first_part(rest);
        const std::string message = fmt::format("there is no {} {}", in_quotes(part), where.inside());
        if (kind.empty())
            return refuse(rest, message, base::did_you_mean(part, known));
        return refuse(rest, fmt::format("{}, which is '{}'", message, kind),
                      base::nearest(part, known) ? base::did_you_mean(part, known)
                                                 : fmt::format("set {} as a whole", where.subject));
    }
    std::optional<Arrived> into_group(const Group& group, const Arrived& here, std::string_view rest,
                                      std::string_view kind) {
        const std::vector<Member> members = members_of(group);
        const std::string part = first_part(rest);
        const Member* member = find_member(members, part);
        if (member == nullptr)
            return unknown(rest, here.where, keys_of(members), kind);
        return walk({member->slot, member->info, here.where.below(part, place_), group}, behind(rest, part));
    }
    std::optional<Arrived> into_keyed(KeyedView& view, const Arrived& here, std::string_view rest) {
        const auto entries = view.entries();
        const std::pair<std::string, Slot>* best = nullptr;  // figures have dots in their names: the longest name wins
        std::vector<std::string> names;
        for (const auto& entry : entries) {
            names.push_back(entry.first);
            const bool fits = rest == entry.first || rest.starts_with(entry.first + ".");
            if (fits && (best == nullptr || best->first.size() < entry.first.size()))
                best = &entry;
        }
        if (best == nullptr)
            return unknown(rest, here.where, names, {});
        Where where = here.where.below(best->first, place_);
        if (std::holds_alternative<Group>(best->second)) {
            where.entry = singular(last_part(here.where.path)) + " '" + best->first + "'";
            where.entry_path = where.path;
        }
        return walk({best->second, here.info, where, here.around}, behind(rest, best->first));
    }
    std::optional<Arrived> into_list(ListView& view, const Arrived& here, std::string_view rest) {
        const auto entries = view.entries();
        const std::string part = first_part(rest);
        std::size_t index = 0;
        for (; index < entries.size() && std::to_string(index) != part; ++index) {
        }
        if (index == entries.size()) {
            return refuse(rest, fmt::format("there is no entry {} {}", in_quotes(part), here.where.inside()),
                          entries.empty() ? "the list is empty"
                                          : fmt::format("entries are numbered from 0 to {}", entries.size() - 1));
        }
        Where where = here.where.below(part, place_);
        where.entry = fmt::format("entry {} of {}", index + 1, here.where.subject);
        where.entry_path = where.path;
        return walk({entries[index], here.info, where, here.around}, behind(rest, part));
    }
    std::optional<Arrived> into_choice(ChoiceView& view, const Arrived& here, std::string_view rest) {
        whole_ = whole_ || (is_one_value(view) && here.info.changes == Changes::start);
        const Slot current = view.current();
        return into_group(std::get<Group>(current), here, rest, view.alternatives()[view.selected()].kind);
    }
    std::optional<Arrived> into_maybe(MaybeView& view, const Arrived& here, std::string_view rest) {
        if (view.has())
            return walk({view.current(), here.info, here.where, here.around}, rest);
        return refuse(rest,
                      fmt::format("{} is not given, so it has no {}", here.where.subject, in_quotes(first_part(rest))),
                      fmt::format("set {} as a whole", here.where.subject));
    }
};

class LeafCollector {
public:
    std::vector<Leaf> all{};

    void collect(const Slot& slot, Info info, const std::string& path, bool whole) {
        if (whole)
            info.changes = Changes::start;
        if (const auto* group = std::get_if<Group>(&slot)) {
            for (const Member& member : members_of(*group))
                collect(member.slot, member.info, joined(path, member.key), whole);
        } else if (const auto* keyed = std::get_if<std::shared_ptr<KeyedView>>(&slot)) {
            for (const auto& [name, entry] : (*keyed)->entries())
                collect(entry, info, joined(path, name), whole);
        } else if (const auto* list = std::get_if<std::shared_ptr<ListView>>(&slot)) {
            const auto entries = (*list)->entries();
            for (std::size_t i = 0; i < entries.size(); ++i)
                collect(entries[i], info, joined(path, std::to_string(i)), whole);
        } else if (const auto* choice = std::get_if<std::shared_ptr<ChoiceView>>(&slot)) {
            all.push_back({path, slot, info});
            const bool fixed = is_one_value(**choice) && info.changes == Changes::start;
            collect((*choice)->current(), info, path, whole || fixed);
        } else if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot)) {
            if ((*maybe)->has())
                collect((*maybe)->current(), info, path, whole);
        } else {
            all.push_back({path, slot, info});
        }
    }
};

}  // namespace

std::optional<Found> find_path(Slot root, std::string_view path, const base::Place& place, base::Diagnostics& out) {
    Walker walker(place, out);
    const auto arrived = walker.walk({root, Info{}, Where{}}, path);
    if (!arrived)
        return std::nullopt;
    Slot slot = arrived->slot;
    if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot); maybe != nullptr && (*maybe)->has())
        slot = (*maybe)->current();
    return Found{slot, arrived->info, arrived->where.path};
}

bool set_path(Slot root, const Node& path, const Node& value, bool during_run, Reading& reading) {
    const std::size_t errors_before = reading.out.errors();
    base::Place place = path.place;
    if (place.length != static_cast<int>(path.text.size()))
        place.length = 1;  // quoted: the parts cannot be shown apart
    Walker walker(place, reading.out);
    auto arrived = walker.walk({root, Info{}, Where{}}, path.text);
    if (!arrived)
        return false;
    arrived->where.key_place = path.place;
    Reader reader(reading, during_run);
    reader.read(value, arrived->slot, arrived->info, arrived->where);
    reader.check_currencies();
    if (reading.out.errors() == errors_before && arrived->around)
        reader.check_rules(value, *arrived->around, arrived->where);
    return reading.out.errors() == errors_before;
}

std::vector<Leaf> leaves(Slot root) {
    LeafCollector collector;
    collector.collect(root, Info{}, "", false);
    return std::move(collector.all);
}

}  // namespace goodwill::input
