// `goodwill list`: what goes by name, with what it is about.
#pragma once
#include "tools/commands/console.hpp"

namespace goodwill::commands {

//! Returns an exit code.
[[nodiscard]] int list(bool json, const Console& console);

}  // namespace goodwill::commands
