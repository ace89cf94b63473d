// The firm's reviews of complaints: every so often the touchpoint complained about most is looked at, and sometimes the
// cause is found. What nobody voices is not in the pile: barriers to complaining are barriers to learning.
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

class LearningStage final : public simulation::Stage {
public:
    LearningStage(const LearningParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override;
    void start(World& w) override;
    void learn(World& w) override;
    void account(World& w) override;

private:
    struct Pile {
        double failures{0};
        double voiced{0};
    };
    void collect(World& w);
    void review(World& w);

    LearningParameters p_;
    bool on_;
    base::Day last_review_{};
    std::vector<Pile> piles_{};  // by touchpoint, since the last review
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
    for (const Response& response : w.events<Response>()) {
        if (response.touchpoint >= w.model().first_tier)
            continue;
        Pile& pile = piles_[response.touchpoint];
        pile.failures += 1;
        if (response.kind == ResponseKind::voice)
            pile.voiced += 1;
    }
}

void LearningStage::review(World& w) {
    const double strength = w.values().scenario.complaints.learning.strength;
    const auto worst = std::max_element(piles_.begin(), piles_.end(),
                                        [](const Pile& a, const Pile& b) { return a.voiced < b.voiced; });
    if (strength <= 0 || worst == piles_.end() || worst->voiced == 0)
        return;
    const auto t = static_cast<std::size_t>(worst - piles_.begin());
    w.events<Payment>().push_back({Line::prevention, -static_cast<std::int64_t>(p_.fix_cost * 100 + .5)});
    const random::Block luck = w.luck()(
        {.occasion = random::on_day(w.day().value), .purpose = fix_purpose, .where = w.model().touchpoints[t].hash});
    if (luck.uniform() >= p_.works)
        return;
    w.failure_factors()[t] = failures_after_fix(p_, w.failure_factors()[t], strength, worst->voiced / worst->failures);
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
