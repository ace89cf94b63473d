// Choices: a distribution, a network, a model. Which alternative is meant is said by its kind, by a key that only it
// has, by a word, or by a bare value.
#include <algorithm>

#include <fmt/core.h>

#include "base/edit_distance.hpp"
#include "input/reader_parts.hpp"
#include "input/yaml_text.hpp"

namespace goodwill::input {

namespace {

std::string kinds_of(const std::vector<Alternative>& all) {
    std::string text;
    for (const Alternative& a : all)
        text += (text.empty() ? "" : ", ") + std::string(a.kind);
    return text;
}

std::vector<std::string> kind_list(const std::vector<Alternative>& all) {
    std::vector<std::string> kinds;
    for (const Alternative& a : all)
        kinds.emplace_back(a.kind);
    return kinds;
}

std::optional<std::size_t> alternative_where(const std::vector<Alternative>& all, auto matches) {
    const auto found = std::ranges::find_if(all, matches);
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

}  // namespace

void Reader::read_choice(const Node& node, ChoiceView& view, const Info& /*info*/, const Where& where) {
    const auto all = view.alternatives();
    if (node.is_scalar())
        return read_bare(node, view, where);
    if (node.is_list())
        return error(node.place, fmt::format("{} needs one of {}; found a list", where.subject, kinds_of(all)));
    const Node* named = node.find(view.discriminator());
    if (named != nullptr) {
        const auto index =
            alternative_where(all, [&](const Alternative& a) { return named->is_scalar() && a.kind == named->text; });
        if (index)
            return read_alternative(node, view, *index, where);
        const std::vector<std::string> kinds = kind_list(all);
        const auto near = base::nearest(named->text, kinds);
        return error(named->place,
                     fmt::format("{} has no {} {}", where.subject, view.discriminator(), found_text(*named)),
                     near ? fmt::format("did you mean '{}'?", *near) : "one of: " + kinds_of(all));
    }
    auto index = alternative_where(
        all, [&](const Alternative& a) { return !a.shorthand.empty() && node.find(a.shorthand) != nullptr; });
    if (!index)
        index = alternative_where(all, [](const Alternative& a) { return a.standard; });
    if (index)
        return read_alternative(node, view, *index, where);
    error(where.key_place.known() ? where.key_place : node.place,
          fmt::format("{} does not say which kind it is", where.subject),
          fmt::format("add '{}: ...', one of: {}", view.discriminator(), kinds_of(all)));
}

void Reader::read_alternative(const Node& node, ChoiceView& view, std::size_t index, const Where& where) {
    const auto all = view.alternatives();
    const Slot slot = view.select(index);
    for (std::size_t other = 0; other < all.size(); ++other) {
        const bool both = other != index && !all[index].shorthand.empty() && !all[other].shorthand.empty() &&
                          node.find(all[index].shorthand) != nullptr && node.find(all[other].shorthand) != nullptr;
        if (!both)
            continue;
        return error(
            node.find_key(all[other].shorthand)->place,
            fmt::format("{} has both '{}' and '{}'", where.subject, all[index].shorthand, all[other].shorthand),
            "keep one of them");
    }
    const Node* named = node.find(view.discriminator());
    if (named != nullptr)
        record(*named, where);
    read_group(node, std::get<Group>(slot), where, view.discriminator());
}

//! A choice filled by one word or one value: `none`, `90 s`.
void Reader::read_bare(const Node& node, ChoiceView& view, const Where& where) {
    const auto all = view.alternatives();
    if (const auto word = alternative_where(all, [&](const Alternative& a) { return a.word && a.kind == node.text; })) {
        view.select(*word);
        return record(node, where);
    }
    if (const auto bare = alternative_where(all, [](const Alternative& a) { return !a.bare_key.empty(); })) {
        const std::vector<Member> members = members_of(std::get<Group>(view.select(*bare)));
        const Member& member = *find_member(members, all[*bare].bare_key);
        Where below = where.below(member.key, where.key_place);
        below.subject = where.subject;
        return read(node, member.slot, member.info, below);
    }
    const auto index = alternative_where(all, [&](const Alternative& a) { return a.kind == node.text; });
    const auto near = base::nearest(node.text, kind_list(all));
    std::string help;
    if (index || near) {
        const std::string& kind = index ? node.text : *near;
        const bool word = all[*alternative_where(all, [&](const Alternative& a) { return a.kind == kind; })].word;
        help = word ? fmt::format("did you mean '{}'?", kind)
                    : fmt::format("write {{{}: {}}}", view.discriminator(), kind);
    }
    error(node.place, fmt::format("{} needs one of {}; found {}", where.subject, kinds_of(all), found_text(node)),
          help);
}

}  // namespace goodwill::input
