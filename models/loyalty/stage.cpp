// Who leaves: one unit-exponential threshold a spell, from which every wake-up takes the hazard since the last look;
// the exit falls on the day it is used up. Hence one draw a spell, and whatever lowers the hazard can only postpone the
// exit.
#include "models/loyalty/stage.hpp"

#include <algorithm>
#include <string>

#include "models/loyalty/equations.hpp"
#include "models/loyalty/kernels.hpp"
#include "models/parameter.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "scenario/model_kind.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using base::PersonId;
using random::Purpose;
using simulation::World;

// (person; occasion = number of the try): 0-1 own chance to leave, 2 personal level, 3 whether he would still be here
constexpr Purpose trait_purpose{number(Number::loyalty), 0};
// (person): 0-1 years as a customer at the start
constexpr Purpose tenure_purpose{number(Number::loyalty), 1};
// (person; occasion = spell): 0-1 threshold of the spell
constexpr Purpose spell_purpose{number(Number::loyalty), 2};
// (person; occasion = spell): 0-1 own chance to leave of a newcomer
constexpr Purpose newcomer_purpose{number(Number::loyalty), 3};

constexpr std::uint32_t most_tries = 200;
constexpr int year = 365;
constexpr int unseen_days = 30;  // how long a customer may go without a look at whether he stays
constexpr std::size_t ahead = 8;
constexpr std::array<std::string_view, 8> cause_names{"unvoiced",  "badly-handled", "dissatisfied", "anger",
                                                      "complaint", "talk",          "price",        "other"};
