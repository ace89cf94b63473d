// Who leaves: one unit-exponential threshold a spell, from which every wake-up takes the hazard since the last look;
// the exit falls on the day it is used up. Hence one draw a spell, and whatever lowers the hazard can only postpone the
// exit.
#include "models/loyalty/stage.hpp"

#include <algorithm>
#include <optional>

#include "models/evening.hpp"
#include "models/loyalty/departures.hpp"
#include "models/loyalty/equations.hpp"
#include "models/loyalty/kernels.hpp"
#include "models/loyalty/purposes.hpp"
#include "models/parameter.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "scenario/model_kind.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using base::PersonId;
using simulation::World;

constexpr std::uint32_t most_tries = 200;
constexpr int year = Departures::year;
constexpr int unseen_days = 30;  // how long a customer may go without a look at whether he stays

//! Without feelings: the own hazard alone.
LoyaltyParameters without_feelings(LoyaltyParameters p) {
    const LeavingWeights nothing{
        .satisfaction = 0, .top = 0, .anger = 0, .failures = 0, .referred = 0, .talk = 0, .price = 0};
    p.leaving = nothing;
    p.complaints.complaint = p.complaints.recovery = p.complaints.repeated = 0;
    return p;
}

class LoyaltyStage final : public simulation::Stage {
public:
    LoyaltyStage(const LoyaltyParameters& p, bool on)
        : p_{on ? p : without_feelings(p)},
          theta_{random::Sampler::beta(p.frailty.alpha, p.frailty.beta)},
          tenure_{p.frailty, p.oldest_tenure} {}
    //! Everybody has the same own hazard a year.
    LoyaltyStage(const LoyaltyParameters& p, bool on, double hazard)
        : p_{on ? p : without_feelings(p)}, hazard_of_all_{hazard}, tenure_{hazard, p.oldest_tenure} {}

    void declare(simulation::Declarations& out) override {
        out.people.add(traits_column);
        out.people.add(bond_column);
        out.people.add(outlook_column);
        departures_.declare(out.figures);
        looks_ = out.figures.tally("loyalty.looks");
        cut_ = out.figures.tally("loyalty.cut");
        out.figures.ratio("loyalty.cut", "%",
                          "share of the looks at a customer at which the log hazard was cut at its limit of 4",
                          results::Direction::neither, cut_, looks_, 100);
    }

    void values(World& w) override {
        const scenario::ModelSet& models = w.values().scenario.models;
        fading_ = fading_of(models);
        hearsay_half_life_ = number_of(models, "talk", "half_life", 120);
        const scenario::Market& market = w.values().scenario.market;
        double sum = 0;
        for (const auto& [name, rival] : market.rivals.items)
            sum += random::log(rival.price);
        const auto rivals = static_cast<double>(market.rivals.items.size());
        log_price_ratio_ = market.rivals.items.empty() ? 0.0 : random::log(market.price) - sum / rivals;
    }

    void start(World& w) override {
        const auto persons = w.people(population::person_column);
        const auto traits = w.people(traits_column);
        const auto bonds = w.people(bond_column);
        departures_.start(w);
        for (std::uint32_t person = 0; person < persons.size(); ++person) {
            if (!w.is_customer(person)) {
                traits[person] = traits_of(w.luck()({.who = person, .purpose = trait_purpose}));
                continue;
            }
            const double years = tenure_.years(w.luck()({.who = person, .purpose = tenure_purpose}).uniform());
            traits[person] = survivor(w, person, years);
            // the one place where a model writes the engine's column: nobody else knows how long customers have been
            // here
            persons[person].since = w.day() - static_cast<std::int32_t>(years * year);
            bonds[person] = {.threshold = threshold(w, person), .at = w.day(), .looked = w.day()};
        }
    }

    void joined(World& w, PersonId who) override {
        const random::Block b =
            w.luck()({.who = who.value, .occasion = w.person(who.value).spell, .purpose = newcomer_purpose});
        w.people(traits_column)[who.index()].hazard = static_cast<float>(own(b.uniform()));
        w.people(bond_column)[who.index()] = {.threshold = threshold(w, who.value), .at = w.day(), .looked = w.day()};
    }

    void arrived(World& w, PersonId who, std::uint32_t /*by*/) override {
        w.people(traits_column)[who.index()] = traits_of(w.luck()({.who = who.value, .purpose = trait_purpose}));
    }

    void left(World& w, PersonId who) override { departures_.left(w, who); }

    void morning(World& w) override {
        departures_.morning(w);
        Sight sight{w};
        const auto visits = w.visits();
        for (std::size_t i = 0; i < visits.size(); ++i) {
            if (i + rows_ahead < visits.size())
                sight.fetch_rows(w, visits[i + rows_ahead].person);
            look(w, sight, visits[i].person);
        }
        // whoever has not come for long ages too
        if (w.begins_month() || Departures::year_ends(w)) {
            const Day seen_before = Departures::year_ends(w) ? w.day() : w.day() - unseen_days;
            for (std::uint32_t person = 0; person < sight.bonds.size(); ++person)
                if (w.is_customer(person) && sight.bonds[person].looked < seen_before)
                    look(w, sight, person);
        }
        settle(w, sight);
    }

