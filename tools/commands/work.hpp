// What `run` and `compare` share: many replications of one or more worlds, kept as they finish, never done twice, and
// written to a results folder.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "experiment/resume.hpp"
#include "tools/commands/console.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

//! A figure and the half-width that its 95% interval is to have, both in the figure's unit.
struct PrecisionGoal {
    std::string figure;
    double half_width{0};
};

struct WorkOptions {
    Asked asked;
    std::uint64_t seed{2026};
    std::uint32_t replications{30};  // of each world; with a precision, at most
    std::vector<std::string> precision{};  // "nps=1.0", or "scenario" for what the file says; empty: a fixed number
    unsigned threads{1};
    std::string out{"results"};
    bool fresh{false};
    bool dry_run{false};
    bool status{false};
    bool json{false};
    bool quiet{false};
    bool robust{false};  // of compare: also held against the unsure numbers
    std::vector<std::string> command{};  // as typed, for the manifest
};

struct Worked {
    std::optional<int> ended{};  // the exit code, when only the costs or the status were asked for, or it was stopped
    std::vector<experiment::ArmResults> arms{};
    std::string folder{};
    double seconds{0};
    std::size_t found{0};  // runs found finished, of all worlds
    std::size_t runs{0};   // of all worlds
    std::string precision{};  // what was asked for and what came, in words; empty when nothing was
};

//! `seen` is called with each record, its days still in it.
[[nodiscard]] Worked work(const Prepared& prepared, const std::vector<ArmOf>& worlds, const WorkOptions& options,
                          const Console& console, const experiment::Seen& seen = {});

}  // namespace goodwill::commands
