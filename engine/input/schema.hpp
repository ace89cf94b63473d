// The language written down: a JSON schema for editors (draft-07, as the YAML language server reads it) and the
// reference page scenarios/SCHEMA.md, both from describe(). Tests compare the committed files with what this writes.
#pragma once
#include <string>

#include "input/fields.hpp"

namespace goodwill::input {

[[nodiscard]] std::string json_schema(Slot root, const std::string& title);
[[nodiscard]] std::string reference_page(Slot root);

}  // namespace goodwill::input
