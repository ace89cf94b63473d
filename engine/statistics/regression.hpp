// Ordinary least squares: y = sum of coefficient_j x_j + noise, solved by a rank-revealing QR decomposition.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "statistics/intervals.hpp"

namespace goodwill::statistics {

struct Regression {
    std::vector<double> coefficients{};     // in units of y per unit of x_j
    std::vector<double> standard_errors{};  // of the coefficients
    double residual_deviation{0};           // in units of y
    double r_squared{0};                    // share of the variance around the mean that is explained
    double degrees{0};                      // observations - coefficients

    //! Interval of one coefficient.
    [[nodiscard]] Interval interval(std::size_t which, double confidence = .95) const;
};

//! One row of regressors for each y, rows.size() = y.size() * columns (row after row, otherwise our mistake); put a
//! column of ones in for an intercept. Absent if there are not more rows than columns or the columns depend on each
//! other.
[[nodiscard]] std::optional<Regression> regress(std::span<const double> rows, std::size_t columns,
                                                std::span<const double> y);

//! A straight line: coefficients are {intercept, slope}.
[[nodiscard]] std::optional<Regression> regress_line(std::span<const double> x, std::span<const double> y);

}  // namespace goodwill::statistics
