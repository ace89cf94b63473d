// The table of a run: where the average lies, and beside it what one single future may bring. Never wider than 80
// columns.
#pragma once
#include <string>
#include <vector>

#include "experiment/summary.hpp"
#include "tools/commands/console.hpp"

namespace goodwill::commands {

struct Row {
    std::string label;
    std::string mean;
    std::string average;  // range, empty without
    std::string future;   // range, empty without
    std::string unit;
    int note{0};  // number of its footnote; 0 for none
};

//! How the numbers of a row are written.
enum class Spelling { plain, clock };

//! A row from a summary. Money of 100 000 and more is written in thousands.
[[nodiscard]] Row row_of(std::string label, const experiment::FigureSummary& summary, std::string unit,
                         Spelling spelling);

[[nodiscard]] std::string render(const std::vector<Row>& rows, const Console& console);

}  // namespace goodwill::commands
