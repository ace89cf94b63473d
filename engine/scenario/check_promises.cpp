// Promises that nobody can keep, and settings that have no effect: warnings, because a lesson may want them.
#include <fmt/format.h>

#include <algorithm>

#include "scenario/check_parts.hpp"

namespace goodwill::scenario {

namespace {

bool something_fails(const Scenario& scenario) {
    const auto& touchpoints = scenario.touchpoints.items;
    return std::any_of(touchpoints.begin(), touchpoints.end(), [](const auto& entry) { return entry.second.fails > 0; });
}

bool is_off(const Scenario& scenario, const std::string& model) {
    const auto found = scenario.models.choices.find(model);
    return found != scenario.models.choices.end() && found->second.off();
}

void check_tiers(const Check& check) {
    const Complaints& complaints = check.scenario.complaints;
    if (complaints.tiers.empty()) {
        if (!something_fails(check.scenario) || is_off(check.scenario, "complaint")) return;
        check.out.warning(check.places.key("complaints"), "visits can fail and customers can complain, but nobody handles complaints",
                          "add complaints.tiers, or models: {complaint: off}");
        return;
    }
    const auto authority = [&](const std::string& team) {
        const auto found = check.scenario.teams.items.find(team);
        return found == check.scenario.teams.items.end() ? 0.0 : found->second.authority.value;
    };
    for (std::size_t i = 1; i < complaints.tiers.size(); ++i) {
        const std::string& upper = complaints.tiers[i].team;
        const std::string& lower = complaints.tiers[i - 1].team;
        if (authority(upper) >= authority(lower)) continue;
        auto& warning = check.out.warning(check.places.value(fmt::format("complaints.tiers.{}.team", i)),
                                          fmt::format("team '{}' handles what '{}' could not, but may give less", upper, lower),
                                          "raise its authority, or change the order");
        for (const std::string& team : {lower, upper}) {
            const std::string sum = to_text(authority(team), Unit::money, check.scenario.money.currency);
            warning.notes.push_back({check.places.value(fmt::format("teams.{}.authority", team)), fmt::format("'{}' may give {}", team, sum)});
        }
    }
}

void check_idle_teams(const Check& check) {
    const auto& touchpoints = check.scenario.touchpoints.items;
    const auto& tiers = check.scenario.complaints.tiers;
    for (const std::string& team : names_of(check.scenario.teams)) {
        const bool serves = std::ranges::any_of(touchpoints, [&](const auto& entry) { return entry.second.team == team; });
        if (serves || std::ranges::any_of(tiers, [&](const auto& tier) { return tier.team == team; })) continue;
        check.out.warning(check.places.key("teams." + team), fmt::format("team '{}' is paid and has nothing to do", team),
                          "name it as the 'team' of a touchpoint or of a complaint tier");
    }
}

void check_written(const Check& check, bool pointless, const std::string& path, const std::string& message) {
    if (pointless && check.places.written(path)) check.out.warning(check.places.key(path), message);
}

}  // namespace

void check_promises(const Check& check) {
    check_tiers(check);
    check_idle_teams(check);
    const Scenario& s = check.scenario;
    check_written(check, s.referrals.asked == Asked::nobody && s.referrals.reward > 0, "referrals.reward",
                  "a reward is promised, but nobody is asked to recommend us");
    const auto* talk = std::get_if<Talking>(&s.talk);
    check_written(check, talk != nullptr && !talk->reviews.is_public && talk->reviews.answered > 0, "talk.reviews.answered",
                  "reviews are not public, so there is nothing to answer");
    check_written(check, talk != nullptr && !talk->reviews.is_public && talk->reviews.malicious > 0, "talk.reviews.malicious",
                  "reviews are not public, so nobody can write false ones");
    for (const auto& [name, touchpoint] : s.touchpoints.items) {
        check_written(check, touchpoint.patience && !touchpoint.team && !touchpoint.room, fmt::format("touchpoints.{}.patience", name),
                      fmt::format("nobody waits at touchpoint '{}', where customers serve themselves, so patience has no effect", name));
    }
}

}  // namespace goodwill::scenario
