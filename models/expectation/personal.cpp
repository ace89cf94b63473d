// See personal.hpp.
#include "models/expectation/personal.hpp"

#include <algorithm>

#include "models/evening.hpp"
#include "time/date.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose personal_luck{number(Number::expectation), 2};

[[nodiscard]] std::int64_t cents(double money) { return static_cast<std::int64_t>(money * 100 + .5); }

}  // namespace

double gap_after_day(double gap, double drift) { return std::min(10.0, gap + drift / time::days_per_year); }

void PersonalService::declare(simulation::Declarations& out) {
    using enum results::Direction;
    requests_ = out.figures.tally("exceptions.asked");
    refusals_ = out.figures.tally("exceptions.refused");
    recognitions_ = out.figures.tally("recognised");
    gap_tally_ = out.figures.tally("offer.gap");
    out.figures.total("exceptions.asked", "requests", "requests that the rules do not provide for", neither, requests_);
    out.figures.total("exceptions.refused", "requests", "such requests that were refused", lower_is_better, refusals_);
    out.figures.total("recognised", "visits", "visits in which those who served looked up what is known of the customer",
                      higher_is_better, recognitions_);
    out.figures.time_mean("offer.gap", "points", "how far what people need is from what is offered, mean over the days",
                          lower_is_better, gap_tally_);
}

void PersonalService::values(const simulation::World& w) {
    const scenario::Scenario& s = w.values().scenario;
    rules_.clear();
    asked_or_recorded_ = s.records.written > 0;
    for (const auto& [name, touchpoint] : s.touchpoints.items) {
        const scenario::Exceptions& x = touchpoint.exceptions;
        rules_.push_back({static_cast<float>(x.asked), static_cast<float>(x.granted), cents(x.costs)});
        asked_or_recorded_ = asked_or_recorded_ || x.asked > 0;
    }
    written_ = static_cast<float>(s.records.written);
    read_ = static_cast<float>(s.records.read);
    writing_cents_ = cents(s.records.costs);
}

void PersonalService::morning(simulation::World& w) {
    const scenario::Scenario& s = w.values().scenario;
    if (w.reported()) gap_ = gap_after_day(gap_, s.market.needs_drift);
    if (s.feedback.listens && w.day() - listened_ >= *s.feedback.listens) {
        gap_ = 0;
        listened_ = w.day();
    }
    w.tally(gap_tally_) = gap_;
}

Addition PersonalService::add(simulation::World& w, const simulation::Encounter& e) {
    Addition sum{.all = -gap()};
    if (!asked_or_recorded_ || e.turned_away) return sum;
    const random::Block luck = w.luck()({.who = e.person,
                                         .occasion = e.occasion,
                                         .purpose = personal_luck,
                                         .where = w.model().touchpoints[e.touchpoint].hash,
                                         .passage = e.passage});
    request(w, rules_[e.touchpoint], luck, sum);
    recognise(w, e.person, luck, sum);
    return sum;
}

void PersonalService::request(simulation::World& w, const Rules& rules, const random::Block& luck, Addition& sum) const {
    if (uniform_f(luck.word[0]) >= rules.asked) return;
    w.tally(requests_) += 1;
    if (uniform_f(luck.word[1]) < rules.granted) {
        sum.empathy += static_cast<float>(p_.granted);
        w.events<Payment>().push_back({Line::visits, -rules.cents});
        return;
    }
    w.tally(refusals_) += 1;
    sum.responsiveness -= static_cast<float>(p_.refused);
    sum.empathy -= static_cast<float>(p_.refused);
}

void PersonalService::recognise(simulation::World& w, std::uint32_t person, const random::Block& luck, Addition& sum) {
    if (person >= known_.size()) known_.resize(w.everybody());
    if (known_[person] && uniform_f(luck.word[2]) < read_) {
        sum.empathy += static_cast<float>(p_.recognised);
        w.tally(recognitions_) += 1;
    }
    if (uniform_f(luck.word[3]) >= written_) return;
    known_[person] = true;
    w.events<Payment>().push_back({Line::visits, -writing_cents_});
}

}  // namespace goodwill::models
