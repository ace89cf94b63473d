// The firm's reviews: every so often the touchpoint complained about most is looked at (or the one that answers to a survey,
// an indicator, or the lot, point at), and sometimes the cause is found. What nobody voices is not in the pile: barriers to
// complaining are barriers to learning. And processes wear, unless something is spent on keeping them.
#include "models/learning/stage.hpp"

#include <algorithm>
#include <vector>

#include "models/learning/audits.hpp"
#include "models/learning/equations.hpp"
#include "models/learning/purposes.hpp"
#include "models/learning/teaching.hpp"
#include "models/vocabulary.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using results::Direction;
using simulation::World;

constexpr double days_a_month = 365.0 / 12;

class LearningStage final : public simulation::Stage {
public:
    LearningStage(const LearningParameters& p, bool on) : p_{p}, on_{on}, teaching_{p.teaching}, audits_{p.audits} {}

    void declare(simulation::Declarations& out) override;
    void values(World& w) override;
    void start(World& w) override;
    void hired(World& w, base::EmployeeId who) override;
    void month(World& w) override;
    void learn(World& w) override;
    void account(World& w) override;

private:
    //! Of one touchpoint since the last review; where lessons are taught, of one kind of cause there.
    struct Pile {
        double failures{0};
        double points_here{0};  // complaints, or displeased answers: what the review goes by
        double heard{0};        // failures of which the firm knows how they came about
        double days{0};         // sum over points_here of the day
    };
    using Piles = std::vector<Pile>;
    //! What a review has decided, to be done on a day.
    struct Mending {
        base::Day due;
        std::uint16_t touchpoint;
        std::size_t kind;
        double removed;  // share of what can be removed
        double points, days;
    };
    [[nodiscard]] std::size_t kinds() const { return teaching_.on() ? kinds_of_cause : 1; }
    [[nodiscard]] Pile& pile(std::uint16_t touchpoint, std::size_t kind) { return piles_[touchpoint * kinds() + kind]; }
    [[nodiscard]] std::size_t kind_of(World& w, std::uint32_t person, std::uint32_t occasion, std::uint16_t touchpoint) const;
    [[nodiscard]] double& worn(World& w, std::size_t touchpoint);
    void collect(World& w);
    void collect_answers(World& w);
    [[nodiscard]] Piles::iterator worst(World& w);
    [[nodiscard]] Piles::iterator guessed(World& w);
    [[nodiscard]] Piles::iterator pointed_at(World& w);
    void clear(const World& w);
    void review(World& w);
    void mend(World& w, const Mending& what);

    LearningParameters p_;
    bool on_;
    Teaching teaching_;
    Audits audits_;
    base::Day last_review_{};
    Piles piles_{};              // by touchpoint, then by kind of cause
    std::vector<Mending> decided_{};
    std::vector<double> worn_{}; // by touchpoint, once lessons are taught: the factor by wear and upkeep alone
    double fires_{0};            // failures seen this month: voiced or public
    results::TallyId fixes_, factor_, misdirected_, lag_, led_;
};

void LearningStage::declare(simulation::Declarations& out) {
    fixes_ = out.figures.tally("learning.fixes");
    factor_ = out.figures.tally("learning.factor");
    misdirected_ = out.figures.tally("learning.misdirected");
    lag_ = out.figures.tally("learning.lag");
    led_ = out.figures.tally("learning.points");
    out.figures.total("learning.fixes", "fixes", "causes of failure mended after complaints",
                      Direction::higher_is_better, fixes_);
    out.figures.time_mean("learning.factor", "0-1",
                          "failure chances relative to the start, mean over the touchpoints: 1 nothing learnt",
                          Direction::lower_is_better, factor_);
    out.figures.total("learning.misdirected", out.reference.money.currency,
                      "what the failures cost that most needed mending, less those that were looked at instead, over all reviews",
                      Direction::lower_is_better, misdirected_);
    out.figures.ratio("learning.lag", "days", "time from a complaint, or an answer, to the mending of its cause, where it was mended",
                      Direction::lower_is_better, lag_, led_);
    if (!on_)
        return;
    teaching_.declare(out);
    audits_.declare(out);
}

