// One figure in two worlds with common luck, pair by pair: where the average of the difference lies, what one single
// future may bring, and what common luck saved.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "results/record.hpp"
#include "statistics/intervals.hpp"

namespace goodwill::experiment {

struct PairedFigure {
    double before{0}, after{0};  // means over the pairs that have a value in both worlds, in the figure's unit
    std::size_t pairs{0};
    statistics::Interval average{};  // of after - before, 95% (shrinks with more pairs)
    statistics::Interval future{};   // of one single pair, 90% (does not)
    double deviation{0};             // of one pair's difference
    double apart{0};                 // standard deviation of the difference if the two worlds had luck of their own
    [[nodiscard]] double difference() const { return average.estimate; }
    [[nodiscard]] double standard_error() const;
};

//! Absent with fewer than two pairs that have a value in both worlds.
[[nodiscard]] std::optional<PairedFigure> pair_up(std::span<const double> before, std::span<const double> after);
//! The same for a figure (by its number in the registry) of records in the order of their replications, as many in
//! both (otherwise our mistake).
[[nodiscard]] std::optional<PairedFigure> pair_up(const std::vector<results::Record>& before,
                                                  const std::vector<results::Record>& after, std::size_t figure);

//! How many times as many runs without common luck would have told as much: the variance of a difference between
//! unpaired runs by that between pairs, with a 95% interval by the jackknife of its logarithm (Miller 1974). Absent with
//! fewer than three pairs, or when all pairs differ by the same.
[[nodiscard]] std::optional<statistics::Interval> gain_by_pairing(std::span<const double> before,
                                                                  std::span<const double> after);

}  // namespace goodwill::experiment
