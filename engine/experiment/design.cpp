// See design.hpp.
#include "experiment/design.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "statistics/regression.hpp"

namespace goodwill::experiment {
namespace {

//! The strata in an order drawn by lot: stratum of each point.
std::vector<std::size_t> shuffled(const random::Luck& luck, std::size_t points, std::uint32_t where) {
    std::vector<double> lots;
    for (std::uint32_t s = 0; s < points; ++s)
        lots.push_back(luck({.who = s, .purpose = stratum_purpose, .where = where}).uniform());
    std::vector<std::size_t> strata(points);
    std::iota(strata.begin(), strata.end(), std::size_t{0});
    std::ranges::stable_sort(strata, {}, [&](std::size_t s) { return lots[s]; });
    return strata;
}

//! Ranks 1..n, ties sharing their mean rank, centred and scaled to variance 1; all 0 where nothing differs.
std::vector<double> standard_ranks(std::span<const double> values) {
    const std::size_t n = values.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(n);
    for (std::size_t from = 0, to = 0; from < n; from = to) {
        for (to = from; to < n && values[order[to]] == values[order[from]]; ++to) {
        }
        for (std::size_t i = from; i < to; ++i)
            ranks[order[i]] = .5 * static_cast<double>(from + to + 1);
    }
    const double centre = .5 * static_cast<double>(n + 1);
    double squares = 0;
    for (double& r : ranks) {
        r -= centre;
        squares += r * r;
    }
    for (double& r : ranks)
        r = squares > 0 ? r / std::sqrt(squares / static_cast<double>(n)) : 0;
    return ranks;
}

}  // namespace

std::vector<std::vector<double>> latin_hypercube(std::uint64_t seed, std::size_t points,
                                                 std::span<const std::string> parameters) {
    const random::Luck luck{seed, 0};
    std::vector<std::vector<double>> design(points, std::vector<double>(parameters.size()));
    for (std::size_t k = 0; k < parameters.size(); ++k) {
        const std::uint32_t where = random::name_hash(parameters[k]);
        const std::vector<std::size_t> strata = shuffled(luck, points, where);
        for (std::size_t i = 0; i < points; ++i) {
            const auto who = static_cast<std::uint32_t>(i);
            const double within = luck({.who = who, .purpose = place_in_stratum_purpose, .where = where}).uniform();
            design[i][k] = (static_cast<double>(strata[i]) + within) / static_cast<double>(points);
        }
    }
    return design;
}

std::vector<double> influences(const std::vector<std::vector<double>>& points, std::span<const double> outcomes) {
    const std::size_t parameters = points.empty() ? 0 : points.front().size();
    const std::vector<double> y = standard_ranks(outcomes);
    std::vector<double> rows(points.size() * parameters);
    std::vector<double> result(parameters);
    for (std::size_t k = 0; k < parameters; ++k) {
        std::vector<double> column;
        for (const std::vector<double>& p : points)
            column.push_back(p[k]);
        const std::vector<double> x = standard_ranks(column);
        for (std::size_t i = 0; i < points.size(); ++i) {
            rows[i * parameters + k] = x[i];
            result[k] += x[i] * y[i] / static_cast<double>(points.size());
        }
    }
    if (const auto fit = statistics::regress(rows, parameters, y))
        result = fit->coefficients;
    for (double& r : result)
        r = std::fabs(r);
    return result;
}

std::vector<std::string> two_most_influential(const std::vector<std::vector<double>>& points,
                                              std::span<const double> outcomes, std::span<const std::string> names) {
    std::vector<std::vector<double>> rows;
    std::vector<double> values;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (std::isnan(outcomes[i]))
            continue;
        rows.push_back(points[i]);
        values.push_back(outcomes[i]);
    }
    const std::vector<double> weights = influences(rows, values);
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t k) { return weights[k]; });
    std::vector<std::string> first;
    for (std::size_t k = 0; k < std::min<std::size_t>(2, order.size()); ++k)
        first.push_back(names[order[k]]);
    return first;
}

}  // namespace goodwill::experiment
