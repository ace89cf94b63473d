// Talk travels over night: a message told this evening reaches one friend tomorrow morning, moves what he has heard of
// us, and, if he is no customer, may make him think of us tomorrow. Who talks leaves no trace on other talkers' luck.
#include "models/talk/stage.hpp"

#include <algorithm>
#include <tuple>

#include "models/evening.hpp"
#include "models/parameter.hpp"
#include "models/talk/contact_stage.hpp"
#include "models/talk/equations.hpp"
#include "network/friends.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "scenario/model_kind.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using random::Purpose;
using simulation::World;

// (talker, need): 0-1 number of positive messages, 2 of negative ones, 3 of neutral mentions
constexpr Purpose count_purpose{number(Number::talk), 0};
// (talker, need; passage = message, negative ones from 128; where, other = the friend): 0-1 which friend
constexpr Purpose friend_purpose{number(Number::talk), 1};
// (talker, need; passage = message): 2 whether the friend thinks of us tomorrow
constexpr Purpose trigger_purpose{number(Number::talk), 2};
// (the lower number of two friends; occasion = the higher): 2 whether they are close
constexpr Purpose tie_purpose{number(Number::talk), 3};

constexpr std::uint32_t first_negative = 128;
constexpr int most_messages = 100;

//! Poisson count by inversion; nearly always 0, which needs no exponential.
std::uint32_t count(double u, double mean) {
    if (u < 1 - mean)
        return 0;
    return static_cast<std::uint32_t>(std::min(random::poisson_quantile(u, mean), most_messages));
}

class TalkStage final : public simulation::Stage {
public:
    TalkStage(const TalkParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override {
        using enum results::Direction;
        out.people.add(hearsay_column);
        positive_ = out.figures.tally("talk.positive");
        negative_ = out.figures.tally("talk.negative");
        neutral_ = out.figures.tally("talk.neutral");
        out.figures.total("talk.positive", "messages", "good things told to a friend", higher_is_better, positive_);
        out.figures.total("talk.negative", "messages", "bad things told to a friend", lower_is_better, negative_);
        out.figures.total("talk.neutral", "messages", "mentions that neither praise nor blame", neither, neutral_);
        out.figures.ratio("talk.ratio", "", "good things told for each bad one", higher_is_better, positive_,
                          negative_);
    }

    void values(World& w) override {
        fading_ = fading_of(w.values().scenario.models);
        const auto* talking = std::get_if<scenario::Talking>(&w.values().scenario.talk);
        talks_ = on_ && talking != nullptr;
        if (talking != nullptr)
            strong_ties_ = talking->strong_ties;
    }

    void left(World& w, base::PersonId who) override {
        const Temper now = faded(w.people(temper_column)[who.index()], w.day(), fading_);
        w.people(hearsay_column)[who.index()] = {static_cast<float>(heard_after(p_.effects, 0, -now.anger)), w.day()};
    }

    void morning(World& w) override {
        std::sort(sent_.begin(), sent_.end(), [](const Heard& a, const Heard& b) {
            return std::tie(a.target, a.talker, a.occasion, a.sign) < std::tie(b.target, b.talker, b.occasion, b.sign);
        });
        const auto hearsay = w.people(hearsay_column);
        for (const Heard& message : sent_) {
            Hearsay& heard = hearsay[message.target];
            const double left_of_it =
                heard.weight == 0 ? 0.0 : heard.weight * random::exp2(-(w.day() - heard.at) / p_.half_life);
            heard.weight = static_cast<float>(
                heard_after(p_.effects, left_of_it, message_effect(p_.effects, message.sign > 0, message.strong)));
            heard.at = w.day();
        }
        w.events<Heard>() = sent_;
        sent_.clear();
    }

    void tell(World& w) override {
        if (!talks_)
            return;
        const auto satisfaction = w.people(satisfaction_column);
        const auto tempers = w.people(temper_column);
        // whoever left in anger this evening still tells about the journey that made him leave
        const auto fetch_rows = [&](std::uint32_t person) {
            fetch(tempers[person]);
            fetch(satisfaction[person]);
        };
        for_each_ended(w, count_purpose, fetch_rows, [&](const EpisodeEnded& e, const random::Block& b) {
            const Temper now = faded(tempers[e.person], w.day(), fading_);
            const Messages mean =
                messages_expected(p_.rates, talking_mood(p_.rates, satisfaction[e.person], e.satisfaction), now.anger);
            const std::uint32_t positive = count(b.uniform(), mean.positive);
            const std::uint32_t negative = count(b.uniform(2), mean.negative);
            w.tally(neutral_) += count(b.uniform(3), mean.neutral);
            for (std::uint32_t n = 0; n < positive; ++n)
                send(w, e, n, true);
            for (std::uint32_t n = 0; n < negative; ++n)
                send(w, e, first_negative + n, false);
        });
    }

private:
    [[nodiscard]] bool is_strong(const World& w, std::uint32_t one, std::uint32_t other) const {
        const random::Block b =
            w.luck()({.who = std::min(one, other), .occasion = std::max(one, other), .purpose = tie_purpose});
        return b.uniform(2) < strong_ties_;
    }

    void send(World& w, const EpisodeEnded& e, std::uint32_t message, bool positive) {
        const auto target = w.friends().choose(
            e.person, w.luck(),
            {.who = e.person, .occasion = e.occasion, .purpose = friend_purpose, .passage = message});
        if (!target)
            return;
        const bool strong = is_strong(w, e.person, *target);
        w.tally(positive ? positive_ : negative_) += 1;
        sent_.push_back({*target, e.person, e.occasion, static_cast<std::int8_t>(positive ? 1 : -1), strong});
        if (!positive || w.is_customer(*target))
            return;
        const double chance = strong ? p_.effects.triggers_strong : p_.effects.triggers_weak;
        const random::Block b =
            w.luck()({.who = e.person, .occasion = e.occasion, .purpose = trigger_purpose, .passage = message});
        if (b.uniform(2) < chance)
            w.events<Considers>().push_back({*target, e.person, Source::talk});
    }

    TalkParameters p_;
    bool on_;
    bool talks_{false};
    double strong_ties_{.3};
    Fading fading_{};
    std::vector<Heard> sent_;  // this evening, heard tomorrow
    results::TallyId positive_, negative_, neutral_;
};

//! Messages, or contact where the scenario says so.
class TalkAsTold final : public simulation::Stage {
public:
    TalkAsTold(const TalkParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override {
        if (std::holds_alternative<scenario::ContactTalk>(out.reference.talk))
            chosen_ = make_contact_stage(on_);
        else
            chosen_ = std::make_unique<TalkStage>(p_, on_);
        chosen_->declare(out);
    }
    void values(World& w) override { chosen_->values(w); }
    void start(World& w) override { chosen_->start(w); }
    void left(World& w, base::PersonId who) override { chosen_->left(w, who); }
    void morning(World& w) override { chosen_->morning(w); }
    void tell(World& w) override { chosen_->tell(w); }

private:
    TalkParameters p_;
    bool on_;
    std::unique_ptr<simulation::Stage> chosen_;
};

}  // namespace

std::unique_ptr<simulation::Stage> make_talk_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<TalkAsTold>(dynamic_cast<const scenario::Parameters<TalkParameters>&>(parameters).value,
                                        on);
}

}  // namespace goodwill::models
