// See newcomers.hpp.
#include "models/money/newcomers.hpp"

#include "random/functions.hpp"
#include "time/date.hpp"

namespace goodwill::models {

void Newcomers::declare(results::Registry& figures) {
    using enum results::Direction;
    const auto group = [&](const std::string& name, const std::string& how) {
        const Tallies t{figures.tally(name + ".people"), figures.tally(name + ".sum")};
        figures.ratio(name, "EUR",
                      "discounted margins of a customer won " + how +
                          " in the first year, as earned within the run until he left",
                      higher_is_better, t.value, t.people);
        return t;
    };
    referred_ = group("lifetime-value.won.referred", "by referral");
    otherwise_ = group("lifetime-value.won.otherwise", "otherwise");
}

void Newcomers::earn(simulation::World& w, std::uint32_t person, std::int64_t cents) {
    if (person >= people_.size() || people_[person].group == Group::none)
        return;
    const One& one = people_[person];
    const double years = (w.day() - one.since) / static_cast<double>(time::days_per_year);
    const double worth = random::exp(-random::log1p(w.values().scenario.money.discount) * years);
    w.tally(of(one.group).value) += static_cast<double>(cents) / 100 * worth;
}

void Newcomers::left(base::PersonId who) {
    if (who.index() < people_.size() && people_[who.index()].group != Group::none)
        leaving_.push_back(who.value);
}

void Newcomers::account(simulation::World& w) {
    for (const std::uint32_t person : leaving_)
        people_[person].group = Group::none;
    leaving_.clear();
    if (!w.reported() || w.day().value >= static_cast<std::int32_t>(time::days_per_year))
        return;
    people_.resize(w.everybody());
    for (const Won& won : w.events<Won>()) {
        if (!w.is_customer(won.person))
            continue;
        One& one = people_[won.person];
        one = {won.source == Source::referral ? Group::referred : Group::otherwise, w.day()};
        w.tally(of(one.group).people) += 1;
    }
}

}  // namespace goodwill::models
