// See summary.hpp.
#include "experiment/summary.hpp"

#include <cmath>

#include "statistics/intervals.hpp"

namespace goodwill::experiment {
namespace {

std::optional<FigureSummary> summary_of(const std::vector<double>& values) {
    if (values.empty())
        return {};
    statistics::Moments moments;
    for (const double v : values)
        moments.add(v);
    FigureSummary s{.mean = moments.mean(), .replications = values.size()};
    if (const auto i = statistics::mean_interval(moments))
        s.average = Range{i->low, i->high};
    if (const auto i = statistics::prediction_interval(moments))
        s.future = Range{i->low, i->high};
    return s;
}

}  // namespace

std::optional<FigureSummary> summarise(const std::vector<results::Record>& records, std::size_t figure) {
    std::vector<double> values;
    for (const results::Record& r : records)
        if (!std::isnan(r.figures[figure]))
            values.push_back(r.figures[figure]);
    return summary_of(values);
}

std::optional<FigureSummary> summarise_day(const std::vector<results::Record>& records, std::size_t figure,
                                           std::size_t day) {
    std::vector<double> values;
    for (const results::Record& r : records)
        if (const float v = r.on_day(day, figure); !std::isnan(v))
            values.push_back(static_cast<double>(v));
    return summary_of(values);
}

}  // namespace goodwill::experiment
