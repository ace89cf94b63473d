// `goodwill claims`: the practitioners' sayings as experiments that may come out against them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tools/commands/console.hpp"

namespace goodwill::commands {

struct ClaimsOptions {
    std::vector<std::string> ids{};
    std::uint64_t seed{2026};
    unsigned threads{1};
    std::string out{"results"};
    std::optional<std::uint32_t> replications{};  // instead of each claim's own
    bool all{false};
    bool quick{false};   // few pairs
    bool sweep{true};    // over the unsure numbers too
    bool write{false};   // the verdict page in the library
    bool fresh{false};
    bool dry_run{false};
    bool status{false};
    bool json{false};
    bool quiet{false};
};

//! Returns an exit code; answer_is_no when a negative control is not null.
[[nodiscard]] int claims(const ClaimsOptions& options, const Console& console);

}  // namespace goodwill::commands
