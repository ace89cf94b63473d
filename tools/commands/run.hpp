// `goodwill run`: many replications of one scenario, kept as they finish, summed up on one screen.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tools/commands/console.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

struct RunOptions {
    Asked asked;
    std::uint64_t seed{2026};
    std::uint32_t replications{30};
    unsigned threads{1};
    std::string out{"results"};
    bool fresh{false};
    bool dry_run{false};
    bool status{false};
    bool json{false};
    bool quiet{false};
    std::optional<std::size_t> top{};
    std::vector<std::string> command{};  // as typed, for the manifest
};

//! Returns an exit code.
[[nodiscard]] int run(const RunOptions& options, const Console& console);

}  // namespace goodwill::commands
