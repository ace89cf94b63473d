// See logistic.hpp. The likelihood is concave, so that Newton's steps, halved where they overshoot, reach its one maximum.
#include "statistics/logistic.hpp"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <cmath>

#include "base/check.hpp"

namespace goodwill::statistics {
namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
constexpr int most_steps = 100;
constexpr double certain = 30;  // a logit beyond it is a certainty: the outcomes are told apart without error

//! ln(1 + e^x) without overflow.
double softplus(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

double log_likelihood(const Eigen::VectorXd& logits, const Eigen::Map<const Eigen::VectorXd>& y) {
    double sum = 0;
    for (Eigen::Index i = 0; i < y.size(); ++i)
        sum += y(i) * logits(i) - softplus(logits(i));
    return sum;
}

}  // namespace

std::optional<LogisticFit> fit_logistic(std::span<const double> rows, std::size_t columns, std::span<const double> y) {
    GOODWILL_CHECK(rows.size() == y.size() * columns,
                   fmt::format("{} regressors for {} rows of {}", rows.size(), y.size(), columns));
    if (columns == 0 || y.size() <= columns)
        return std::nullopt;
    const auto n = static_cast<Eigen::Index>(y.size());
    const auto k = static_cast<Eigen::Index>(columns);
    const Eigen::Map<const Matrix> x{rows.data(), n, k};
    const Eigen::Map<const Eigen::VectorXd> observed{y.data(), n};
    if (Eigen::ColPivHouseholderQR<Eigen::MatrixXd>{x}.rank() < k)
        return std::nullopt;
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(k);
    Eigen::VectorXd logits = x * beta;
    double reached = log_likelihood(logits, observed);
    for (int step = 0; step < most_steps; ++step) {
        const Eigen::ArrayXd p = 1 / (1 + (-logits.array()).exp());
        const Eigen::MatrixXd information = x.transpose() * (p * (1 - p)).matrix().asDiagonal() * x;
        const Eigen::LDLT<Eigen::MatrixXd> solver{information};
        Eigen::VectorXd change = solver.solve(x.transpose() * (observed.array() - p).matrix());
        if (solver.info() != Eigen::Success || !change.allFinite() || logits.cwiseAbs().maxCoeff() > certain)
            return std::nullopt;
        double next = log_likelihood(x * (beta + change), observed);
        for (int halved = 0; halved < most_steps && next < reached; ++halved) {
            change /= 2;
            next = log_likelihood(x * (beta + change), observed);
        }
        beta += change;
        logits = x * beta;
        reached = next;
        if (change.cwiseAbs().maxCoeff() > 1e-10 * (1 + beta.cwiseAbs().maxCoeff()))
            continue;
        const Eigen::MatrixXd covariance = solver.solve(Eigen::MatrixXd::Identity(k, k));
        LogisticFit fit;
        fit.coefficients.assign(beta.begin(), beta.end());
        for (Eigen::Index i = 0; i < k; ++i)
            fit.standard_errors.push_back(std::sqrt(covariance(i, i)));
        fit.log_likelihood = reached;
        return fit;
    }
    return std::nullopt;
}

std::optional<LogisticFit> fit_logistic_line(std::span<const double> x, std::span<const double> y) {
    GOODWILL_CHECK(x.size() == y.size(), fmt::format("{} x, {} y", x.size(), y.size()));
    std::vector<double> rows;
    for (const double value : x) {
        rows.push_back(1.);
        rows.push_back(value);
    }
    return fit_logistic(rows, 2, y);
}

}  // namespace goodwill::statistics
