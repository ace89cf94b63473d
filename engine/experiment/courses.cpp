// See courses.hpp.
#include "experiment/courses.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.hpp"
#include "statistics/intervals.hpp"

namespace goodwill::experiment {
namespace {

constexpr double level = .05;

//! Differences of one week over the pairs that have a value on both sides.
statistics::Moments differences(std::span<const Weeks> before, std::span<const Weeks> after, std::size_t week,
                                std::size_t figure) {
    statistics::Moments moments;
    for (std::size_t r = 0; r < before.size(); ++r) {
        const double gap = after[r].at(week, figure) - before[r].at(week, figure);
        if (!std::isnan(gap))
            moments.add(gap);
    }
    return moments;
}

}  // namespace

Weeks::Weeks(const results::Record& record) : figures_{record.figures.size()} {
    const std::size_t weeks = record.days / days_a_week;
    values_.assign(weeks * figures_, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t w = 0; w < weeks; ++w) {
        for (std::size_t f = 0; f < figures_; ++f) {
            double sum = 0;
            std::size_t days = 0;
            for (std::size_t d = w * days_a_week; d < (w + 1) * days_a_week; ++d) {
                const auto value = static_cast<double>(record.on_day(d, f));
                if (std::isnan(value))
                    continue;
                sum += value;
                ++days;
            }
            if (days > 0)
                values_[w * figures_ + f] = sum / static_cast<double>(days);
        }
    }
}

std::optional<FirstSign> first_sign(std::span<const Weeks> before, std::span<const Weeks> after, std::size_t figure) {
    GOODWILL_CHECK(before.size() == after.size(), "weeks of as many runs on either side");
    if (before.empty())
        return {};
    const std::size_t weeks = std::min(before.front().count(), after.front().count());
    const double confidence = 1 - level / static_cast<double>(std::max<std::size_t>(weeks, 1));
    std::optional<FirstSign> seen;
    for (std::size_t w = 0; w < weeks; ++w) {
        const statistics::Moments gaps = differences(before, after, w, figure);
        const double mean = gaps.mean();
        if (seen && mean * seen->difference > 0)
            return seen;
        seen.reset();
        const auto interval = statistics::mean_interval(gaps, confidence);
        if (interval && mean != 0 && !interval->contains(0))
            seen = FirstSign{w, mean};
    }
    return {};  // what begins in the very last week has had no chance to go on
}

std::vector<double> course_of(const results::Record& record, std::size_t figure) {
    std::vector<double> course;
    for (std::size_t day = 0; day < record.days; ++day)
        course.push_back(static_cast<double>(record.on_day(day, figure)));
    return course;
}

std::optional<std::size_t> pays_from(std::span<const double> before, std::span<const double> after) {
    GOODWILL_CHECK(before.size() == after.size(), "courses of equal length");
    double sum = 0;
    std::optional<std::size_t> day;
    for (std::size_t d = 0; d < before.size(); ++d) {
        const double gap = after[d] - before[d];
        sum += std::isnan(gap) ? 0 : gap;
        if (sum <= 0)
            day.reset();
        else if (!day)
            day = d + 1;
    }
    return day;
}

}  // namespace goodwill::experiment
