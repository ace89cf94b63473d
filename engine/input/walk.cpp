// A group's fields are collected by running its describe() once.
#include "input/walk.hpp"

#include <algorithm>

namespace goodwill::input {

namespace {

class Collector final : public Fields {
public:
    std::vector<Member> members{};
    void field(std::string_view key, Slot slot, const Info& info) override {
        members.push_back({std::string(key), std::move(slot), info});
    }
};

}  // namespace

std::vector<Member> members_of(const Group& group) {
    Collector collector;
    group.describe(collector, group.object);
    return std::move(collector.members);
}

const Member* find_member(const std::vector<Member>& members, std::string_view key) {
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? nullptr : &*found;
}

std::vector<std::string> keys_of(const std::vector<Member>& members) {
    std::vector<std::string> keys;
    for (const Member& member : members)
        keys.push_back(member.key);
    return keys;
}

bool is_one_value(const ChoiceView& choice) {
    return std::ranges::any_of(choice.alternatives(), [](const Alternative& a) { return !a.bare_key.empty(); });
}

std::string joined(std::string_view path, std::string_view key) {
    return path.empty() ? std::string(key) : std::string(path) + "." + std::string(key);
}

std::string last_part(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return std::string(dot == std::string_view::npos ? path : path.substr(dot + 1));
}

std::string singular(std::string_view plural) {
    if (plural.ends_with("ies"))
        return std::string(plural.substr(0, plural.size() - 3)) + "y";
    return std::string(plural.ends_with('s') ? plural.substr(0, plural.size() - 1) : plural);
}

}  // namespace goodwill::input
