// When needs are felt and doors are open: shared by the checks and by the analysis.
#include <algorithm>

#include "scenario/analysis_load.hpp"

namespace goodwill::scenario {

double customers_at_start(const Scenario& scenario) {
    double share = 0;
    for (const auto& [name, segment] : scenario.market.segments.items) share += segment.share * segment.customers_at_start;
    return share * scenario.market.people;
}

double level_at(const Journey& journey, std::size_t weekday, int hour) {
    if (!journey.arrives) return 1;
    const double level = journey.arrives->weekday.size() == 7 ? journey.arrives->weekday[weekday].value : 1;
    if (!journey.arrives->hour) return level;
    const HourProfile& profile = *journey.arrives->hour;
    double of_hour = 0;
    for (std::size_t i = 0; i < std::min(profile.at.size(), profile.level.size()); ++i) {
        if (profile.at[i] <= hour) of_hour = profile.level[i];
    }
    return level * of_hour;
}

const time::OpeningHours* doors_of(const Scenario& scenario, const Touchpoint& touchpoint) {
    if (touchpoint.open) return &*touchpoint.open;
    if (!touchpoint.team || touchpoint.asynchronous) return nullptr;
    const auto team = scenario.teams.items.find(*touchpoint.team);
    return team == scenario.teams.items.end() ? nullptr : &team->second.open;
}

}  // namespace goodwill::scenario
