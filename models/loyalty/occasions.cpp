// See occasions.hpp.
#include "models/loyalty/occasions.hpp"

#include "models/loyalty/purposes.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

using simulation::World;

Occasions::Occasions(const Keeping& p) : p_{p} {
    if (p.frailty) theta_ = random::Sampler::beta(p.frailty->alpha, p.frailty->beta);
}

void Occasions::declare(simulation::Declarations& out) {
    out.people.add(traits_column);
    out.people.add(bond_column);
    out.people.add(outlook_column);
    departures_.declare(out.figures);
}

Traits Occasions::traits(const random::Block& drawn) const {
    return {.level = static_cast<float>(p_.level_spread * random::normal_quantile(drawn.uniform(2))),
            .hazard = static_cast<float>(occasion_hazard(theta_ ? (*theta_)(drawn.uniform()) : 1 - p_.keeps))};
}

void Occasions::begin(World& w, std::uint32_t person) const {
    const random::Block b =
        w.luck()({.who = person, .occasion = w.person(person).spell, .purpose = newcomer_purpose});
    w.people(traits_column)[person].hazard =
        static_cast<float>(occasion_hazard(theta_ ? (*theta_)(b.uniform()) : 1 - p_.keeps));
    set_threshold(w, person);
}

void Occasions::set_threshold(World& w, std::uint32_t person) const {
    const random::Block b = w.luck()({.who = person, .occasion = w.person(person).spell, .purpose = spell_purpose});
    w.people(bond_column)[person] = {
        .threshold = static_cast<float>(-random::log(b.uniform())), .at = w.day(), .looked = w.day()};
}

bool Occasions::decide(World& w, std::uint32_t person) const {
    const auto hazard = static_cast<double>(w.people(traits_column)[person].hazard);
    const double shift = keeping_shift(p_, static_cast<double>(w.people(satisfaction_column)[person]));
    float& threshold = w.people(bond_column)[person].threshold;
    threshold -= static_cast<float>(shifted_hazard(hazard, shift));
    if (threshold > 0) return true;
    const Cause cause = shift < 0 ? Cause::dissatisfied : Cause::other;
    w.leave(base::PersonId{person}, number_of(cause));
    w.events<Lost>().push_back({person, cause});
    return false;
}

void Occasions::foresee(World& w, double a_year) const {
    const auto outlooks = w.people(outlook_column);
    const auto traits = w.people(traits_column);
    const auto satisfaction = w.people(satisfaction_column);
    const double neutral = keeping_shift(p_, 0);
    for (std::uint32_t person = 0; person < outlooks.size(); ++person) {
        if (!w.is_customer(person)) continue;
        const auto hazard = static_cast<double>(traits[person].hazard);
        const double felt = keeping_shift(p_, static_cast<double>(satisfaction[person]));
        outlooks[person] = {.keeps = static_cast<float>(random::exp(-shifted_hazard(hazard, felt) * a_year)),
                            .keeps_if_neutral = static_cast<float>(random::exp(-shifted_hazard(hazard, neutral) * a_year))};
    }
}

}  // namespace goodwill::models
