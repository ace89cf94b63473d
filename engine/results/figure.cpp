// See figure.hpp.
#include "results/figure.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace goodwill::results {

TallyId Registry::tally(std::string_view name) {
    const auto found = std::find(tallies_.begin(), tallies_.end(), name);
    if (found != tallies_.end())
        return {static_cast<std::uint32_t>(found - tallies_.begin())};
    tallies_.emplace_back(name);
    return {static_cast<std::uint32_t>(tallies_.size() - 1)};
}

void Registry::figure(FigureInfo info) {
    GOODWILL_CHECK(find(info.name) == nullptr, "two figures named " + info.name);
    figures_.push_back(std::move(info));
}

void Registry::total(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top) {
    figure({.name = std::move(name),
            .unit = std::move(unit),
            .meaning = std::move(meaning),
            .direction = direction,
            .aggregation = Aggregation::total,
            .top = top});
}

void Registry::ratio(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top,
                     TallyId bottom, double scale) {
    figure({.name = std::move(name),
            .unit = std::move(unit),
            .meaning = std::move(meaning),
            .direction = direction,
            .aggregation = Aggregation::ratio,
            .top = top,
            .bottom = bottom,
            .scale = scale});
}

void Registry::time_mean(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top) {
    figure({.name = std::move(name),
            .unit = std::move(unit),
            .meaning = std::move(meaning),
            .direction = direction,
            .aggregation = Aggregation::time_mean,
            .top = top});
}

void Registry::last(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top) {
    figure({.name = std::move(name),
            .unit = std::move(unit),
            .meaning = std::move(meaning),
            .direction = direction,
            .aggregation = Aggregation::last,
            .top = top});
}

const FigureInfo* Registry::find(std::string_view name) const {
    const auto found =
        std::find_if(figures_.begin(), figures_.end(), [&](const FigureInfo& f) { return f.name == name; });
    return found == figures_.end() ? nullptr : &*found;
}

}  // namespace goodwill::results
