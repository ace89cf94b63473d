// Logistic regression: logit P(y = 1) = sum of coefficient_j x_j, by maximum likelihood (Newton's method), with standard
// errors from the information at the maximum.
#pragma once
#include <optional>
#include <span>
#include <vector>

namespace goodwill::statistics {

struct LogisticFit {
    std::vector<double> coefficients{};     // in logit per unit of x_j
    std::vector<double> standard_errors{};  // of the coefficients
    double log_likelihood{0};
};

//! One row of regressors for each y, which is 0 or 1 (or a share between); rows.size() = y.size() * columns (otherwise our
//! mistake); put a column of ones in for an intercept. Absent if there are not more rows than columns, the columns depend
//! on each other, or the regressors tell the two outcomes apart without error, so that no maximum exists.
[[nodiscard]] std::optional<LogisticFit> fit_logistic(std::span<const double> rows, std::size_t columns,
                                                      std::span<const double> y);

//! One regressor: coefficients are {intercept, slope}.
[[nodiscard]] std::optional<LogisticFit> fit_logistic_line(std::span<const double> x, std::span<const double> y);

}  // namespace goodwill::statistics
