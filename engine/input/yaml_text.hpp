// Writing YAML: scalars that read back as the same text, and nodes in one line.
#pragma once
#include <string>
#include <string_view>

#include "input/tree.hpp"

namespace goodwill::input {

//! The text as a YAML scalar, in double quotes only where it needs them (in a block or inside brackets).
[[nodiscard]] std::string yaml_scalar(std::string_view text);

//! A node in one line: "{median: 2 min, spread: 1.8}". Scalars that were quoted stay quoted.
[[nodiscard]] std::string yaml_line(const Node& node);

//! A text for a message: in single quotes, cut to 40 characters.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace goodwill::input
