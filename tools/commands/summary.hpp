// What `goodwill run` prints: the headline with its two ranges, footnotes, where the results are and what to type next;
// or the same as one JSON document.
#pragma once
#include <optional>
#include <string>

#include "tools/commands/findings.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

//! What the screen says beside the figures.
struct RunFacts {
    std::string word;  // how the user called the scenario
    std::string folder;
    std::uint64_t seed{0};
    double seconds{0};
    std::size_t found{0};  // replications that had been finished before
    std::optional<std::size_t> top{};
    bool quiet{false};
    std::string precision{};  // what was asked for and what came; empty when nothing was
};

void print_summary(const Prepared& prepared, const Findings& findings, const RunFacts& facts, const Console& console);
void print_json(const Prepared& prepared, const Findings& findings, const RunFacts& facts, const Console& console);

}  // namespace goodwill::commands
