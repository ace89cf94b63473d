// The table of a comparison: each figure as it is, with the policy, the difference, and the verdict on it. Never wider than
// 80 columns.
#pragma once
#include <string>
#include <vector>

#include "tools/commands/comparison.hpp"
#include "tools/commands/console.hpp"

namespace goodwill::commands {

//! Footnotes of a table, numbered as they are made.
struct Notes {
    std::vector<std::string> texts{};
    //! Keeps a text and says how it is referred to: " [1]".
    std::string mark(std::string text);
};

[[nodiscard]] std::string comparison_table(const Comparison& comparison, const ComparedPolicy& policy, Notes& notes,
                                           const Console& console);

//! Whether all pairs are equal in a figure.
[[nodiscard]] bool is_the_same(const experiment::PairedFigure& figure);
//! The text as the console can show it: without a plus-minus sign where nothing but ASCII is wanted.
[[nodiscard]] std::string plain(std::string text, const Console& console);

}  // namespace goodwill::commands
