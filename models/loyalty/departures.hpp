// What all ways of leaving have in common: who left and why, and how many of those who were customers when a year began
// still are when it ends.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/vocabulary.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Departures {
public:
    static constexpr int year = 365;
    void declare(results::Registry& figures);
    void start(const simulation::World& w) { present_.assign(w.everybody(), 0); }
    //! Morning, before anybody leaves.
    void morning(const simulation::World& w);
    //! Somebody has stopped being a customer; who leaves the market itself is lost for no reason of ours.
    void left(simulation::World& w, base::PersonId who);
    //! Evening: today's losses, and the year's balance on its last day.
    void account(simulation::World& w);
    [[nodiscard]] static bool year_ends(const simulation::World& w) {
        return w.reported() && (w.day().value % year == year - 1 || w.last_day());
    }

private:
    void end_year(simulation::World& w, int days);

    std::vector<std::uint8_t> present_;  // whether this person has been a customer since the year began
    double present_count_{0};
    results::TallyId lost_, present_tally_, kept_tally_;
    std::array<results::TallyId, 8> lost_by_{};
};

}  // namespace goodwill::models
