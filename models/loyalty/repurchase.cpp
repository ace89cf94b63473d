// Buying without a contract: in the evening of each purchase a customer decides whether he will come back. With needs at
// personal Gamma rates (`rate_shape` of a journey) this is BG/NBD. Among those who come back and those who do not, the answer
// that each would give on a scale of five points tells the totally satisfied from the satisfied (Jones & Sasser 1995).
#include <array>
#include <string>

#include "models/evening.hpp"
#include "models/loyalty/occasions.hpp"
#include "models/loyalty/purposes.hpp"
#include "models/loyalty/stage.hpp"
#include "models/reporting.hpp"
#include "random/functions.hpp"
#include "scenario/model_kind.hpp"
#include "time/date.hpp"

namespace goodwill::models {

namespace {

using base::PersonId;
using simulation::World;

class RepurchaseStage final : public simulation::Stage {
public:
    explicit RepurchaseStage(const RepurchaseParameters& p) : p_{p}, occasions_{p} {}

    void declare(simulation::Declarations& out) override {
        occasions_.declare(out);
        results::Registry& figures = out.figures;
        purchases_ = figures.tally("repurchase.purchases");
        returning_ = figures.tally("repurchase.returning");
        const std::string meaning = "share of the purchases after which the customer will come back";
        figures.ratio("repurchase", "%", meaning, results::Direction::higher_is_better, returning_, purchases_, 100);
        for (std::size_t answer = 0; answer < answers; ++answer) {
            const std::string name = "repurchase.answer-" + std::to_string(answer + 1);
            purchases_by_[answer] = figures.tally(name + ".purchases");
            returning_by_[answer] = figures.tally(name + ".returning");
            figures.ratio(name, "%", meaning + ", of those who would rate us " + std::to_string(answer + 1) + " of 5",
                          results::Direction::higher_is_better, returning_by_[answer], purchases_by_[answer], 100);
        }
    }

    void values(World& w) override {
        a_year_ = 0;
        for (const simulation::JourneyValues& journey : w.values().journeys) a_year_ += journey.per_day * time::days_per_year;
    }

    void start(World& w) override {
        occasions_.departures().start(w);
        const auto traits = w.people(traits_column);
        for (std::uint32_t person = 0; person < traits.size(); ++person) {
            traits[person] = occasions_.traits(w.luck()({.who = person, .purpose = trait_purpose}));
            if (w.is_customer(person)) occasions_.set_threshold(w, person);
        }
    }

    void arrived(World& w, PersonId who, std::uint32_t /*by*/) override {
        w.people(traits_column)[who.index()] = occasions_.traits(w.luck()({.who = who.value, .purpose = trait_purpose}));
    }

    void joined(World& w, PersonId who) override { occasions_.begin(w, who.value); }
    void left(World& w, PersonId who) override { occasions_.departures().left(w, who); }
    void morning(World& w) override { occasions_.departures().morning(w); }

    void decide(World& w) override {
        for (const simulation::Encounter& e : w.encounters()) {
            if (!e.last || !e.served_end || !is_felt(w, e)) continue;
            const auto satisfaction = static_cast<double>(w.people(satisfaction_column)[e.person]);
            const random::Block b = w.luck()({.who = e.person, .occasion = e.occasion, .purpose = answer_purpose});
            const auto answer = static_cast<std::size_t>(
                five_point_answer(satisfaction, random::normal_quantile(b.uniform(2)), p_.answer_noise) - 1);
            const double returns = occasions_.decide(w, e.person) ? 1 : 0;
            w.tally(purchases_) += 1;
            w.tally(returning_) += returns;
            w.tally(purchases_by_[answer]) += 1;
            w.tally(returning_by_[answer]) += returns;
        }
    }

    void learn(World& w) override {
        if (values_customers(w)) occasions_.foresee(w, a_year_);
    }

    void account(World& w) override { occasions_.departures().account(w); }

private:
    static constexpr std::size_t answers = 5;

    RepurchaseParameters p_;
    Occasions occasions_;
    double a_year_{0};  // purchases of a customer, on average
    results::TallyId purchases_, returning_;
    std::array<results::TallyId, answers> purchases_by_{}, returning_by_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_repurchase_stage(const scenario::ParameterSet& parameters, bool /*on*/) {
    return std::make_unique<RepurchaseStage>(
        dynamic_cast<const scenario::Parameters<RepurchaseParameters>&>(parameters).value);
}

}  // namespace goodwill::models