constexpr std::array<std::string_view, 8> cause_meanings{"went at once after a failure, or for failures never told",
                                                         "went after a case that ended badly",
                                                         "was not satisfied enough",
                                                         "was angry",
                                                         "still doubted after a complaint",
                                                         "had heard bad things from friends",
                                                         "found rivals cheaper",
                                                         "nothing we did"};

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

    void declare(simulation::Declarations& out) override {
        out.people.add(traits_column);
        out.people.add(bond_column);
        out.people.add(outlook_column);
        declare_figures(out.figures);
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
        present_.assign(persons.size(), 0);
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
        w.people(traits_column)[who.index()].hazard = static_cast<float>(own_hazard(theta_(b.uniform())));
        w.people(bond_column)[who.index()] = {.threshold = threshold(w, who.value), .at = w.day(), .looked = w.day()};
    }

    void left(World&, PersonId who) override {
        if (who.index() < present_.size())
            present_[who.index()] = 0;
    }

    void month(World& w) override {
        month_began_ = true;
        valuing_ = begins_quarter(w);
    }

    void morning(World& w) override {
        if (w.reported() && w.day().value % year == 0)
            begin_year(w);
        Sight sight{w};
        const auto visits = w.visits();
        for (std::size_t i = 0; i < visits.size(); ++i) {
            if (i + ahead < visits.size())
                sight.fetch(w, visits[i + ahead].person);
            look(w, sight, visits[i].person);
        }
        // whoever has not come for long ages too
        if (month_began_ || year_ends(w)) {
            const Day seen_before = year_ends(w) ? w.day() : w.day() - unseen_days;
            for (std::uint32_t person = 0; person < sight.bonds.size(); ++person)
                if (w.is_customer(person) && sight.bonds[person].looked < seen_before)
                    look(w, sight, person);
        }
        month_began_ = false;
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
        const bool valued = valuing_ || w.day().value == 0 || w.last_day();
        valuing_ = false;
        if (!valued)
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

    void account(World& w) override {
        for (const Lost& lost : w.events<Lost>()) {
            w.tally(lost_) += 1;
            w.tally(lost_by_[static_cast<std::size_t>(lost.cause)]) += 1;
        }
        if (year_ends(w))
            end_year(w, w.day().value % year + 1);
    }

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

        //! Visitors lie scattered over all columns: their rows are called from memory a few visits ahead.
        //! Inlined by force: the compiler takes a call for one without effect and drops it.
        [[gnu::always_inline]] void fetch(const World& w, std::uint32_t person) const {
            __builtin_prefetch(&w.person(person));
            __builtin_prefetch(&traits[person]);
            __builtin_prefetch(&bonds[person]);
            __builtin_prefetch(&tempers[person]);
            __builtin_prefetch(&satisfaction[person]);
            __builtin_prefetch(&hearsay[person]);
            __builtin_prefetch(&referred[person]);
        }
    };

    void declare_figures(results::Registry& figures) {
        using enum results::Direction;
        lost_ = figures.tally("loyalty.lost");
        figures.total("customers.lost", "people", "customers who left", lower_is_better, lost_);
        for (std::size_t cause = 0; cause < cause_names.size(); ++cause) {
            lost_by_[cause] = figures.tally("loyalty.lost." + std::string{cause_names[cause]});
            figures.total("lost." + std::string{cause_names[cause]}, "people",
                          "customers lost who " + std::string{cause_meanings[cause]}, lower_is_better, lost_by_[cause]);
        }
        present_tally_ = figures.tally("loyalty.present");
        kept_tally_ = figures.tally("loyalty.kept");
        figures.ratio("retention", "%",
                      "share of those who are customers at the start of a year and still are, without a break, at its "
                      "end; a shorter stretch is "
                      "raised to a year and counts by its length",
                      higher_is_better, kept_tally_, present_tally_, 100);
        looks_ = figures.tally("loyalty.looks");
        cut_ = figures.tally("loyalty.cut");
        figures.ratio("loyalty.cut", "%",
                      "share of the looks at a customer at which the log hazard was cut at its limit of 4", neither,
                      cut_, looks_, 100);
    }
    static bool year_ends(const World& w) { return w.reported() && (w.day().value % year == year - 1 || w.last_day()); }

    [[nodiscard]] Traits traits_of(const random::Block& b) const {
        return {.level = static_cast<float>(p_.level_spread * random::normal_quantile(b.uniform(2))),
                .hazard = static_cast<float>(own_hazard(theta_(b.uniform())))};
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
            fade.value[i] = static_cast<double>(feeling);
            fade.before[i] = std::max(0, from - at);
            fade.span[i] = days - std::max(0, at - from);
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

    //! The terms of the log hazard of everybody in the batch.
    void feel_through() {
        const std::size_t n = batch_.size;
        halve(batch_.anger, n, static_cast<double>(fading_.anger_half_life));
        decay(batch_.failures, n, static_cast<double>(fading_.failures_memory));
        halve(batch_.bump, n, p_.complaints.half_life);
        halve(batch_.hearsay, n, hearsay_half_life_);
        for (std::size_t i = 0; i < n; ++i) {
            Felt& felt = batch_.felt[i];
            felt.anger = batch_.anger.value[i];
            felt.failures = batch_.failures.value[i];
            felt.bump = batch_.bump.value[i];
            felt.hearsay = batch_.hearsay.value[i];
            batch_.terms[i] = leaving_terms(p_.leaving, felt);
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
            w.leave(PersonId{batch_.person[i]});
            w.events<Lost>().push_back({batch_.person[i], cause_of_leaving(p_.leaving, batch_.terms[i])});
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

    void begin_year(World& w) {
        present_.resize(w.people(population::person_column).size());
        for (std::uint32_t person = 0; person < present_.size(); ++person)
            present_[person] = w.is_customer(person) ? 1 : 0;
        present_count_ = static_cast<double>(w.customers());
    }
    void end_year(World& w, int days) {
        const auto kept = static_cast<double>(std::count(present_.begin(), present_.end(), 1));
        if (present_count_ == 0)
            return;
        const double weight = static_cast<double>(days) / year;
        w.tally(present_tally_) += present_count_ * weight;
        w.tally(kept_tally_) +=
            present_count_ * weight * (kept == 0 ? 0.0 : random::pow(kept / present_count_, 1 / weight));
    }

    LoyaltyParameters p_;
    random::Sampler theta_;
    TenureAtStart tenure_;
    Fading fading_{};
    double hearsay_half_life_{120};
    double log_price_ratio_{0};
    bool month_began_{false};
    bool valuing_{false};
    Batch batch_{};
    std::vector<std::uint8_t> present_;  // whether this person has been a customer since the year began
    double present_count_{0};
    results::TallyId lost_, present_tally_, kept_tally_, looks_, cut_;
    std::array<results::TallyId, cause_names.size()> lost_by_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_loyalty_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<LoyaltyStage>(
        dynamic_cast<const scenario::Parameters<LoyaltyParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
