// `goodwill run`: many replications of one scenario, kept as they finish, summed up on one screen.
#pragma once
#include <cstddef>
#include <optional>

#include "tools/commands/work.hpp"

namespace goodwill::commands {

struct RunOptions : WorkOptions {
    std::optional<std::size_t> top{};
};

//! Returns an exit code.
[[nodiscard]] int run(const RunOptions& options, const Console& console);

}  // namespace goodwill::commands
