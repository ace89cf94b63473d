// See stopping.hpp.
#include "experiment/stopping.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "statistics/intervals.hpp"

namespace goodwill::experiment {
namespace {

constexpr std::size_t least_look = 5;

//! Of each number of replications from 0 on, whether its half-width is met.
std::vector<bool> met(const Goal& goal) {
    std::vector<bool> all{false};
    statistics::Moments moments;
    for (const double value : goal.values) {
        if (!std::isnan(value))
            moments.add(value);
        const auto interval = statistics::mean_interval(moments);
        all.push_back(interval && interval->half_width() <= goal.half_width);
    }
    return all;
}

}  // namespace

std::size_t look_ahead(std::size_t replications) { return std::max(least_look, replications * least_look / 100); }

std::optional<std::size_t> enough(std::span<const Goal> goals) {
    if (goals.empty())
        return {};
    const std::size_t values = goals.front().values.size();
    std::vector<bool> all(values + 1, true);
    for (const Goal& goal : goals) {
        GOODWILL_CHECK(goal.values.size() == values, "goals of as many replications");
        const std::vector<bool> own = met(goal);
        for (std::size_t n = 0; n <= values; ++n)
            all[n] = all[n] && own[n];
    }
    std::size_t since = 0;  // met from here to n without a break
    for (std::size_t n = fewest_replications; n <= values; ++n) {
        if (!all[n])
            since = 0;
        else if (since == 0)
            since = n;
        if (since > 0 && n == since + look_ahead(since))
            return n;
    }
    return {};
}

std::size_t foreseen(std::span<const Goal> goals) {
    double most = fewest_replications;
    for (const Goal& goal : goals) {
        statistics::Moments moments;
        for (const double value : goal.values)
            if (!std::isnan(value))
                moments.add(value);
        if (const auto interval = statistics::mean_interval(moments)) {
            const double ratio = interval->half_width() / goal.half_width;
            most = std::max(most, std::ceil(static_cast<double>(goal.values.size()) * ratio * ratio));
        }
    }
    const auto replications = static_cast<std::size_t>(std::min(most, 1e9));
    return replications + look_ahead(replications);
}

}  // namespace goodwill::experiment
