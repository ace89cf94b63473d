// `goodwill explain RESULTS --customer ID`, and what it shares with attribution.hpp: one customer's life in the world as it is and under the policy, side by side,
// with the moment where the lives part; and how it would have gone had nothing gone wrong.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tools/commands/console.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

//! The command that made a results folder, without the program's name; absent, with one line on the console, when the
//! folder has no manifest that can be read.
[[nodiscard]] std::optional<std::vector<std::string>> command_of(const std::filesystem::path& folder,
                                                                 const Console& console);

struct ExplainOptions {
    std::filesystem::path folder;
    Asked asked;  // of the command that made the folder
    std::uint64_t seed{2026};
    std::uint32_t customer{0};
    std::uint32_t replication{0};
    std::optional<std::string> policy{};  // which, of several: a part of its name
    std::vector<std::string> figures{};   // why these moved; empty: the usual ones
    std::uint32_t pairs{10};              // for that
    unsigned threads{1};
};

//! The worlds that results were made of, read again.
struct Explained {
    Prepared prepared;
    const ArmOf* under{nullptr};  // the policy that was chosen, in `prepared`
    std::string key{};            // all that determines its replications
};
//! Absent, with one line on the console, when the files have changed since or there is no such policy.
[[nodiscard]] std::optional<Explained> prepare_explained(const ExplainOptions& options, const Console& console);

//! Returns an exit code.
[[nodiscard]] int explain(const ExplainOptions& options, const Console& console);

}  // namespace goodwill::commands
