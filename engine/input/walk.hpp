// Small helpers over described structs, shared by the reader, dotted paths, the dump and the schema.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "input/fields.hpp"

namespace goodwill::input {

//! One field of a group, as its describe() names it.
struct Member {
    std::string key;
    Slot slot;
    Info info;
};
[[nodiscard]] std::vector<Member> members_of(const Group& group);
[[nodiscard]] const Member* find_member(const std::vector<Member>& members, std::string_view key);
[[nodiscard]] std::vector<std::string> keys_of(const std::vector<Member>& members);

//! A choice that a bare value can fill is one value (a duration); others are structure (which network, which model).
[[nodiscard]] bool is_one_value(const ChoiceView& choice);

//! "a.b", or "b" below the root.
[[nodiscard]] std::string joined(std::string_view path, std::string_view key);
[[nodiscard]] std::string last_part(std::string_view path);
//! "touchpoint" for "touchpoints", "policy" for "policies".
[[nodiscard]] std::string singular(std::string_view plural);

}  // namespace goodwill::input
