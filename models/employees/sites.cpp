// See sites.hpp.
#include "models/employees/sites.hpp"

#include "models/vocabulary.hpp"
#include "population/person.hpp"
#include "statistics/correlation.hpp"
#include "statistics/moments.hpp"

namespace goodwill::models {

void Sites::declare(simulation::Declarations& out) {
    for (const auto& [name, team] : out.reference.teams.items) {
        if (team.sites < fewest)
            continue;
        tallies_.push_back(out.figures.tally("mirrored." + name));
        out.figures.last("mirrored." + name, "",
                         "correlation, over the sites, of the mean engagement of the " + name +
                             " with the mean satisfaction of the customers whose home site it is, on the last day",
                         results::Direction::neither, tallies_.back());
    }
}

void Sites::account(simulation::World& w, std::span<const float> engagement) const {
    auto tally = tallies_.begin();
    for (const simulation::TeamStructure& team : w.model().teams)
        if (team.sites >= fewest)
            compare(w, engagement, team, *tally++);
}

//! Sites without people or without customers are left out.
void Sites::compare(simulation::World& w, std::span<const float> engagement, const simulation::TeamStructure& team, results::TallyId tally) const {
    std::vector<statistics::Moments> served(team.sites);
    const auto satisfaction = w.people(satisfaction_column);
    for (std::uint32_t person = 0; person < w.everybody(); ++person)
        if (w.is_customer(person))
            served[w.home_site(person, team.sites)].add(static_cast<double>(satisfaction[person]));
    const auto jobs = w.staff(population::employment_column);
    std::vector<double> climate, mood;
    for (std::uint16_t site = 0; site < team.sites; ++site) {
        statistics::Moments staff;
        const std::uint32_t first = w.model().instances[team.first_instance + site].first_employee;
        for (std::uint32_t who = first; who < first + team.headcount; ++who)
            if (jobs[who].employed)
                staff.add(static_cast<double>(engagement[who]));
        if (staff.count() == 0 || served[site].count() == 0)
            continue;
        climate.push_back(staff.mean());
        mood.push_back(served[site].mean());
    }
    if (const auto r = statistics::correlation(climate, mood))
        w.tally(tally) = *r;
}

}  // namespace goodwill::models
