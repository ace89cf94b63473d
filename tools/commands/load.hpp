// A scenario and its policies from words on the command line to arms that can be run, with everything that is wrong
// printed.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "experiment/executor.hpp"
#include "results/figure.hpp"
#include "scenario/load.hpp"
#include "tools/commands/console.hpp"
#include "tools/commands/library.hpp"

namespace goodwill::commands {

//! What the user asked for, in the user's words.
struct Asked {
    std::string scenario;
    std::vector<std::string> policies{};
    std::vector<std::string> set{};
};

struct Prepared {
    Entry entry;
    scenario::Loaded loaded;
    std::vector<scenario::LoadedPolicy> policies;
    experiment::Arm baseline;
    std::optional<experiment::Arm> policy;  // under all policies together; absent without any
    results::Registry figures;
    base::Diagnostics warnings;
};

//! Absent when something was wrong; then every mistake is on the console, and the exit code is 2.
[[nodiscard]] std::optional<Prepared> prepare(const Asked& asked, const Console& console);

}  // namespace goodwill::commands
