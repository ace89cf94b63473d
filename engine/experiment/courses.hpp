// Figures over time in two worlds with common luck: the week in which each first differs, and the day on which a policy
// has paid for itself.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "results/record.hpp"

namespace goodwill::experiment {

inline constexpr std::size_t days_a_week = 7;

//! A replication's figures week by week: the mean of the days on which a figure has a value, NaN without any. A last
//! week that is not whole is left out.
class Weeks {
public:
    explicit Weeks(const results::Record& record);
    [[nodiscard]] std::size_t count() const { return figures_ == 0 ? 0 : values_.size() / figures_; }
    [[nodiscard]] double at(std::size_t week, std::size_t figure) const { return values_[week * figures_ + figure]; }

private:
    std::size_t figures_{0};
    std::vector<double> values_{};
};

struct FirstSign {
    std::size_t week{0};  // from 0
    double difference{0}; // mean of after - before in that week
};
//! The first week in which a figure differs beyond its interval, all weeks of it tested together (Bonferroni), and goes
//! on the same way in the week after. Absent when there is none, or with fewer than two pairs. Replications are in the
//! same order on both sides and as many (otherwise our mistake).
[[nodiscard]] std::optional<FirstSign> first_sign(std::span<const Weeks> before, std::span<const Weeks> after,
                                             std::size_t figure);

//! A figure's daily values in one replication.
[[nodiscard]] std::vector<double> course_of(const results::Record& record, std::size_t figure);

//! The first day (from 1) from which on the sum of after - before is above 0 and stays so until the end; absent when it
//! is not at the end. Courses are equally long (otherwise our mistake).
[[nodiscard]] std::optional<std::size_t> pays_from(std::span<const double> before, std::span<const double> after);

}  // namespace goodwill::experiment
