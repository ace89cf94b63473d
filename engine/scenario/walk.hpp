// A walk over everything a described object holds, with dotted paths: what cross checks, ramps and comparisons of values
// are made of. Choices and optional values add no step to a path; list entries are numbered from 0.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "input/fields.hpp"
#include "input/reader.hpp"
#include "input/tree.hpp"

namespace goodwill::scenario {

using Visit = std::function<void(const std::string& path, const input::Slot& slot, const input::Info& info)>;

//! Calls `visit` for the slot and for everything below it; entries of maps and lists are given their field's info.
void walk(const input::Slot& slot, const input::Info& info, const std::string& path, const Visit& visit);

//! A number somewhere below a slot.
struct NumberLeaf {
    std::string path;
    double* value;
    input::Unit unit;
};
[[nodiscard]] std::vector<NumberLeaf> number_leaves(const input::Slot& slot, const std::string& path);

//! All values below a slot as text, exact; two objects of one kind hold the same values when their texts are equal.
[[nodiscard]] std::string values_text(const input::Slot& slot);

//! "a.b" + "c" -> "a.b.c".
[[nodiscard]] std::string join(const std::string& path, std::string_view key);

//! Whether `path` is `above` or lies below it.
[[nodiscard]] bool is_at_or_below(std::string_view path, std::string_view above);

//! Where things stand in what the user wrote: the value at a path, or its key, or else the nearest thing above it.
class Places {
public:
    Places(const input::Origins& origins, const input::Node& tree) : origins_{&origins}, tree_{&tree} {}
    [[nodiscard]] base::Place value(std::string_view path) const;
    [[nodiscard]] base::Place key(std::string_view path) const;
    //! Whether the user wrote something at exactly this path.
    [[nodiscard]] bool written(std::string_view path) const;

private:
    const input::Origins* origins_;
    const input::Node* tree_;
};

}  // namespace goodwill::scenario
