// A comparison as one screen: for each policy whether it is better, for whom, whether it pays, how sure that is and what
// warns first.
#pragma once
#include <cstdint>
#include <string>

#include "tools/commands/comparison.hpp"
#include "tools/commands/console.hpp"
#include "tools/commands/robust.hpp"

namespace goodwill::commands {

struct CompareFacts {
    std::string word;  // the scenario, as typed
    std::string folder;
    std::uint64_t seed{0};
    double seconds{0};
    std::size_t found{0};  // runs found finished, of all worlds
    std::size_t runs{0};   // of all worlds
    bool quiet{false};
    const Robustness* robustness{nullptr};  // absent: it was not asked for
    std::string precision{};                // what was asked for and what came; empty when nothing was
};

void print_comparison(const Comparison& comparison, const CompareFacts& facts, const Console& console);
//! One JSON document: for every policy every figure, who was saved and lost, and the money.
void print_comparison_json(const Comparison& comparison, const CompareFacts& facts, const Console& console);

}  // namespace goodwill::commands
