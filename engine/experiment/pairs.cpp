// See pairs.hpp.
#include "experiment/pairs.hpp"

#include <cmath>
#include <limits>

#include "base/check.hpp"
#include "random/functions.hpp"

namespace goodwill::experiment {
namespace {

struct PairMoments {
    statistics::Moments before, after, difference;
};

//! Of the pairs with a value in both worlds; `without` leaves one out.
PairMoments moments_of(std::span<const double> before, std::span<const double> after,
                       std::size_t without = std::numeric_limits<std::size_t>::max()) {
    GOODWILL_CHECK(before.size() == after.size(), "pairs need as many runs on either side");
    PairMoments m;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (i == without || std::isnan(before[i]) || std::isnan(after[i]))
            continue;
        m.before.add(before[i]);
        m.after.add(after[i]);
        m.difference.add(after[i] - before[i]);
    }
    return m;
}

double variance_apart(const PairMoments& m) { return m.before.variance() + m.after.variance(); }

double log_gain(const PairMoments& m) { return random::log(variance_apart(m) / m.difference.variance()); }

std::vector<double> values_of(const std::vector<results::Record>& records, std::size_t figure) {
    std::vector<double> values;
    for (const results::Record& r : records)
        values.push_back(r.figures[figure]);
    return values;
}

}  // namespace

double PairedFigure::standard_error() const { return deviation / std::sqrt(static_cast<double>(pairs)); }

std::optional<PairedFigure> pair_up(std::span<const double> before, std::span<const double> after) {
    const PairMoments m = moments_of(before, after);
    const auto average = statistics::mean_interval(m.difference);
    const auto future = statistics::prediction_interval(m.difference);
    if (!average || !future)
        return {};
    return PairedFigure{.before = m.before.mean(),
                        .after = m.after.mean(),
                        .pairs = m.difference.count(),
                        .average = *average,
                        .future = *future,
                        .deviation = m.difference.deviation(),
                        .apart = std::sqrt(variance_apart(m))};
}

std::optional<PairedFigure> pair_up(const std::vector<results::Record>& before,
                                    const std::vector<results::Record>& after, std::size_t figure) {
    return pair_up(values_of(before, figure), values_of(after, figure));
}

std::optional<statistics::Interval> gain_by_pairing(std::span<const double> before, std::span<const double> after) {
    const PairMoments all = moments_of(before, after);
    const auto n = static_cast<double>(all.difference.count());
    if (n < 3 || all.difference.variance() == 0)
        return {};
    const double whole = log_gain(all);
    statistics::Moments pseudo;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (std::isnan(before[i]) || std::isnan(after[i]))
            continue;
        const PairMoments rest = moments_of(before, after, i);
        if (rest.difference.variance() == 0)
            return {};
        pseudo.add(n * whole - (n - 1) * log_gain(rest));
    }
    const auto interval = statistics::mean_interval(pseudo);
    if (!interval)
        return {};
    return statistics::Interval{random::exp(interval->low), random::exp(whole), random::exp(interval->high)};
}

}  // namespace goodwill::experiment
