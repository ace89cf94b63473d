// See customer_base.hpp. Parameters are searched for by their logarithms; equal histories are counted once.
#include "statistics/customer_base.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "statistics/minimise.hpp"

namespace goodwill::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double widest = 12.;  // logarithms beyond which a parameter is not followed

bool is_too_far(const std::vector<double>& logs) {
    return std::any_of(logs.begin(), logs.end(), [](double x) { return std::fabs(x) > widest; });
}

//! Histories that occur, each with the number of customers who have it.
using Counted = std::map<std::tuple<int, double, double>, double>;

Counted counted(std::span<const BuyingHistory> customers) {
    Counted all;
    for (const BuyingHistory& c : customers)
        all[{c.repeats, c.last, c.watched}] += 1.;
    return all;
}

//! The part of a log likelihood that depends on the number of repeats alone, for 0 to `most` of them.
std::vector<double> by_repeats(const BgNbd& p, int most) {
    std::vector<double> parts;
    for (int x = 0; x <= most; ++x)
        parts.push_back(std::lgamma(p.r + x) - std::lgamma(p.r) + p.r * std::log(p.alpha) + std::lgamma(p.a + p.b) +
                        std::lgamma(p.b + x) - std::lgamma(p.b) - std::lgamma(p.a + p.b + x));
    return parts;
}

double log_likelihood_of(const BgNbd& p, const Counted& customers) {
    const std::vector<double> parts = by_repeats(p, std::get<0>(customers.rbegin()->first));
    double sum = 0.;
    for (const auto& [history, number] : customers) {
        const auto& [x, last, watched] = history;
        // still a customer, or gone after the last purchase
        const double stays = -(p.r + x) * std::log(p.alpha + watched);
        double either = stays;
        if (x > 0) {
            const double gone = std::log(p.a / (p.b + x - 1.)) - (p.r + x) * std::log(p.alpha + last);
            const double larger = std::max(stays, gone);
            either = larger + std::log(std::exp(stays - larger) + std::exp(gone - larger));
        }
        sum += number * (parts[static_cast<std::size_t>(x)] + either);
    }
    return sum;
}

bool is_possible(const BuyingHistory& c) {
    return c.repeats >= 0 && c.watched >= 0. && c.last >= 0. && c.last <= c.watched && (c.repeats > 0) == (c.last > 0.);
}

}  // namespace

double ShiftedBetaGeometricFit::survival(int renewals) const {
    double survival = 1.;
    for (int t = 0; t < renewals; ++t)
        survival *= (beta + t) / (alpha + beta + t);
    return survival;
}

std::optional<ShiftedBetaGeometricFit> fit_shifted_beta_geometric(std::span<const double> still_there) {
    if (still_there.size() < 3 || !std::is_sorted(still_there.rbegin(), still_there.rend()) || still_there.back() < 0. ||
        still_there.back() >= still_there.front())
        return std::nullopt;
    const auto value = [&](const std::vector<double>& logs) {
        if (is_too_far(logs))
            return infinity;
        const double alpha = std::exp(logs[0]);
        const double beta = std::exp(logs[1]);
        double log_survival = 0.;
        double sum = 0.;
        for (std::size_t t = 1; t < still_there.size(); ++t) {
            const double before = static_cast<double>(t - 1);
            const double all = std::log(alpha + beta + before);
            sum += (still_there[t - 1] - still_there[t]) * (log_survival + std::log(alpha) - all);
            log_survival += std::log(beta + before) - all;
        }
        return -(sum + still_there.back() * log_survival);
    };
    const Minimum best = minimise(value, {0., 0.}, .5, 1e-10 * still_there.front());
    if (!best.found)
        return std::nullopt;
    return ShiftedBetaGeometricFit{std::exp(best.at[0]), std::exp(best.at[1]), -best.value};
}

double log_likelihood(const BgNbd& p, std::span<const BuyingHistory> customers) {
    return customers.empty() ? 0. : log_likelihood_of(p, counted(customers));
}

std::optional<BgNbdFit> fit_bg_nbd(std::span<const BuyingHistory> customers) {
    const bool possible = std::all_of(customers.begin(), customers.end(), is_possible);
    const bool again = std::any_of(customers.begin(), customers.end(), [](const BuyingHistory& c) { return c.repeats > 0; });
    if (!possible || !again)
        return std::nullopt;
    const Counted histories = counted(customers);
    double longest = 0.;
    for (const BuyingHistory& c : customers)
        longest = std::max(longest, c.watched);
    const auto at = [longest](const std::vector<double>& logs) {
        return BgNbd{std::exp(logs[0]), longest * std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
    };
    const Minimum best = minimise(
        [&](const std::vector<double>& logs) { return is_too_far(logs) ? infinity : -log_likelihood_of(at(logs), histories); },
        {0., -1., 0., 0.}, .5, 1e-9);
    if (!best.found)
        return std::nullopt;
    return BgNbdFit{at(best.at), -best.value};
}

}  // namespace goodwill::statistics
