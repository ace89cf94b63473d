// `goodwill compare`: the world as it is and under each policy, on the same customers with the same luck, and a verdict on
// every figure.
#pragma once
#include "tools/commands/work.hpp"

namespace goodwill::commands {

//! Each policy in a world of its own (Asked::apart), and at least two replications. Returns an exit code.
[[nodiscard]] int compare(const WorkOptions& options, const Console& console);

}  // namespace goodwill::commands
