// Tidy tables of what was found: one header line, one value a row, LF, numbers in the shortest form that reads back to
// the same bits, an empty cell where a figure has no value. The same results give the same bytes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "results/figure.hpp"
#include "results/record.hpp"

namespace goodwill::results {

//! One arm's replications, in the order of their numbers.
struct ArmRecords {
    std::string name;
    std::vector<Record> records;
};

//! Appends the shortest spelling that reads back to the same number; nothing for NaN.
void append_number(std::string& text, double value);
//! Appends a cell, in quotes where it holds a comma, a quote or the end of a line.
void append_cell(std::string& text, std::string_view cell);

//! arm,replication,figure,value,unit - arms as given, then replications, then figures by name.
[[nodiscard]] std::string figures_csv(const Registry& registry, const std::vector<ArmRecords>& arms);
//! figure,unit,meaning,direction,aggregation - figures by name.
[[nodiscard]] std::string codebook_csv(const Registry& registry);

//! Numbers of the figures in the order of their names.
[[nodiscard]] std::vector<std::size_t> by_name(const Registry& registry);

}  // namespace goodwill::results
