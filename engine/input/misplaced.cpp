// Help for an unknown key. One letter off a key that is known here is a slip of typing; a key that is known in a group
// below, around or beside this one is in the wrong place; otherwise the nearest key that is known here was meant.
#include <algorithm>

#include <fmt/core.h>

#include "base/edit_distance.hpp"
#include "input/reader_parts.hpp"

namespace goodwill::input {

namespace {

constexpr int deepest = 4;

std::optional<std::string> below_slot(const Slot& slot, const std::string& path, const std::string& key, int depth);

//! Where below these fields a key is known; the shallowest such place.
std::optional<std::string> below(const std::vector<Member>& members, const std::string& path, const std::string& key,
                                 int depth) {
    std::optional<std::string> best;
    for (const Member& member : members) {
        const auto found = below_slot(member.slot, joined(path, member.key), key, depth);
        if (found && (!best || std::ranges::count(*found, '.') < std::ranges::count(*best, '.')))
            best = found;
    }
    return best;
}

std::optional<std::string> below_slot(const Slot& slot, const std::string& path, const std::string& key, int depth) {
    if (depth > deepest)
        return std::nullopt;
    if (const auto* group = std::get_if<Group>(&slot)) {
        const std::vector<Member> members = members_of(*group);
        if (find_member(members, key) != nullptr)
            return path;
        return below(members, path, key, depth + 1);
    }
    if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot))
        return below_slot((*maybe)->prototype(), path, key, depth);
    if (const auto* keyed = std::get_if<std::shared_ptr<KeyedView>>(&slot))
        return below_slot((*keyed)->prototype(), path + ".NAME", key, depth);
    if (const auto* list = std::get_if<std::shared_ptr<ListView>>(&slot))
        return below_slot((*list)->prototype(), path, key, depth);
    if (const auto* choice = std::get_if<std::shared_ptr<ChoiceView>>(&slot)) {
        for (std::size_t i = 0; i < (*choice)->alternatives().size(); ++i) {
            if (auto found = below_slot((*choice)->prototype(i), path, key, depth))
                return found;
        }
    }
    return std::nullopt;
}

std::string belongs(const std::string& key, const std::string& path) {
    return path.empty() ? fmt::format("'{}' belongs at the top level", key)
                        : fmt::format("'{}' belongs under '{}'", key, path);
}

}  // namespace

std::string help_for_unknown(const std::string& key, const std::vector<Scope>& scopes,
                             const std::vector<std::string>& also_known) {
    const Scope& here = scopes.back();
    std::vector<std::string> known = keys_of(*here.members);
    known.insert(known.end(), also_known.begin(), also_known.end());
    const auto near = base::nearest(key, known);
    if (near && key.size() > 3 && base::edit_distance(key, *near) == 1)
        return base::did_you_mean(key, known);
    if (const auto child = below(*here.members, here.path, key, 0))
        return belongs(key, *child);
    for (auto scope = scopes.rbegin() + 1; scope != scopes.rend(); ++scope) {
        if (find_member(*scope->members, key) != nullptr)
            return belongs(key, scope->path);
    }
    if (near)
        return base::did_you_mean(key, known);
    for (auto scope = scopes.rbegin() + 1; scope != scopes.rend(); ++scope) {
        if (const auto beside = below(*scope->members, scope->path, key, 0)) {
            if (*beside != here.path)
                return belongs(key, *beside);
        }
    }
    return base::did_you_mean(key, known);
}

}  // namespace goodwill::input
