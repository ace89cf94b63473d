// What follows from a scenario alone, without running it: how often a need comes to each touchpoint, how busy each team is
// and in which hour most, how long people will about wait, what the figures rest on. The text screen of `goodwill check`.
//
// Every half hour of a week is an absorbing chain of its own (doors open and close); waits and abandonment come from the
// exact line of its load (Erlang-A with the mean patience), and load from abandonment, until both agree. Times of travel
// (`after`) and backlogs over night are left out, and complaint work, because it depends on how people respond.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "scenario/load.hpp"

namespace goodwill::scenario {

//! One touchpoint on the way of one journey, or of all of them.
struct TouchpointLoad {
    std::string name;
    double visits{0};       // per need; per day in Analysis::touchpoints
    double served{0};       // the same, without those who gave up, found no room or a closed door
    double wait_minutes{0};  // of those who came while it was open; infinite when its line grows without end
    double abandoned{0};    // share of the visits
    double blocked{0};
    double closed{0};
};

struct EndShare {
    std::string name;
    double share{0};
};

struct JourneyAnalysis {
    std::string name;
    double needs_per_day{0};
    double encounters{0};   // served visits of one need
    double failures{0};     // of one need
    std::vector<TouchpointLoad> touchpoints;  // name order; those never visited are left out
    std::vector<EndShare> ends;               // name order, then "lost" for journeys that end without one
};

struct BusyHour {
    int weekday{0};  // Monday is 0
    int minute{0};   // since midnight
    double load{0};  // work that arrives, as a share of what the team can do
};

struct TeamAnalysis {
    std::string name;
    double size{0};
    double sites{1};
    double open_hours{0};   // a week
    double load{0};         // work that arrives, as a share of what the team can do while it is open
    BusyHour busiest{};
    double wait_minutes{0};  // mean of all its visits
    double abandoned{0};    // share of its visits
    bool keeps_up{true};
    std::vector<std::string> touchpoints;
    bool handles_complaints{false};
    double most_complaints_per_day{0};  // if nothing kept anybody from complaining
};

//! A team whose load a dated change moves noticeably.
struct LaterLoad {
    int day{0};
    TeamAnalysis team;
};

struct SourceCounts {
    int sourced{0};    // written with a source
    int given{0};      // written without one
    int published{0};  // a default with a source
    int assumed{0};    // a default without one
};

//! Assumed numbers of one kind, such as the `support` of three teams.
struct AssumedGroup {
    std::string section;  // "teams"
    std::string field;    // "support"
    int count{0};
};

struct Analysis {
    std::string name;
    double people{0};
    double customers{0};
    int days{0};
    std::string start;
    std::vector<JourneyAnalysis> journeys;
    std::vector<TouchpointLoad> touchpoints;  // per day, all journeys
    std::vector<TeamAnalysis> teams;
    std::vector<LaterLoad> later;
    SourceCounts sources;
    std::vector<AssumedGroup> assumed;
    std::vector<std::string> unasked_quality;       // touchpoints whose quality nobody has measured
    std::vector<std::string> unasked_expectations;  // segments whose expectations are the default
    bool surveyed{false};
    std::vector<std::string> warnings;
    Scenario scenario{};  // what was analysed, for the picture of the journeys
};

//! Takes a checked scenario.
[[nodiscard]] Analysis analyse(const Loaded& loaded);
//! Without origins, every value counts as a default.
[[nodiscard]] Analysis analyse(const Scenario& scenario, const input::Origins& origins = {});

//! The screen, at most `width` columns wide (80 at least).
[[nodiscard]] std::string render(const Analysis& analysis, int width = 80);

}  // namespace goodwill::scenario
