// What the customers of the first reported morning really bring: every margin they earn us until they leave, discounted to
// that morning. Nothing is forecast, so the closed forms of lifetime values can be compared with it.
#pragma once
#include <cstdint>
#include <vector>

#include "simulation/world.hpp"

namespace goodwill::models {

class Cohort {
public:
    void declare(results::Registry& figures);
    //! Before the doors open; the cohort is made on day 0.
    void morning(simulation::World& w);
    //! A margin earned today; one of nothing is none.
    void earn(std::uint32_t person, std::int64_t cents) {
        if (cents != 0 && person < there_.size() && there_[person] != 0) add(person, cents);
    }
    //! He counts until this evening.
    void left(base::PersonId who);
    //! Evening, after all of today's margins.
    void account(simulation::World& w);

private:
    void add(std::uint32_t person, std::int64_t cents);

    std::vector<std::uint8_t> there_;   // by person: 0 not of the cohort, 1 nothing earned yet, 2 earned before
    std::vector<std::uint32_t> leaving_;
    std::int64_t earned_{0}, first_{0}, margins_{0};  // today: cents, of them first margins of somebody; how many margins
    double log_discount_{0};
    results::TallyId people_, value_, after_first_, lifetime_;
};

}  // namespace goodwill::models
