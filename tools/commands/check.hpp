// `goodwill check`: what follows from the file alone, or what is wrong with it.
#pragma once
#include "tools/commands/console.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

//! Returns an exit code. `strict`: warnings are an answer of no.
[[nodiscard]] int check(const Asked& asked, bool strict, bool quiet, const Console& console);

}  // namespace goodwill::commands