void LearningStage::values(World& w) {
    if (!on_)
        return;
    const bool taught = teaching_.on();
    teaching_.values(w);
    audits_.values(w);
    if (taught == teaching_.on())
        return;
    worn_.assign(w.failure_factors().begin(), w.failure_factors().begin() + w.model().first_tier);
    clear(w);
}

void LearningStage::start(World& w) {
    last_review_ = w.day();
    clear(w);
    if (on_)
        audits_.start(w);
}

void LearningStage::clear(const World& w) { piles_.assign(w.model().first_tier * kinds(), {}); }

void LearningStage::hired(World& w, base::EmployeeId who) {
    if (teaching_.on())
        teaching_.hired(w, who);
}

//! The factor on a touchpoint's failure chance that wear and upkeep move.
double& LearningStage::worn(World& w, std::size_t touchpoint) {
    return teaching_.on() ? worn_[touchpoint] : w.failure_factors()[touchpoint];
}

std::size_t LearningStage::kind_of(World& w, std::uint32_t person, std::uint32_t occasion, std::uint16_t touchpoint) const {
    return teaching_.on() ? teaching_.kind_of(w, person, occasion, touchpoint, p_.irreducible) : 0;
}

void LearningStage::learn(World& w) {
    if (!on_)
        return;
    collect(w);
    if (w.day() - last_review_ >= w.values().scenario.complaints.learning.review) {
        review(w);
        last_review_ = w.day();
        clear(w);
    }
    for (const Mending& what : decided_)
        if (what.due <= w.day())
            mend(w, what);
    std::erase_if(decided_, [&](const Mending& what) { return what.due <= w.day(); });
    if (teaching_.on()) {
        teaching_.evening(w);
        for (std::size_t t = 0; t < worn_.size(); ++t)
            w.failure_factors()[t] = failures_with_lessons(p_, worn_[t], teaching_.remaining(t));
    }
    audits_.evening(w);
}

void LearningStage::collect(World& w) {
    const scenario::Finding finds = w.values().scenario.complaints.learning.finds;
    for (const Response& response : w.events<Response>()) {
        if (response.touchpoint >= w.model().first_tier)
            continue;
        const std::size_t kind = kind_of(w, response.person, response.occasion, response.touchpoint);
        Pile& here = pile(response.touchpoint, kind);
        here.failures += 1;
        const bool voiced = response.kind == ResponseKind::voice;
        fires_ += voiced || response.kind == ResponseKind::publicly ? 1 : 0;
        if (!voiced)
            continue;
        teaching_.heard(w, kind);
        if (finds != scenario::Finding::complaints)
            continue;
        here.points_here += 1;
        here.days += w.day().value;
        here.heard += 1;
    }
    if (finds == scenario::Finding::survey)
        collect_answers(w);
}

void LearningStage::collect_answers(World& w) {
    for (const SurveyAnswer& answer : w.events<SurveyAnswer>()) {
        if (answer.touchpoint >= w.model().first_tier)
            continue;
        if (teaching_.on() && !answer.failed)
            continue;  // nothing happened that had a cause of any kind
        Pile& here = pile(answer.touchpoint, kind_of(w, answer.person, answer.occasion, answer.touchpoint));
        here.points_here += answer.displeased ? 1 : 0;
        here.days += answer.displeased ? w.day().value : 0;
        here.heard += answer.failed ? 1 : 0;
    }
}

//! Where the next review looks; past the end when nothing points anywhere.
LearningStage::Piles::iterator LearningStage::worst(World& w) {
    const scenario::Finding finds = w.values().scenario.complaints.learning.finds;
    if (finds == scenario::Finding::guess)
        return guessed(w);
    if (finds == scenario::Finding::indicator)
        return pointed_at(w);
    const auto most = std::max_element(piles_.begin(), piles_.end(), [](const Pile& a, const Pile& b) {
        return a.points_here < b.points_here;
    });
    return most != piles_.end() && most->points_here > 0 && most->failures > 0 ? most : piles_.end();
}

