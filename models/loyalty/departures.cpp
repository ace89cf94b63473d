// See departures.hpp.
#include "models/loyalty/departures.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr std::array<std::string_view, 8> cause_names{"unvoiced",  "badly-handled", "dissatisfied", "anger",
                                                      "complaint", "talk",          "price",        "other"};
constexpr std::array<std::string_view, 8> cause_meanings{"went at once after a failure, or for failures never told",
                                                         "went after a case that ended badly",
                                                         "was not satisfied enough",
                                                         "was angry",
                                                         "still doubted after a complaint",
                                                         "had heard bad things from friends",
                                                         "found rivals cheaper",
                                                         "nothing we did"};

}  // namespace

void Departures::declare(results::Registry& figures) {
    using enum results::Direction;
    lost_ = figures.tally("loyalty.lost");
    figures.total("customers.lost", "people", "customers who left", lower_is_better, lost_);
    for (std::size_t cause = 0; cause < cause_names.size(); ++cause) {
        lost_by_[cause] = figures.tally("loyalty.lost." + std::string{cause_names[cause]});
        figures.total("lost." + std::string{cause_names[cause]}, "people",
                      "customers lost who " + std::string{cause_meanings[cause]}, lower_is_better, lost_by_[cause]);
    }
    present_tally_ = figures.tally("loyalty.present");
    kept_tally_ = figures.tally("loyalty.kept");
    figures.ratio("retention", "%",
                  "share of those who are customers at the start of a year and still are, without a break, at its "
                  "end; a shorter stretch is "
                  "raised to a year and counts by its length",
                  higher_is_better, kept_tally_, present_tally_, 100);
}

void Departures::morning(const simulation::World& w) {
    if (!w.reported() || w.day().value % year != 0)
        return;
    present_.resize(w.everybody());
    for (std::uint32_t person = 0; person < present_.size(); ++person)
        present_[person] = w.is_customer(person) ? 1 : 0;
    present_count_ = static_cast<double>(w.customers());
}

void Departures::left(simulation::World& w, base::PersonId who) {
    if (who.index() < present_.size())
        present_[who.index()] = 0;
    if (w.is_moving_away())
        w.events<Lost>().push_back({who.value, Cause::other});
}

void Departures::account(simulation::World& w) {
    for (const Lost& lost : w.events<Lost>()) {
        w.tally(lost_) += 1;
        w.tally(lost_by_[static_cast<std::size_t>(lost.cause)]) += 1;
    }
    if (year_ends(w))
        end_year(w, w.day().value % year + 1);
}

void Departures::end_year(simulation::World& w, int days) {
    const auto kept = static_cast<double>(std::count(present_.begin(), present_.end(), 1));
    if (present_count_ == 0)
        return;
    const double weight = static_cast<double>(days) / year;
    w.tally(present_tally_) += present_count_ * weight;
    w.tally(kept_tally_) +=
        present_count_ * weight * (kept == 0 ? 0.0 : random::pow(kept / present_count_, 1 / weight));
}

}  // namespace goodwill::models
