// What the customers won in the first reported year really bring, those won by referral apart from all others (Schmitt,
// Skiera & Van den Bulte 2011): every margin they earn us until they leave, discounted to the day they came.
#pragma once
#include <cstdint>
#include <vector>

#include "models/vocabulary.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Newcomers {
public:
    void declare(results::Registry& figures);
    //! A margin earned today.
    void earn(simulation::World& w, std::uint32_t person, std::int64_t cents);
    //! He counts until this evening.
    void left(base::PersonId who);
    //! Evening, after all of today's margins: who left is let go, and who was won begins.
    void account(simulation::World& w);

private:
    enum class Group : std::uint8_t { none, otherwise, referred };
    struct One {
        Group group{Group::none};
        base::Day since{0};
    };
    struct Tallies {
        results::TallyId people, value;
    };
    [[nodiscard]] const Tallies& of(Group group) const { return group == Group::referred ? referred_ : otherwise_; }

    std::vector<One> people_;
    std::vector<std::uint32_t> leaving_;
    Tallies referred_, otherwise_;
};

}  // namespace goodwill::models
