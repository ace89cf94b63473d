// A validated scenario compiled once: immutable, shared by all replications. Structure (who is connected to whom) is one for
// the whole experiment; values come in epochs, and a world steps to the next on the morning of a change.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "random/address.hpp"
#include "random/sampler.hpp"
#include "results/figure.hpp"
#include "scenario/scenario.hpp"
#include "simulation/stage.hpp"

namespace goodwill::simulation {

inline constexpr std::uint16_t no_place = 0xFFFF;

//! Where to, by one 32-bit uniform: targets in name order with cumulated shares. A target is a touchpoint, or an end
//! (ends are numbered from `ends_from`).
struct Route {
    std::vector<std::uint16_t> target;
    std::vector<double> cumulated;
    [[nodiscard]] std::uint16_t operator()(double u) const {
        for (std::size_t i = 0; i + 1 < target.size(); ++i)
            if (u < cumulated[i]) return target[i];
        return target.empty() ? no_place : target.back();
    }
};

//! What stays the same for the whole experiment.
struct TouchpointStructure {
    std::string name;
    std::uint32_t hash{0};
    std::uint16_t team{no_place};      // first team instance
    std::uint16_t sites{1};
    bool asynchronous{false};
    bool handling{false};              // a complaint tier
    std::uint16_t tier{0};
    std::string channel{};
};
struct TeamStructure {
    std::string name;
    std::uint32_t hash{0};
    std::uint16_t first_instance{0};
    std::uint16_t sites{1};
    std::uint32_t capacity{0};         // most on duty in any epoch
    std::uint32_t first_employee{0};   // of the first instance
    std::uint32_t headcount{0};        // of each instance, most in any epoch
};
//! A team at one site: what queues form at.
struct TeamInstance {
    std::uint16_t team{0};
    std::uint16_t site{0};
    std::uint32_t first_seat{0};
    std::uint32_t first_employee{0};
};

//! One touchpoint's values in one epoch.
struct TouchpointValues {
    random::Sampler takes;             // minutes
    random::Sampler patience;          // minutes
    bool patient{true};                // waits for ever
    bool instant{false};               // takes no time at all
    std::uint32_t room{0xFFFFFFFFU};
    std::uint16_t if_closed{no_place}; // no_place: waits; else a touchpoint or an end
    std::uint8_t priority{0};          // 0: the segment's
    float fails{0};
    float resolves{1};
    float delight_chance{0};
    float delight_lift{0};
    float hands_over{0};
    float effort{0};
    bool announced{false};             // what is worse than usual was told before
    float expected_wait{2};            // minutes
    std::array<float, 5> quality{};    // points: tangibles, reliability, responsiveness, assurance, empathy
    Route next, if_abandoned, if_full, if_unresolved;
    random::Sampler after_abandoned, after_full, after_unresolved;  // minutes
};

struct JourneyValues {
    double per_day{0};                 // needs of one person a day
    double arrivals_per_minute{0};     // open source
    std::int64_t worth_cents{0};
};

//! All values of one epoch.
struct Values {
    base::Day from{0};
    scenario::Scenario scenario;       // with every change applied
    std::vector<TouchpointValues> touchpoints;
    std::vector<JourneyValues> journeys;
    std::vector<std::uint32_t> team_size;       // by team
    std::vector<std::uint32_t> team_headcount;  // by team
    std::vector<const scenario::Team*> teams;   // by team, into `scenario`
    std::vector<const scenario::Segment*> segments;
    double programme_per_day{0};       // money of running policies
    std::optional<base::Day> notice_of{};  // customers are told this morning of a change that begins on this day
    double programme_once{0};          // money that falls due on the first morning of the epoch
};

struct JourneyStructure {
    std::string name;
    std::uint8_t index{0};
    bool open_source{false};
    bool anonymous{false};
    std::vector<std::uint16_t> reachable{};     // touchpoints, at most 32; the place in this list is the local number
    std::vector<std::uint8_t> local{};          // touchpoint -> local number
};

//! Immutable, shared by all worlds of an arm.
struct Model {
    std::shared_ptr<const Catalogue> catalogue;
    std::string arm{"baseline"};
    int days{365};                     // reported
    int warm_up{91};
    std::uint32_t people{0};
    std::vector<TouchpointStructure> touchpoints;  // name order, then the complaint tiers
    std::vector<std::string> ends;                 // name order
    std::vector<bool> end_served;
    std::vector<TeamStructure> teams;
    std::vector<TeamInstance> instances;
    std::vector<JourneyStructure> journeys;
    std::vector<std::string> segments;
    std::vector<double> segment_cumulated;         // shares
    std::vector<Values> values;                    // epochs; [0] holds from the first day of the warm-up
    scenario::Scenario reference;                  // the baseline's first values: all constants of the models come from here
    std::uint32_t employees{0};
    std::uint16_t first_tier{0};                   // touchpoint number of the first complaint tier
    std::uint16_t tiers{0};
    [[nodiscard]] std::uint16_t ends_from() const { return static_cast<std::uint16_t>(touchpoints.size()); }
    [[nodiscard]] std::uint16_t find_touchpoint(std::string_view name) const;  // no_place if there is none
};

}  // namespace goodwill::simulation
