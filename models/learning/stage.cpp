// The firm's reviews: every so often the touchpoint complained about most is looked at (or the one that answers to a survey,
// or the lot, point at), and sometimes the cause is found. What nobody voices is not in the pile: barriers to complaining
// are barriers to learning. And processes wear, unless something is spent on keeping them.
#include "models/learning/stage.hpp"

#include <algorithm>
#include <vector>

#include "models/learning/equations.hpp"
#include "models/vocabulary.hpp"
#include "random/address.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using results::Direction;
using simulation::World;

// (world, day; where = the touchpoint's name): 0-1 whether the cause is found
constexpr random::Purpose fix_purpose{number(Number::learning), 0};
// (world, day): 0-1 where a guess looks
constexpr random::Purpose guess_purpose{number(Number::learning), 1};
constexpr double days_a_month = 365.0 / 12;

class LearningStage final : public simulation::Stage {
public:
    LearningStage(const LearningParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override;
    void start(World& w) override;
    void month(World& w) override;
    void learn(World& w) override;
    void account(World& w) override;

private:
    //! Of one touchpoint since the last review.
    struct Pile {
        double failures{0};
        double points_here{0};  // complaints, or displeased answers: what the review goes by
        double heard{0};        // failures of which the firm knows how they came about
    };
    using Piles = std::vector<Pile>;
    void collect(World& w);
    [[nodiscard]] Piles::iterator worst(World& w);
    void review(World& w);

    LearningParameters p_;
    bool on_;
    base::Day last_review_{};
    Piles piles_{};              // by touchpoint
    double fires_{0};            // failures seen this month: voiced or public
    results::TallyId fixes_, factor_;
};

void LearningStage::declare(simulation::Declarations& out) {
    fixes_ = out.figures.tally("learning.fixes");
    factor_ = out.figures.tally("learning.factor");
    out.figures.total("learning.fixes", "fixes", "causes of failure mended after complaints",
                      Direction::higher_is_better, fixes_);
    out.figures.time_mean("learning.factor", "0-1",
                          "failure chances relative to the start, mean over the touchpoints: 1 nothing learnt",
                          Direction::lower_is_better, factor_);
}

void LearningStage::start(World& w) {
    last_review_ = w.day();
    piles_.assign(w.model().touchpoints.size(), {});
}

void LearningStage::learn(World& w) {
    if (!on_)
        return;
    collect(w);
    if (w.day() - last_review_ < w.values().scenario.complaints.learning.review)
        return;
    review(w);
    last_review_ = w.day();
    piles_.assign(piles_.size(), {});
}

void LearningStage::collect(World& w) {
    const scenario::Finding finds = w.values().scenario.complaints.learning.finds;
    for (const Response& response : w.events<Response>()) {
        if (response.touchpoint >= w.model().first_tier)
            continue;
        Pile& pile = piles_[response.touchpoint];
        pile.failures += 1;
        const bool voiced = response.kind == ResponseKind::voice;
        fires_ += voiced || response.kind == ResponseKind::publicly ? 1 : 0;
        if (voiced && finds == scenario::Finding::complaints) {
            pile.points_here += 1;
            pile.heard += 1;
        }
    }
    if (finds != scenario::Finding::survey)
        return;
    for (const SurveyAnswer& answer : w.events<SurveyAnswer>()) {
        if (answer.touchpoint >= w.model().first_tier)
            continue;
        piles_[answer.touchpoint].points_here += answer.displeased ? 1 : 0;
        piles_[answer.touchpoint].heard += answer.failed ? 1 : 0;
    }
}

//! Where the next review looks; past the end when nothing points anywhere.
LearningStage::Piles::iterator LearningStage::worst(World& w) {
    if (w.values().scenario.complaints.learning.finds == scenario::Finding::guess) {
        std::vector<Piles::iterator> any;
        for (auto pile = piles_.begin(); pile != piles_.end(); ++pile)
            if (pile->failures > 0)
                any.push_back(pile);
        if (any.empty())
            return piles_.end();
        const double u = w.luck()({.occasion = random::on_day(w.day().value), .purpose = guess_purpose}).uniform();
        const auto there = any[static_cast<std::size_t>(u * static_cast<double>(any.size()))];
        there->heard = p_.hunch * there->failures;
        return there;
    }
    const auto most = std::max_element(piles_.begin(), piles_.end(), [](const Pile& a, const Pile& b) {
        return a.points_here < b.points_here;
    });
    return most != piles_.end() && most->points_here > 0 && most->failures > 0 ? most : piles_.end();
}

//! A month's upkeep is spent, and a month's wear has been.
void LearningStage::month(World& w) {
    if (!on_)
        return;
    const scenario::Upkeep& upkeep = w.values().scenario.upkeep;
    const double fires = fires_ * w.values().scenario.money.cost_of_a_failure;
    fires_ = 0;
    if (p_.wear == 0 && upkeep.per_month == 0)
        return;
    const double spent = upkeep_left(upkeep.per_month, upkeep.yields_to_fires, fires);
    w.events<Payment>().push_back({Line::prevention, -static_cast<std::int64_t>(spent * 100 + .5)});
    for (std::size_t t = 0; t < w.model().first_tier; ++t)
        w.failure_factors()[t] = failures_after_wear(p_, w.failure_factors()[t], 12 * spent, days_a_month);
}

void LearningStage::review(World& w) {
    const double strength = w.values().scenario.complaints.learning.strength;
    if (strength <= 0)
        return;
    const auto there = worst(w);
    if (there == piles_.end())
        return;
    const auto t = static_cast<std::size_t>(there - piles_.begin());
    w.events<Payment>().push_back({Line::prevention, -static_cast<std::int64_t>(p_.fix_cost * 100 + .5)});
    const random::Block luck = w.luck()(
        {.occasion = random::on_day(w.day().value), .purpose = fix_purpose, .where = w.model().touchpoints[t].hash});
    if (luck.uniform() >= p_.works)
        return;
    w.failure_factors()[t] = failures_after_fix(p_, w.failure_factors()[t], strength, there->heard / there->failures);
    w.tally(fixes_) += 1;
}

void LearningStage::account(World& w) {
    // weighed by the chances of failure as such, so that a touchpoint where nothing fails has no say
    double chances = 0;
    double left = 0;
    for (std::size_t t = 0; t < w.model().first_tier; ++t) {
        const auto chance = static_cast<double>(w.values().touchpoints[t].fails);
        chances += chance;
        left += chance * w.failure_factors()[t];
    }
    w.tally(factor_) = chances > 0 ? left / chances : 1;
}

}  // namespace

std::unique_ptr<simulation::Stage> make_learning_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<LearningStage>(
        dynamic_cast<const scenario::Parameters<LearningParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
