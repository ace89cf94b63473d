// Whether customers mirror the people who serve them, site by site (Schneider & Bowen 1985; Johnson 1996): how engagement of a
// site's people and satisfaction of the customers whose home it is go together. Read on a run's last evening; nothing depends on it.
#pragma once
#include <span>
#include <vector>

#include "results/figure.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Sites {
public:
    static constexpr int fewest = 3;  // below, a correlation says nothing

    //! A figure for every team of the scenario that has at least `fewest` sites.
    void declare(simulation::Declarations& out);
    //! `engagement`: of every colleague, 0..1, his own and not what customers are shown of it.
    void account(simulation::World& w, std::span<const float> engagement) const;

    [[nodiscard]] bool are_compared_today(const simulation::World& w) const { return !tallies_.empty() && w.last_day(); }

private:
    void compare(simulation::World& w, std::span<const float> engagement, const simulation::TeamStructure& team, results::TallyId tally) const;

    std::vector<results::TallyId> tallies_{};  // of those teams, in name order
};

}  // namespace goodwill::models
