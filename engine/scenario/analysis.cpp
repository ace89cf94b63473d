// The analysis as a whole: the flow of needs, what dated changes do to it, and what deserves a warning.
#include "scenario/analysis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenario/analysis_load.hpp"

namespace goodwill::scenario {

namespace {

constexpr double many = .1;             // this share giving up or finding a closed door deserves a word
constexpr double noticeable = .02;      // change of a team's load
constexpr std::size_t most_epochs = 8;  // analysed; long ramps have more

double percent(double share) { return std::round(share * 100); }

void add_complaints(const Scenario& scenario, Flow& flow) {
    double failures = 0;
    for (const TouchpointLoad& load : flow.touchpoints) failures += load.served * scenario.touchpoints.items.at(load.name).fails;
    double voiced = 0;
    for (const auto& [name, segment] : scenario.market.segments.items) voiced += segment.share * segment.voices_when_wronged;
    for (const Tier& tier : scenario.complaints.tiers) {
        for (TeamAnalysis& team : flow.teams) {
            if (team.name != tier.team) continue;
            team.handles_complaints = true;
            team.most_complaints_per_day = failures * voiced;
        }
    }
}

void warn_of_teams(Analysis& analysis) {
    for (const TeamAnalysis& team : analysis.teams) {
        if (!team.keeps_up) {
            analysis.warnings.push_back(fmt::format("team '{}' cannot keep up: {:.0f}% of what it can do arrives, and nobody gives up waiting", team.name,
                                                    percent(team.load)));
        } else if (std::isinf(team.wait_minutes)) {
            analysis.warnings.push_back(fmt::format("team '{}' cannot keep up in its busiest hours: its line grows until they are over", team.name));
        } else if (team.abandoned >= many) {
            analysis.warnings.push_back(fmt::format("{:.0f}% of those who come to team '{}' give up waiting", percent(team.abandoned), team.name));
        }
    }
}

void warn_of_doors(Analysis& analysis) {
    for (const TouchpointLoad& load : analysis.touchpoints) {
        if (load.closed >= many) {
            analysis.warnings.push_back(fmt::format("{:.0f}% of those who come to '{}' find it closed", percent(load.closed), load.name));
        }
        if (load.blocked >= many) {
            analysis.warnings.push_back(fmt::format("{:.0f}% of those who come to '{}' find no room", percent(load.blocked), load.name));
        }
    }
}

//! What dated changes do to the teams, compared with the time before each.
void add_later(const Loaded& loaded, Analysis& analysis) {
    const std::vector<ValueEpoch> epochs = value_epochs(loaded);
    std::vector<TeamAnalysis> before = analysis.teams;
    const std::size_t step = std::max<std::size_t>(1, (epochs.size() - 1 + most_epochs - 1) / most_epochs);
    for (std::size_t i = epochs.size() > 1 ? (epochs.size() - 1) % step : 0; i < epochs.size(); i += step) {
        if (i == 0) continue;
        Flow flow = flow_of(epochs[i].values);
        add_complaints(epochs[i].values, flow);
        for (std::size_t t = 0; t < flow.teams.size(); ++t) {
            const TeamAnalysis& team = flow.teams[t];
            const bool moved = team.size != before[t].size || std::abs(team.load - before[t].load) >= noticeable;
            if (moved) analysis.later.push_back({epochs[i].from.value, team});
        }
        before = flow.teams;
    }
}

}  // namespace

Analysis analyse(const Scenario& given, const input::Origins& origins) {
    Analysis analysis;
    analysis.scenario = given;
    const Scenario& scenario = analysis.scenario;
    analysis.name = scenario.name;
    analysis.people = scenario.market.people;
    analysis.customers = customers_at_start(scenario);
    analysis.days = static_cast<int>(scenario.time.run);
    analysis.start = time::to_string(scenario.time.start);
    Flow flow = flow_of(scenario);
    add_complaints(scenario, flow);
    analysis.journeys = std::move(flow.journeys);
    analysis.touchpoints = std::move(flow.touchpoints);
    analysis.teams = std::move(flow.teams);
    add_sources(analysis, origins);
    warn_of_teams(analysis);
    warn_of_doors(analysis);
    return analysis;
}

Analysis analyse(const Loaded& loaded) {
    Analysis analysis = analyse(loaded.scenario, loaded.origins);
    add_later(loaded, analysis);
    return analysis;
}

}  // namespace goodwill::scenario
