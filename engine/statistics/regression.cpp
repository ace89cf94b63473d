#include "statistics/regression.hpp"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <cmath>

#include "base/check.hpp"
#include "statistics/quantiles.hpp"

namespace goodwill::statistics {

Interval Regression::interval(std::size_t which, double confidence) const {
    GOODWILL_CHECK(which < coefficients.size(), fmt::format("coefficient {} of {}", which, coefficients.size()));
    const double half = student_quantile(.5 * (1. + confidence), degrees) * standard_errors[which];
    return {coefficients[which] - half, coefficients[which], coefficients[which] + half};
}

std::optional<Regression> regress(std::span<const double> rows, std::size_t columns, std::span<const double> y) {
    GOODWILL_CHECK(rows.size() == y.size() * columns,
                   fmt::format("{} regressors for {} rows of {}", rows.size(), y.size(), columns));
    if (columns == 0 || y.size() <= columns)
        return std::nullopt;
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto n = static_cast<Eigen::Index>(y.size());
    const auto k = static_cast<Eigen::Index>(columns);
    const Eigen::Map<const Matrix> x{rows.data(), n, k};
    const Eigen::Map<const Eigen::VectorXd> observed{y.data(), n};
    const Eigen::ColPivHouseholderQR<Eigen::MatrixXd> decomposition{x};
    if (decomposition.rank() < k)
        return std::nullopt;
    const Eigen::VectorXd solution = decomposition.solve(observed);
    const double unexplained = (observed - x * solution).squaredNorm();
    const double total = (observed.array() - observed.mean()).square().sum();
    const double variance = unexplained / static_cast<double>(n - k);
    const Eigen::MatrixXd covariance = (x.transpose() * x).inverse() * variance;
    Regression result;
    result.coefficients.assign(solution.begin(), solution.end());
    for (Eigen::Index i = 0; i < k; ++i)
        result.standard_errors.push_back(std::sqrt(covariance(i, i)));
    result.residual_deviation = std::sqrt(variance);
    result.r_squared = total > 0. ? 1. - unexplained / total : 0.;
    result.degrees = static_cast<double>(n - k);
    return result;
}

std::optional<Regression> regress_line(std::span<const double> x, std::span<const double> y) {
    GOODWILL_CHECK(x.size() == y.size(), fmt::format("{} x, {} y", x.size(), y.size()));
    std::vector<double> rows;
    for (double value : x) {
        rows.push_back(1.);
        rows.push_back(value);
    }
    return regress(rows, 2, y);
}

}  // namespace goodwill::statistics
