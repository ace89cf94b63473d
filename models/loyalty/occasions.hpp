// What the two alternatives that decide on occasions share: people's lasting traits, the threshold of a spell, and taking a
// decision's hazard from it.
#pragma once
#include <optional>

#include "models/loyalty/departures.hpp"
#include "models/loyalty/keeping.hpp"
#include "random/sampler.hpp"

namespace goodwill::models {

class Occasions {
public:
    explicit Occasions(const Keeping& p);
    void declare(simulation::Declarations& out);
    [[nodiscard]] Departures& departures() { return departures_; }

    //! Level and own hazard, as drawn at the nth try for somebody present at the start.
    [[nodiscard]] Traits traits(const random::Block& drawn) const;
    //! A new spell: own hazard and threshold.
    void begin(simulation::World& w, std::uint32_t person) const;
    //! The threshold of the present spell.
    void set_threshold(simulation::World& w, std::uint32_t person) const;
    //! One decision at today's satisfaction; whether he stays. Who does not, leaves.
    bool decide(simulation::World& w, std::uint32_t person) const;
    //! Sets the outlook of every customer: chance to stay through `a_year` occasions, as felt and at neutral satisfaction.
    void foresee(simulation::World& w, double a_year) const;

private:
    Keeping p_;
    std::optional<random::Sampler> theta_;  // own chance to leave; absent: the same for all
    Departures departures_{};
};

}  // namespace goodwill::models
