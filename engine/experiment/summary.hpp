// What many replications say about a figure: where the average lies (95%, shrinks with more runs) and what one single
// future may bring (90%, does not shrink). The two are never confused.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "results/record.hpp"

namespace goodwill::experiment {

struct Range {
    double low{0};
    double high{0};
};

struct FigureSummary {
    double mean{0};
    std::size_t replications{0};     // that have a value
    std::optional<Range> average{};  // 95% interval of the mean; absent with fewer than two values
    std::optional<Range> future{};   // 90% prediction interval of one more replication
};

//! Summary of one figure (by its number in the registry) over records; replications without a value are left out.
//! Absent when none has one.
[[nodiscard]] std::optional<FigureSummary> summarise(const std::vector<results::Record>& records, std::size_t figure);
//! The same for one reported day.
[[nodiscard]] std::optional<FigureSummary> summarise_day(const std::vector<results::Record>& records,
                                                         std::size_t figure, std::size_t day);

}  // namespace goodwill::experiment
