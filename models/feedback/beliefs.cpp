// See beliefs.hpp.
#include "models/feedback/beliefs.hpp"

#include <cmath>

#include "models/feedback/purposes.hpp"
#include "models/reporting.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr int excellent_from = 9;  // of ten points

}  // namespace

void Beliefs::declare(simulation::Declarations& out) {
    using enum results::Direction;
    wanted_ = out.reference.feedback.beliefs;
    if (!wanted_)
        return;
    months_ = out.figures.tally("belief.months");
    believed_ = out.figures.tally("belief.excellent");
    true_ = out.figures.tally("belief.truth");
    error_ = out.figures.tally("belief.error");
    silent_ = out.figures.tally("belief.silent-months");
    praise_ = out.figures.tally("praise.unasked");
    out.figures.ratio("belief.excellent", "%", "share of the voices that reached management in a month that call us excellent: 9 or 10 of 10",
                      neither, believed_, months_, 100);
    out.figures.ratio("belief.truth", "%", "share of all customers who would call us excellent, in those months", higher_is_better,
                      true_, months_, 100);
    out.figures.ratio("belief.error", "points", "how far the one share is from the other, mean over the months in which anybody was heard",
                      lower_is_better, error_, months_, 100);
    out.figures.total("belief.silent-months", "months", "months in which nobody was heard", lower_is_better, silent_);
    out.figures.total("praise.unasked", "visits", "visits after which a customer told us unasked that we are excellent", higher_is_better, praise_);
}

//! The answer that this customer would give after this visit, asked or not.
bool Beliefs::is_excellent(const simulation::World& w, std::uint32_t person, std::uint32_t occasion, double satisfaction) {
    const random::Block luck = w.luck()({.who = person, .occasion = occasion, .purpose = answer_purpose});
    return ten_point_answer(satisfaction, random::normal_quantile(luck.uniform(2))) >= excellent_from;
}

void Beliefs::visited(simulation::World& w, const EpisodeEnded& visit, double satisfaction, double u) {
    if (u >= p_.praise || visit.failures > 0 || !is_excellent(w, visit.person, visit.occasion, satisfaction))
        return;
    heard_ += 1;
    excellent_ += 1;
    w.tally(praise_) += 1;
}

void Beliefs::answered(const simulation::World& w, const EpisodeEnded& visit, double satisfaction) {
    heard_ += 1;
    excellent_ += is_excellent(w, visit.person, visit.occasion, satisfaction) ? 1 : 0;
}

void Beliefs::complained(simulation::World& w) {
    for (const Response& r : w.events<Response>())
        heard_ += r.kind == ResponseKind::voice ? 1 : 0;
}

void Beliefs::month(simulation::World& w) {
    double all = 0;
    double excellent = 0;
    const auto satisfaction = w.people(satisfaction_column);
    const std::uint32_t today = random::on_day(w.day().value);
    for (std::uint32_t person = 0; person < w.everybody(); ++person) {
        if (!w.is_customer(person))
            continue;
        all += 1;
        const random::Block luck = w.luck()({.who = person, .occasion = today, .purpose = truth_purpose});
        excellent += ten_point_answer(static_cast<double>(satisfaction[person]), random::normal_quantile(luck.uniform())) >= excellent_from ? 1 : 0;
    }
    if (heard_ == 0 || all == 0) {
        w.tally(silent_) += 1;
    } else {
        w.tally(months_) += 1;
        w.tally(believed_) += excellent_ / heard_;
        w.tally(true_) += excellent / all;
        w.tally(error_) += std::abs(excellent_ / heard_ - excellent / all);
    }
    heard_ = excellent_ = 0;
}

}  // namespace goodwill::models
