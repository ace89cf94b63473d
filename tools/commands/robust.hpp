// `goodwill compare --robust`: a comparison held against the unsure numbers. At each of 64 settings of all of them at once
// the worlds are lived in two pairs; what counts is whether a difference keeps its sign.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tools/commands/comparison.hpp"
#include "tools/commands/console.hpp"
#include "tools/commands/work.hpp"

namespace goodwill::commands {

struct Robustness {
    std::size_t points{0};
    std::size_t numbers{0};  // that move
    std::vector<std::string> paths{};
    std::vector<std::vector<double>> design{};  // points x paths
    //! Mean differences at the points: by policy, then by the figure's number; NaN where a figure has no value.
    std::vector<std::vector<std::vector<double>>> effects{};

    //! At how many points the difference has the sign it has at the usual values; absent when it is nothing there.
    [[nodiscard]] std::optional<std::size_t> held(std::size_t policy, std::size_t figure, double at_usual_values) const;
    //! The two numbers that move the difference most.
    [[nodiscard]] std::vector<std::string> turns_on(std::size_t policy, std::size_t figure) const;
};

struct RobustRun {
    std::optional<int> ended{};  // the exit code, when it was stopped or a setting is impossible
    Robustness robustness{};
};
//! `folder`: the comparison's; its runs are kept there and never done twice.
[[nodiscard]] RobustRun hold_against_ranges(const Prepared& prepared, const WorkOptions& options,
                                            const std::string& folder, const Console& console);

}  // namespace goodwill::commands