LearningStage::Piles::iterator LearningStage::guessed(World& w) {
    std::vector<Piles::iterator> any;
    for (auto there = piles_.begin(); there != piles_.end(); ++there)
        if (there->failures > 0)
            any.push_back(there);
    if (any.empty())
        return piles_.end();
    const double u = w.luck()({.occasion = random::on_day(w.day().value), .purpose = guess_purpose}).uniform();
    const auto there = any[static_cast<std::size_t>(u * static_cast<double>(any.size()))];
    there->heard = p_.hunch * there->failures;
    return there;
}

//! An indicator may point where nothing is wrong: looking there costs as much.
LearningStage::Piles::iterator LearningStage::pointed_at(World& w) {
    std::vector<double> failures, luck;
    for (std::size_t i = 0; i < piles_.size(); ++i) {
        failures.push_back(piles_[i].failures);
        const random::Block block = w.luck()({.occasion = random::on_day(w.day().value),
                                              .purpose = indicator_purpose,
                                              .where = w.model().touchpoints[i / kinds()].hash,
                                              .passage = static_cast<std::uint32_t>(i % kinds())});
        luck.push_back(random::normal_quantile(block.uniform()));
    }
    if (piles_.empty())
        return piles_.end();
    const double validity = w.values().scenario.complaints.learning.validity.value_or(input::Share{.5});
    const auto there = piles_.begin() + static_cast<std::ptrdiff_t>(indicated(failures, luck, validity));
    there->heard = p_.inspected * there->failures;
    return there;
}

//! A month's upkeep is spent, and a month's wear has been.
void LearningStage::month(World& w) {
    if (!on_)
        return;
    audits_.month(w);
    const scenario::Upkeep& upkeep = w.values().scenario.upkeep;
    const double fires = fires_ * w.values().scenario.money.cost_of_a_failure;
    fires_ = 0;
    if (p_.wear == 0 && upkeep.per_month == 0)
        return;
    const double spent = upkeep_left(upkeep.per_month, upkeep.yields_to_fires, fires);
    w.events<Payment>().push_back({Line::prevention, -static_cast<std::int64_t>(spent * 100 + .5)});
    for (std::size_t t = 0; t < w.model().first_tier; ++t)
        worn(w, t) = failures_after_wear(p_, worn(w, t), 12 * spent, days_a_month);
}

void LearningStage::review(World& w) {
    const scenario::Learning& learning = w.values().scenario.complaints.learning;
    if (learning.strength <= 0)
        return;
    const auto there = worst(w);
    if (there == piles_.end())
        return;
    const auto i = static_cast<std::size_t>(there - piles_.begin());
    w.events<Payment>().push_back({Line::prevention, -static_cast<std::int64_t>(p_.fix_cost * 100 + .5)});
    const auto most = std::max_element(piles_.begin(), piles_.end(), [](const Pile& a, const Pile& b) { return a.failures < b.failures; });
    w.tally(misdirected_) += (most->failures - there->failures) * w.values().scenario.money.cost_of_a_failure;
    const random::Block luck = w.luck()({.occasion = random::on_day(w.day().value),
                                         .purpose = fix_purpose,
                                         .where = w.model().touchpoints[i / kinds()].hash,
                                         .passage = static_cast<std::uint32_t>(i % kinds())});
    if (luck.uniform() >= p_.works || there->failures == 0)
        return;
    const double heard = there->heard / there->failures * passed_on(p_, learning.distance);
    const auto later = static_cast<std::int32_t>(p_.level_delay * learning.distance);
    decided_.push_back({w.day() + later, static_cast<std::uint16_t>(i / kinds()), i % kinds(), learning.strength * heard, there->points_here, there->days});
}

//! What a review decided is done.
void LearningStage::mend(World& w, const Mending& what) {
    if (teaching_.on()) {
        teaching_.learnt(w, what.touchpoint, what.kind, what.removed);
    } else {
        double& factor = w.failure_factors()[what.touchpoint];
        factor = failures_after_fix(p_, factor, what.removed, 1);
    }
    w.tally(fixes_) += 1;
    w.tally(lag_) += what.points * w.day().value - what.days;
    w.tally(led_) += what.points;
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
    if (!on_)
        return;
    teaching_.account(w);
    audits_.account(w);
}

}  // namespace

std::unique_ptr<simulation::Stage> make_learning_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<LearningStage>(
        dynamic_cast<const scenario::Parameters<LearningParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
