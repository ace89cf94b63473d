// See offers.hpp.
#include "models/choice/offers.hpp"

#include <algorithm>

#include "models/evening.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose offer_luck{number(Number::choice), 5};

[[nodiscard]] std::int64_t cents(double money) { return static_cast<std::int64_t>(money * 100 + .5); }

//! Whether those who serve can see that a visit went well.
[[nodiscard]] bool went_well(const simulation::Encounter& e, double expected_wait) {
    return !e.failed && !e.unresolved && static_cast<double>(e.wait_minutes) <= expected_wait;
}

}  // namespace

double fitting_probability(double listens, const OfferParameters& p) {
    const double known = 1 - random::exp(-p.told * listens);
    return p.fits_unknown + (p.fits_known - p.fits_unknown) * known;
}

double mood_after(double satisfaction, double visit, const OfferParameters& p) {
    return satisfaction + p.this_visit * (visit - satisfaction);
}

double taking_probability(bool fits, double mood, const OfferParameters& p) {
    return 1 / (1 + random::exp(-(p.taken + (fits ? double{p.fit} : 0.0) + p.mood * (mood - p.usual_mood))));
}

double anger_at_offer(double mood, const OfferParameters& p) {
    return p.annoyance * (1 + p.soreness * std::max(0.0, p.usual_mood - mood));
}

void Offering::declare(simulation::Declarations& out) {
    using enum results::Direction;
    results::Registry& figures = out.figures;
    made_ = figures.tally("offers.made");
    fitting_ = figures.tally("offers.fitting");
    taken_ = figures.tally("offers.taken");
    returned_ = figures.tally("offers.returned");
    anger_ = figures.tally("offers.anger");
    figures.total("offers.made", "offers", "offers made beyond what customers came for", neither, made_);
    figures.total("offers.fitting", "offers", "such offers that were what the customer needs", higher_is_better, fitting_);
    figures.total("offers.taken", "offers", "such offers that were taken", higher_is_better, taken_);
    figures.total("offers.returned", "offers", "such offers that were taken and taken back", lower_is_better, returned_);
    figures.total("offers.anger", "anger", "anger that offers added, sum over the customers", lower_is_better, anger_);
}

void Offering::values(const simulation::World& w) {
    here_.clear();
    any_ = false;
    for (const auto& [name, touchpoint] : w.values().scenario.touchpoints.items) {
        const scenario::Offers& o = touchpoint.offers;
        here_.push_back({.made = o.made,
                         .fitting = fitting_probability(o.listens, p_),
                         .after_good_only = o.after_good_only,
                         .expected_wait = touchpoint.expected_wait,
                         .margin = cents(o.margin),
                         .return_costs = cents(o.return_costs)});
        any_ = any_ || o.made > 0;
    }
}

void Offering::respond(simulation::World& w) {
    if (!any_) return;
    const auto log = w.encounters();
    const auto& perceived = w.events<Perceived>();
    for (std::size_t i = 0; i < log.size() && i < perceived.size(); ++i) {
        const simulation::Encounter& e = log[i];
        if (!perceived[i].perceived || e.turned_away || !w.is_customer(e.person)) continue;
        const Here& here = here_[e.touchpoint];
        if (here.made == 0 || (here.after_good_only && !went_well(e, here.expected_wait))) continue;
        offer(w, e, static_cast<double>(perceived[i].satisfaction), here);
    }
}

void Offering::offer(simulation::World& w, const simulation::Encounter& e, double visit, const Here& here) {
    const random::Block luck = w.luck()({.who = e.person,
                                         .occasion = e.occasion,
                                         .purpose = offer_luck,
                                         .where = w.model().touchpoints[e.touchpoint].hash,
                                         .passage = e.passage});
    const auto happens = [&luck](int word, double chance) {
        return static_cast<double>(uniform_f(luck.word[static_cast<std::size_t>(word)])) < chance;
    };
    if (!happens(0, here.made)) return;
    w.tally(made_) += 1;
    const bool fits = happens(1, here.fitting);
    w.tally(fitting_) += fits ? 1 : 0;
    const double mood = mood_after(static_cast<double>(w.people(satisfaction_column)[e.person]), visit, p_);
    if (!happens(2, taking_probability(fits, mood, p_))) {
        if (fits) return;
        const double anger = anger_at_offer(mood, p_);
        w.tally(anger_) += anger;
        w.events<Importuned>().push_back({e.person, static_cast<float>(anger)});
        return;
    }
    w.tally(taken_) += 1;
    if (!happens(3, fits ? p_.returned : p_.returned_unfit)) {
        w.events<Sold>().push_back({e.person, here.margin});
        return;
    }
    w.tally(returned_) += 1;
    w.events<Payment>().push_back({Line::visits, -here.return_costs});
}

}  // namespace goodwill::models
