// The justices of one handled complaint and what they add up to.
#include "models/recovery/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

//! What guidelines (g, 0..1) and culture make of something: nobody falls below the floor, and culture adds to it.
double organised(double usual, double g, double floor, double added) {
    return std::min(1.0, usual + g * std::max(0.0, floor - usual) + added);
}

}  // namespace

Complaint worsened(const Complaint& c, double days, const LossParameters& p) {
    if (p.worsens == 0 || days <= 0) return c;
    const double grown = std::min(1 / std::max(c.severity, 1e-9), random::exp(random::log(1 + p.worsens) * days / 30));
    Complaint later = c;
    later.severity *= grown;
    later.loss *= grown;
    return later;
}

double loss_of(double severity, double u, const LossParameters& p) { return severity * p.at_full_severity * (.5 + u); }

double wanted_compensation(const Complaint& c, double share) { return share * c.loss * (c.monetary ? 1 : .5); }

double distributive_justice(const Complaint& c, const Handling& h, const LossParameters& p) {
    if (!h.solved) return 0;
    const double fits = c.matched ? p.matched_factor : p.unmatched_factor;
    const double given = 1 - random::exp(-p.compensation_slope * h.compensation) + p.solved_bonus;
    return std::max(std::clamp(given * (c.monetary ? fits : 1), 0., 1.), static_cast<double>(p.solved_floor));
}

double interactional_justice(const Complaint& c, const Handling& h, const scenario::Complaints& rules,
                             const RecoveryParameters& p) {
    const TreatmentParameters& t = p.treatment;
    const double fits = c.monetary ? 1 : c.matched ? p.loss.matched_factor.value : p.loss.unmatched_factor.value;
    const double apology = rules.redress.apology ? fits : 0;
    const OrganisationParameters& o = p.organisation;
    const double g = rules.guidelines;
    const double courtesy = organised(h.courtesy, g, o.courtesy_floor, rules.culture * o.warmth);
    const double effort = organised(t.effort_made, g, o.effort_asked, rules.culture * o.own_effort);
    const double explanation = rules.redress.explanation ? 1 : organised(t.unprompted_explanation, g, o.explained, 0);
    const double acknowledged = rules.acknowledgement == scenario::Acknowledgement::autoresponder
                                    ? t.autoresponder.value
                                : rules.acknowledgement == scenario::Acknowledgement::personal ? t.personal_word.value
                                                                                               : 0;
    const double told_before = h.announced ? t.notice.value : 0.;
    return std::clamp(t.courtesy * courtesy + t.apology * apology + t.explanation * explanation + t.effort * effort +
                          acknowledged + t.engagement * (h.engagement - .5) + told_before,
                      0., 1.);
}

double procedural_justice(const Handling& h, const scenario::Complaints& rules, const RecoveryParameters& r) {
    const ProcedureParameters& p = r.procedure;
    const double flexible = std::min(1.0, p.flexibility_given * (1 - rules.guidelines * r.organisation.rigidity) +
                                              rules.culture * r.organisation.latitude);
    return std::clamp(p.speed * random::exp(-h.days / p.speed_scale) + (h.contacts == 1 ? p.one_contact.value : 0.) +
                          p.flexibility * flexible - (h.promise_kept ? 0. : p.broken_promise.value),
                      0., 1.);
}

Justice justice_of(const Complaint& c, const Handling& h, const scenario::Complaints& rules,
                   const RecoveryParameters& p) {
    const double worth = h.solved ? 1 : p.justice.unsolved_factor.value;
    return {distributive_justice(c, h, p.loss), worth * interactional_justice(c, h, rules, p),
            worth * procedural_justice(h, rules, p)};
}

double transaction_justice(const Justice& j, const JusticeParameters& p) {
    return p.distributive * j.distributive + p.interactional * j.interactional + p.procedural * j.procedural +
           p.joint * j.distributive * j.interactional;
}

double cumulative_justice(const Justice& j, const JusticeParameters& p) {
    return p.cumulative_distributive * j.distributive + p.cumulative_interactional * j.interactional +
           p.cumulative_procedural * j.procedural;
}

double handling_verdict(const Justice& j, double severity, const JusticeParameters& p) {
    return transaction_justice(j, p) - severity;
}

double dispute_probability(double satcom, const DisputeParameters& p) {
    return random::logistic(p.base - p.contentment * satcom);
}

int working_days(const time::OpeningHours& hours, int weekday, int days) {
    int open_week = 0;
    for (int d = 0; d < 7; ++d) open_week += hours.open_on(d) ? 1 : 0;
    int open = days / 7 * open_week;
    for (int d = 1; d <= days % 7; ++d) open += hours.open_on((weekday + d) % 7) ? 1 : 0;
    return open;
}

}  // namespace goodwill::models
