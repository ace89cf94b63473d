// See record.hpp. Sums run over days in order, so that a record is the same to the bit wherever it was made.
#include "results/record.hpp"

#include <cmath>
#include <limits>

namespace goodwill::results {
namespace {

constexpr double absent = std::numeric_limits<double>::quiet_NaN();

//! A figure from summed tallies over `days` days.
double value_of(const FigureInfo& f, const std::vector<double>& sums, const std::vector<double>& last, double days) {
    switch (f.aggregation) {
        case Aggregation::total: return f.scale * sums[f.top.index];
        case Aggregation::ratio:
            return sums[f.bottom.index] != 0 ? f.scale * sums[f.top.index] / sums[f.bottom.index] : absent;
        case Aggregation::time_mean: return days > 0 ? f.scale * sums[f.top.index] / days : absent;
        case Aggregation::last: return f.scale * last[f.top.index];
        case Aggregation::quantile: return absent;
    }
    return absent;
}

}  // namespace

Recorder::Recorder(const Registry& registry)
    : registry_{&registry}, sums_(registry.tallies().size(), 0.0), last_(registry.tallies().size(), absent) {}

void Recorder::add_day(const std::vector<double>& tallies) {
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        if (std::isnan(tallies[i]))
            continue;
        sums_[i] += tallies[i];
        last_[i] = tallies[i];
    }
    for (const FigureInfo& f : registry_->figures())
        daily_.push_back(static_cast<float>(value_of(f, tallies, tallies, 1)));
    ++days_;
}

Record Recorder::finish_sums(std::uint32_t replication) {
    Record record{.replication = replication, .daily = std::move(daily_), .days = days_};
    for (const FigureInfo& f : registry_->figures())
        record.figures.push_back(value_of(f, sums_, last_, static_cast<double>(days_)));
    return record;
}

}  // namespace goodwill::results