    void feel(World& w) override {
        const auto& closed = w.events<CaseClosed>();
        if (closed.empty())
            return;
        Sight sight{w};
        for (const CaseClosed& c : closed) {
            if (c.opened_by_firm || !w.is_customer(c.person))
                continue;
            look(w, sight, c.person);
            settle(w, sight);
            if (!w.is_customer(c.person))
                continue;
            Bond& bond = sight.bonds[c.person];
            fade(bond, w.day());
            const double years = static_cast<double>(w.day() - w.person(c.person).since) / year;
            const double bump = bump_after_case(p_.complaints, bond.complaints, years, c.satcom);
            bond.bump = std::max(bond.bump, static_cast<float>(bump));
            bond.complaints += 1;
        }
    }

    void learn(World& w) override {
        if (!values_customers(w))
            return;
        Sight sight{w};
        const auto outlooks = w.people(outlook_column);
        for (std::uint32_t person = 0; person < outlooks.size(); ++person) {
            if (!w.is_customer(person))
                continue;
            add(w, sight, person, w.day(), year);
            if (batch_.size == look_block)
                value(outlooks);
        }
        value(outlooks);
    }

    void account(World& w) override { departures_.account(w); }

private:
    //! Customers looked at together.
    struct Batch {
        std::size_t size{0};
        std::array<std::uint32_t, look_block> person{};
        Fade anger{}, failures{}, bump{}, hearsay{};
        Looks days{}, hazard{}, eta{};
        std::array<Felt, look_block> felt{};
        std::array<LeavingTerms, look_block> terms{};
    };

    //! The columns that leaving depends on, fetched once a step.
    struct Sight {
        std::span<const Traits> traits;
        std::span<Bond> bonds;
        std::span<const Temper> tempers;
        std::span<const float> satisfaction;
        std::span<const Hearsay> hearsay;
        std::span<const Referred> referred;
        explicit Sight(World& w)
            : traits{w.people(traits_column)},
              bonds{w.people(bond_column)},
              tempers{w.people(temper_column)},
              satisfaction{w.people(satisfaction_column)},
              hearsay{w.people(hearsay_column)},
              referred{w.people(referred_column)} {}

        //! Visitors lie scattered over all columns: their rows are called from memory some visits ahead.
        [[gnu::always_inline]] void fetch_rows(const World& w, std::uint32_t person) const {
            fetch(w.person(person));
            fetch(traits[person]);
            fetch(bonds[person]);
            fetch(tempers[person]);
            fetch(satisfaction[person]);
            fetch(hearsay[person]);
            fetch(referred[person]);
        }
    };

    //! Own hazard a year, by one uniform.
    [[nodiscard]] double own(double u) const { return hazard_of_all_ ? *hazard_of_all_ : own_hazard(theta_(u)); }
    [[nodiscard]] Traits traits_of(const random::Block& b) const {
        return {.level = static_cast<float>(p_.level_spread * random::normal_quantile(b.uniform(2))),
                .hazard = static_cast<float>(own(b.uniform()))};
    }
    //! Traits of somebody who is still here after `years`: tries one after the other, until one would have stayed.
    [[nodiscard]] Traits survivor(const World& w, std::uint32_t person, double years) const {
        Traits traits;
        for (std::uint32_t nth = 0; nth < most_tries; ++nth) {
            const random::Block b = w.luck()({.who = person, .occasion = nth, .purpose = trait_purpose});
            traits = traits_of(b);
            if (b.uniform(3) < chance_still_here(p_, traits.hazard, traits.level, years))
                break;
        }
        return traits;
    }
    static float threshold(const World& w, std::uint32_t person) {
        const random::Block b = w.luck()({.who = person, .occasion = w.person(person).spell, .purpose = spell_purpose});
        return static_cast<float>(-random::log(b.uniform()));
    }

    void fade(Bond& bond, Day today) const {
        const double days = today - bond.at;
        if (days > 0 && bond.complaints > 0) {
            bond.bump *= static_cast<float>(random::exp2(-days / p_.complaints.half_life));
            bond.complaints *= static_cast<float>(random::exp(-days / p_.complaints.memory));
        }
        bond.at = today;
    }

    //! Puts a person into the batch with what he felt from `from` for `days`; what is newer than `from` counts from its
    //! own day on.
    void add(const World& w, const Sight& sight, std::uint32_t person, Day from, double days) {
        const std::size_t i = batch_.size++;
        const auto put = [&](Fade& fade, float feeling, Day at) {
            fade.add(i, static_cast<double>(feeling), std::max(0, from - at), days - std::max(0, at - from));
        };
        const Temper& temper = sight.tempers[person];
        put(batch_.anger, temper.anger, temper.at);
        put(batch_.failures, temper.failures, temper.at);
        put(batch_.bump, sight.bonds[person].bump, sight.bonds[person].at);
        put(batch_.hearsay, sight.hearsay[person].weight, sight.hearsay[person].at);
        batch_.person[i] = person;
        batch_.days[i] = days;
        batch_.hazard[i] = sight.traits[person].hazard;
        batch_.felt[i] = {.satisfaction = sight.satisfaction[person],
                          .referred = sight.referred[person].referred,
                          .price_sensitivity = w.values().segments[w.person(person).segment]->price_sensitivity,
                          .log_price_ratio = log_price_ratio_};
    }

