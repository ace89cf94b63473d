// `goodwill schema`: the language of scenarios for editors (JSON schema) and for readers (the reference page).
#pragma once
#include <string>

#include "tools/commands/console.hpp"

namespace goodwill::commands {

//! Prints the JSON schema, or writes goodwill.schema.json and SCHEMA.md into a folder when it is not empty. Returns an
//! exit code.
[[nodiscard]] int schema(const std::string& folder, const Console& console);

}  // namespace goodwill::commands
