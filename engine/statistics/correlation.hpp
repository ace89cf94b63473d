// How items of a questionnaire go together. A table holds one row a respondent, row after row.
#pragma once
#include <optional>
#include <span>
#include <vector>

namespace goodwill::statistics {

//! Pearson's correlation, -1 to 1. Spans of one length (otherwise our mistake); absent for fewer than two values or where
//! one side does not vary.
[[nodiscard]] std::optional<double> correlation(std::span<const double> x, std::span<const double> y);

//! Mean of the correlations of all pairs of columns: halo, where the items are different attributes. rows.size() is a
//! multiple of `columns`, of which there are at least two (otherwise our mistake); absent as correlation() is.
[[nodiscard]] std::optional<double> mean_inter_item_correlation(std::span<const double> rows, std::size_t columns);

//! One column of such a table.
[[nodiscard]] std::vector<double> column_of(std::span<const double> rows, std::size_t columns, std::size_t which);

}  // namespace goodwill::statistics
