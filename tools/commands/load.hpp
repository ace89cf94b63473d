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
    //! Each policy in a world of its own, those joined by '+' together; and without any, what is set is the policy.
    bool apart{false};
    std::vector<scenario::Setting> start{};  // laid over the scenario's file
};

//! A world and the policies that act in it (numbers into Prepared::policies).
struct ArmOf {
    experiment::Arm arm;
    std::vector<std::size_t> policies{};
    std::string word{};  // as typed
};

struct Prepared {
    Entry entry;
    scenario::Loaded loaded;
    std::vector<scenario::LoadedPolicy> policies;
    experiment::Arm baseline;
    std::vector<ArmOf> under;  // policies: all of them together, or apart as asked; empty without any
    results::Registry figures;
    base::Diagnostics warnings;
};

//! Absent when something was wrong; then every mistake is on the console, and the exit code is 2.
[[nodiscard]] std::optional<Prepared> prepare(const Asked& asked, const Console& console);

}  // namespace goodwill::commands
