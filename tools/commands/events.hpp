// `goodwill run SCENARIO --events ID`: one person's life in one replication, day by day, in plain words.
#pragma once
#include <cstdint>

#include "tools/commands/console.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

struct EventsOptions {
    Asked asked;
    std::uint64_t seed{2026};
    std::uint32_t person{0};
    std::uint32_t replication{0};
};

//! Returns an exit code.
[[nodiscard]] int events(const EventsOptions& options, const Console& console);

}  // namespace goodwill::commands