    void take(Fade& fade, double Felt::*feeling) {
        for (std::size_t i = 0; i < fade.size; ++i) batch_.felt[fade.whose[i]].*feeling = fade.value[i];
        fade.size = 0;
    }

    //! The terms of the log hazard of everybody in the batch.
    void feel_through() {
        const std::size_t n = batch_.size;
        halve(batch_.anger, static_cast<double>(fading_.anger_half_life));
        decay(batch_.failures, static_cast<double>(fading_.failures_memory));
        halve(batch_.bump, p_.complaints.half_life);
        halve(batch_.hearsay, hearsay_half_life_);
        take(batch_.anger, &Felt::anger);
        take(batch_.failures, &Felt::failures);
        take(batch_.bump, &Felt::bump);
        take(batch_.hearsay, &Felt::hearsay);
        for (std::size_t i = 0; i < n; ++i) {
            batch_.terms[i] = leaving_terms(p_.leaving, batch_.felt[i]);
            batch_.eta[i] = batch_.terms[i].eta();
        }
    }

    //! Looks at a customer whom nobody has looked at today; the looks take effect in settle().
    void look(World& w, Sight& sight, std::uint32_t person) {
        Bond& bond = sight.bonds[person];
        if (!w.is_customer(person) || bond.looked >= w.day())
            return;
        add(w, sight, person, bond.looked, w.day() - bond.looked);
        bond.looked = w.day();
        if (batch_.size == look_block)
            settle(w, sight);
    }

    //! Takes the hazard since the last look from each customer's threshold; whoever has used it up leaves.
    void settle(World& w, Sight& sight) {
        feel_through();
        Looks ratio = batch_.eta;
        hazard_ratios(ratio, batch_.size);
        for (std::size_t i = 0; i < batch_.size; ++i) {
            float& threshold = sight.bonds[batch_.person[i]].threshold;
            threshold -= static_cast<float>(batch_.hazard[i] * ratio[i] * batch_.days[i] / year);
            w.tally(looks_) += 1;
            if (batch_.eta[i] > largest_eta || batch_.eta[i] < -largest_eta)
                w.tally(cut_) += 1;
            if (threshold > 0)
                continue;
            const Cause cause = cause_of_leaving(p_.leaving, batch_.terms[i]);
            w.leave(PersonId{batch_.person[i]}, number_of(cause));
            w.events<Lost>().push_back({batch_.person[i], cause});
        }
        batch_.size = 0;
    }

    //! Chances to stay another year of everybody in the batch, as felt and at neutral feelings.
    void value(std::span<Outlook> outlooks) {
        const std::size_t n = batch_.size;
        feel_through();
        Looks keeps = batch_.eta;
        Looks keeps_if_neutral;
        for (std::size_t i = 0; i < n; ++i) {
            Felt& neutral = batch_.felt[i];
            neutral.satisfaction = neutral.anger = neutral.failures = neutral.bump = neutral.hearsay = 0;
            keeps_if_neutral[i] = leaving_terms(p_.leaving, neutral).eta();
        }
        for (Looks* chance : {&keeps, &keeps_if_neutral}) {
            hazard_ratios(*chance, n);
            chances_to_stay(batch_.hazard, *chance, n, year);
        }
        for (std::size_t i = 0; i < n; ++i)
            outlooks[batch_.person[i]] = {.keeps = static_cast<float>(keeps[i]),
                                          .keeps_if_neutral = static_cast<float>(keeps_if_neutral[i])};
        batch_.size = 0;
    }

    LoyaltyParameters p_;
    random::Sampler theta_;
    std::optional<double> hazard_of_all_{};  // homogeneous: everybody's own hazard a year
    TenureAtStart tenure_;
    Fading fading_{};
    double hearsay_half_life_{120};
    double log_price_ratio_{0};
    Batch batch_{};
    Departures departures_{};
    results::TallyId looks_, cut_;
};

}  // namespace

std::unique_ptr<simulation::Stage> make_loyalty_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<LoyaltyStage>(
        dynamic_cast<const scenario::Parameters<LoyaltyParameters>&>(parameters).value, on);
}

std::unique_ptr<simulation::Stage> make_homogeneous_loyalty_stage(const scenario::ParameterSet& parameters, bool on) {
    const auto& p = dynamic_cast<const scenario::Parameters<HomogeneousParameters>&>(parameters).value;
    return std::make_unique<LoyaltyStage>(p, on, mean_own_hazard(p.frailty));
}

}  // namespace goodwill::models
