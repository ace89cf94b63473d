// `goodwill explain RESULTS`: why a figure moved. The policy's settings are switched on one after another under common luck,
// and each is told its part of the difference.
#pragma once
#include "tools/commands/explain.hpp"

namespace goodwill::commands {

//! Returns an exit code.
[[nodiscard]] int explain_why(const ExplainOptions& options, const Console& console);

}  // namespace goodwill::commands
