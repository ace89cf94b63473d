// The flow of needs through touchpoints and teams in an average week. Not for other folders.
#pragma once
#include <vector>

#include "scenario/analysis.hpp"

namespace goodwill::scenario {

struct Flow {
    std::vector<JourneyAnalysis> journeys;
    std::vector<TouchpointLoad> touchpoints;  // per day
    std::vector<TeamAnalysis> teams;
};
[[nodiscard]] Flow flow_of(const Scenario& scenario);

//! Where values come from: fills sources, assumed and unasked.
void add_sources(Analysis& analysis, const input::Origins& origins);

//! Customers when the simulation begins.
[[nodiscard]] double customers_at_start(const Scenario& scenario);
//! A journey's shape of needs, 0 where nothing is needed.
[[nodiscard]] double level_at(const Journey& journey, std::size_t weekday, int hour);
//! The opening hours of a touchpoint, its team's, or absent for always.
[[nodiscard]] const time::OpeningHours* doors_of(const Scenario& scenario, const Touchpoint& touchpoint);

}  // namespace goodwill::scenario
