// Contractual renewal: on each date of his contract, and on no other day, a customer stays or leaves. Dates are found in
// buckets by day. A period that begins posts an event, from which money earns its margin.
#include <vector>

#include "models/evening.hpp"
#include "models/loyalty/occasions.hpp"
#include "models/loyalty/purposes.hpp"
#include "models/loyalty/stage.hpp"
#include "random/functions.hpp"
#include "scenario/model_kind.hpp"

namespace goodwill::models {

namespace {

using base::PersonId;
using simulation::World;

constexpr std::uint32_t most_tries = 200;

class RenewalStage final : public simulation::Stage {
public:
    explicit RenewalStage(const RenewalParameters& p)
        : p_{p}, occasions_{p}, periods_{p, p.oldest_tenure * Departures::year / p.every} {}

    void declare(simulation::Declarations& out) override { occasions_.declare(out); }

    void start(World& w) override {
        occasions_.departures().start(w);
        first_day_ = w.day();
        due_.resize(static_cast<std::size_t>(w.model().warm_up + w.model().days));
        const auto persons = w.people(population::person_column);
        const auto traits = w.people(traits_column);
        for (std::uint32_t person = 0; person < persons.size(); ++person) {
            if (!w.is_customer(person)) {
                traits[person] = occasions_.traits(w.luck()({.who = person, .purpose = trait_purpose}));
                continue;
            }
            const double periods = periods_(w.luck()({.who = person, .purpose = tenure_purpose}).uniform());
            // as in the standard model, the one place where a model writes the engine's column
            persons[person].since = w.day() - static_cast<std::int32_t>(periods * p_.every);
            traits[person] = survivor(w, person, static_cast<int>(periods));
            occasions_.set_threshold(w, person);
            if (persons[person].since == w.day()) begun_.push_back(person);
            expect(w, person);
        }
    }

    void arrived(World& w, PersonId who, std::uint32_t /*by*/) override {
        w.people(traits_column)[who.index()] = occasions_.traits(w.luck()({.who = who.value, .purpose = trait_purpose}));
    }

    void joined(World& w, PersonId who) override {
        occasions_.begin(w, who.value);
        w.events<ContractBegan>().push_back({who.value});
        expect(w, who.value);
    }

    void left(World& w, PersonId who) override { occasions_.departures().left(w, who); }

    void morning(World& w) override {
        occasions_.departures().morning(w);
        for (const std::uint32_t person : begun_) w.events<ContractBegan>().push_back({person});
        begun_.clear();
        std::vector<Due> today;
        today.swap(due_[static_cast<std::size_t>(w.day() - first_day_)]);
        for (const Due& due : today) {
            if (!w.is_customer(due.person) || w.person(due.person).spell != due.spell) continue;
            if (!occasions_.decide(w, due.person)) continue;
            w.events<ContractBegan>().push_back({due.person});
            expect(w, due.person);
        }
    }

    void learn(World& w) override {
        if (values_customers(w)) occasions_.foresee(w, Departures::year / p_.every);
    }

    void account(World& w) override { occasions_.departures().account(w); }

private:
    struct Due {
        std::uint32_t person;
        std::uint8_t spell;
    };

    //! Traits of somebody who has renewed so many times: tries one after the other, until one would have stayed.
    [[nodiscard]] Traits survivor(const World& w, std::uint32_t person, int renewals) const {
        Traits traits;
        for (std::uint32_t nth = 0; nth < most_tries; ++nth) {
            const random::Block b = w.luck()({.who = person, .occasion = nth, .purpose = trait_purpose});
            traits = occasions_.traits(b);
            const double shift = keeping_shift(p_, static_cast<double>(traits.level) + p_.satisfaction_at_start);
            const double hazard = shifted_hazard(static_cast<double>(traits.hazard), shift) * renewals;
            if (b.uniform(3) < random::exp(-hazard)) break;
        }
        return traits;
    }

    //! Puts the next date after today into its bucket. Dates are whole days next to whole multiples of a period.
    void expect(const World& w, std::uint32_t person) {
        const population::Person& mine = w.person(person);
        const int here = w.day() - mine.since;
        auto n = static_cast<std::int64_t>(here / p_.every);
        auto date = [&] { return mine.since.value + static_cast<std::int32_t>(static_cast<double>(n) * p_.every + .5); };
        while (date() <= w.day().value) ++n;
        const auto bucket = static_cast<std::size_t>(date() - first_day_.value);
        if (bucket < due_.size()) due_[bucket].push_back({person, mine.spell});
    }

    RenewalParameters p_;
    Occasions occasions_;
    PeriodsAtStart periods_;
    base::Day first_day_{0};
    std::vector<std::vector<Due>> due_{};   // by day since the warm-up began
    std::vector<std::uint32_t> begun_{};    // whose contract begins on the first morning of all
};

}  // namespace

std::unique_ptr<simulation::Stage> make_renewal_stage(const scenario::ParameterSet& parameters, bool /*on*/) {
    return std::make_unique<RenewalStage>(
        dynamic_cast<const scenario::Parameters<RenewalParameters>&>(parameters).value);
}

}  // namespace goodwill::models
