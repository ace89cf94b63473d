// How many replications are enough: until every named half-width is met and stays met (Hoad, Robinson & Davies 2010). A
// rule that stopped at the first narrow interval would stop too often where it is narrow by chance; looking some replications
// ahead keeps the interval's coverage. The number depends on the values alone, not on how many were run at once.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace goodwill::experiment {

inline constexpr std::size_t fewest_replications = 10;

//! How far is looked ahead from n replications: 5, beyond 100 replications 5% of them.
[[nodiscard]] std::size_t look_ahead(std::size_t replications);

//! One figure, replication by replication (NaN where it has no value), and the half-width its 95% interval is to have.
struct Goal {
    std::vector<double> values{};
    double half_width{0};
};

//! The number of replications that are enough, those looked ahead at included; absent when more are needed. Goals have
//! equally many values (otherwise our mistake).
[[nodiscard]] std::optional<std::size_t> enough(std::span<const Goal> goals);

//! About how many will be enough, by the spread so far.
[[nodiscard]] std::size_t foreseen(std::span<const Goal> goals);

}  // namespace goodwill::experiment
