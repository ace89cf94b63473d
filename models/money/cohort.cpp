// See cohort.hpp.
#include "models/money/cohort.hpp"

#include "random/functions.hpp"
#include "time/date.hpp"

namespace goodwill::models {

void Cohort::declare(results::Registry& figures) {
    using enum results::Direction;
    people_ = figures.tally("lifetime-value.cohort");
    value_ = figures.tally("lifetime-value.realised.sum");
    after_first_ = figures.tally("lifetime-value.realised.after-one.sum");
    lifetime_ = figures.tally("lifetime.discounted.sum");
    figures.ratio("lifetime-value.realised", "EUR",
                  "discounted margins of a customer of the first day, as earned within the run until he left",
                  higher_is_better, value_, people_);
    figures.ratio("lifetime-value.realised.after-one", "EUR", "the same without his first margin", higher_is_better,
                  after_first_, people_);
    figures.ratio("lifetime.discounted", "margins",
                  "discounted number of margins of a customer of the first day: the discounted expected lifetime of a contract",
                  higher_is_better, lifetime_, people_);
}

void Cohort::morning(simulation::World& w) {
    if (w.day().value != 0) return;
    there_.assign(w.everybody(), 0);
    for (std::uint32_t person = 0; person < there_.size(); ++person) there_[person] = w.is_customer(person) ? 1 : 0;
    w.tally(people_) = static_cast<double>(w.customers());
}

void Cohort::left(base::PersonId who) {
    if (who.index() < there_.size() && there_[who.index()] != 0) leaving_.push_back(who.value);
}

void Cohort::add(std::uint32_t person, std::int64_t cents) {
    earned_ += cents;
    margins_ += 1;
    if (there_[person] == 1) first_ += cents;
    there_[person] = 2;
}

void Cohort::account(simulation::World& w) {
    if (margins_ > 0) {
        const double worth = random::exp(-log_discount_);
        w.tally(value_) = static_cast<double>(earned_) / 100 * worth;
        w.tally(after_first_) = static_cast<double>(earned_ - first_) / 100 * worth;
        w.tally(lifetime_) = static_cast<double>(margins_) * worth;
        earned_ = first_ = margins_ = 0;
    }
    for (const std::uint32_t person : leaving_) there_[person] = 0;
    leaving_.clear();
    if (w.reported()) log_discount_ += random::log1p(w.values().scenario.money.discount) / time::days_per_year;
}

}  // namespace goodwill::models
