// See reading.hpp.
#include "models/feedback/reading.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "models/feedback/purposes.hpp"
#include "models/reporting.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr std::array<std::string_view, 3> names{"detractors", "passives", "promoters"};

}  // namespace

void Reading::declare(results::Registry& figures) {
    for (std::size_t b = 0; b < buckets; ++b) {
        const std::string who{names[b]};
        people_[b] = figures.tally("read." + who);
        kept_[b] = figures.tally("kept." + who);
        good_[b] = figures.tally("talk.positive." + who);
        bad_[b] = figures.tally("talk.negative." + who);
        figures.ratio("kept." + who, "%", "share of those read as " + who + " who were still customers half a year later",
                      results::Direction::higher_is_better, kept_[b], people_[b], 100);
        figures.ratio("talk.positive." + who, "messages", "good things told by a hundred of those read as " + who + " in the half year after",
                      results::Direction::higher_is_better, good_[b], people_[b], 100);
        figures.ratio("talk.negative." + who, "messages", "bad things told by a hundred of those read as " + who + " in the half year after",
                      results::Direction::lower_is_better, bad_[b], people_[b], 100);
    }
}

void Reading::account(simulation::World& w) {
    if (!w.reported())
        return;
    if (!read_.empty())
        listen(w);
    if (w.day().value % days != 0)
        return;
    look(w);
    read(w);
}

//! Talk that was heard today was told yesterday.
void Reading::listen(simulation::World& w) {
    for (const Heard& message : w.events<Heard>()) {
        if (message.talker >= bucket_of_.size() || bucket_of_[message.talker] == Bucket::unread)
            continue;
        const auto b = static_cast<std::size_t>(bucket_of_[message.talker]);
        ++(message.sign > 0 ? praised_ : blamed_)[b];
    }
}

void Reading::look(simulation::World& w) const {
    for (const Read& then : read_) {
        const auto b = static_cast<std::size_t>(then.bucket);
        w.tally(people_[b]) += 1;
        w.tally(kept_[b]) += w.is_customer(then.person) && w.person(then.person).spell == then.spell ? 1 : 0;
    }
    for (std::size_t b = 0; b < buckets; ++b) {
        w.tally(good_[b]) += praised_[b];
        w.tally(bad_[b]) += blamed_[b];
    }
}

void Reading::read(simulation::World& w) {
    read_.clear();
    praised_ = blamed_ = {};
    bucket_of_.assign(w.everybody(), Bucket::unread);
    const auto inclination = w.people(inclination_column);
    for (std::uint32_t person = 0; person < w.everybody(); ++person) {
        if (!w.is_customer(person))
            continue;
        const random::Block luck =
            w.luck()({.who = person, .occasion = random::on_day(w.day().value), .purpose = reading_purpose});
        const int says = recommendation(static_cast<double>(inclination[person]), random::normal_quantile(luck.uniform()));
        bucket_of_[person] = says > 0 ? Bucket::promoter : says < 0 ? Bucket::detractor : Bucket::passive;
        read_.push_back({person, w.person(person).spell, bucket_of_[person]});
    }
}

}  // namespace goodwill::models
