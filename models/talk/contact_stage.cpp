// The news breaks on the morning of day 0, whatever the warm-up, and goes on in the evening on which a step of
// `time.step` ends. Rates are those in force that evening; all of the run's are known when it begins.
#include "models/talk/contact_stage.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "models/talk/contact.hpp"
#include "models/vocabulary.hpp"
#include "network/friends.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using random::Purpose;
using simulation::World;

// (who hears): 2 whether he considers us tomorrow
constexpr Purpose curiosity_purpose{number(Number::talk), 8};

//! By scenario::Step.
constexpr std::array<int, 4> days_of_steps{1, 7, 365, 365};
constexpr std::array<int, 4> steps_in_them{1, 1, 12, 1};

class ContactStage final : public simulation::Stage {
public:
    explicit ContactStage(bool on) : on_{on} {}

    void declare(simulation::Declarations& out) override {
        using enum results::Direction;
        out.people.add(word_column);
        out.people.add(hearsay_column);  // stays 0: news is neither praise nor blame
        heard_ = out.figures.tally("talk.heard");
        telling_ = out.figures.tally("talk.telling");
        silent_ = out.figures.tally("talk.silent");
        hears_ = out.figures.tally("talk.hears");
        peak_day_ = out.figures.tally("talk.peak-day");
        peak_ = out.figures.tally("talk.peak");
        out.figures.last("talk.heard", "%", "people who have heard the news", higher_is_better, heard_);
        out.figures.last("talk.telling", "%", "people who tell it", higher_is_better, telling_);
        out.figures.last("talk.silent", "%", "people who have told it and do so no more", neither, silent_);
        out.figures.total("talk.hears", "people", "people who heard the news", higher_is_better, hears_);
        out.figures.last("talk.peak-day", "days", "days until most people at a time heard it", neither, peak_day_);
        out.figures.last("talk.peak", "% a year", "how fast it was heard then", higher_is_better, peak_);
    }

    void start(World& w) override {
        const auto kind = static_cast<std::size_t>(w.model().reference.time.step);
        days_ = days_of_steps[kind];
        steps_in_days_ = steps_in_them[kind];
        spread_.emplace(w.friends(), w.luck(), chances(w.model()));
        const scenario::ContactTalk& first = contact_talk(w.model().values.front());
        spread_->begin(w.people(word_column), on_ ? static_cast<std::uint32_t>(first.told_at_start) : 0);
    }

    void tell(World& w) override {
        if (w.reported() && step_of(w.day() + 1) != step_of(w.day())) {
            spread_->step(w.people(word_column));
            w.tally(hears_) = static_cast<double>(spread_->hearers().size());
            make_curious(w);
        }
        const double percent = 100.0 / static_cast<double>(w.model().people);
        w.tally(heard_) = percent * spread_->heard();
        w.tally(telling_) = percent * spread_->telling();
        w.tally(silent_) = percent * (spread_->heard() - spread_->telling());
        if (w.last_day())
            tell_peak(w, percent);
    }

private:
    [[nodiscard]] static const scenario::ContactTalk& contact_talk(const simulation::Values& values) {
        return std::get<scenario::ContactTalk>(values.scenario.talk);
    }
    [[nodiscard]] int step_of(base::Day day) const { return day.value * steps_in_days_ / days_; }

    [[nodiscard]] std::vector<StepChances> chances(const simulation::Model& model) const {
        std::vector<StepChances> all;
        const double steps_a_year = 365.0 * steps_in_days_ / days_;
        std::size_t epoch = 0;
        for (base::Day day{0}; day.value < model.days; day = day + 1) {
            while (epoch + 1 < model.values.size() && model.values[epoch + 1].from <= day)
                ++epoch;
            if (step_of(day + 1) == step_of(day))
                continue;
            const scenario::ContactTalk& talk = contact_talk(model.values[epoch]);
            all.push_back(on_ ? StepChances{talk.external / steps_a_year, talk.internal / steps_a_year,
                                            talk.forgets / steps_a_year}
                              : StepChances{});
        }
        return all;
    }

    void make_curious(World& w) {
        const double considers = contact_talk(w.values()).considers;
        if (considers <= 0)
            return;
        for (const std::uint32_t person : spread_->hearers())
            if (!w.is_customer(person) && w.luck()({.who = person, .purpose = curiosity_purpose}).uniform(2) < considers)
                w.events<Considers>().push_back({person, simulation::nobody, Source::talk});
    }

    void tell_peak(World& w, double percent) {
        const auto peak = peak_of(spread_->hearers_by_step());
        if (!peak)
            return;
        w.tally(peak_day_) = peak->step * days_ / steps_in_days_;
        w.tally(peak_) = peak->hearers * percent * 365 * steps_in_days_ / days_;
    }

    bool on_;
    int days_{1}, steps_in_days_{1};
    std::optional<Spread> spread_;
    results::TallyId heard_, telling_, silent_, hears_, peak_day_, peak_;
};

}  // namespace

std::unique_ptr<simulation::Stage> make_contact_stage(bool on) { return std::make_unique<ContactStage>(on); }

}  // namespace goodwill::models
