// Perceive (after expectation, which perceives with the morning's anger): complaints closed or passed on this evening
// act first, then the day's failures in the order of the log; the anger felt during each encounter is posted as Mood,
// for satisfaction to read. Remember: what barriers add to the anger of those who complained, and failing to complain
// to the rest.
//
// Draws, owner 3. Purpose 0, one failed encounter (who, need, touchpoint, passage): word 2 = whom the customer blames.
#include "models/emotion/stage.hpp"

#include <span>

#include "models/emotion/equations.hpp"
#include "models/evening.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose blame_luck{number(Number::emotion), 0};

class EmotionStage final : public simulation::Stage {
public:
    EmotionStage(const EmotionParameters& p, bool on)
        : p_{p}, on_{on}, fading_{static_cast<float>(p.anger_half_life), static_cast<float>(p.failures_memory)} {}

    void declare(simulation::Declarations& out) override {
        out.people.add(temper_column);
        anger_ = out.figures.tally("anger.after-failure");
        angered_ = out.figures.tally("anger.after-failure.people");
        out.figures.ratio("anger.after-failure", "anger",
                          "mean anger of customers after a failed journey, once they have complained or not",
                          results::Direction::lower_is_better, anger_, angered_);
    }

    void joined(simulation::World& w, base::PersonId who) override {
        w.people(temper_column)[who.index()] = Temper{0, 0, w.day()};
    }

    void perceive(simulation::World& w) override {
        const auto tempers = w.people(temper_column);
        if (on_) handle(w, tempers);
        const auto log = w.encounters();
        auto& moods = w.events<Mood>();
        moods.assign(log.size(), Mood{});
        for (std::size_t i = 0; i < log.size(); ++i) {
            if (const std::size_t next = i + rows_ahead; next < log.size() && log[next].person < tempers.size()) {
                fetch(w.person(log[next].person));
                fetch(tempers[log[next].person]);
            }
            if (!is_felt(w, log[i])) continue;
            Temper& mine = tempers[log[i].person];
            if (log[i].failed) mine = failed(w, log[i], mine);
            if (mine.anger > 0) moods[i].anger = faded(mine, w.day(), fading_).anger;
        }
    }

    void remember(simulation::World& w) override {
        const auto tempers = w.people(temper_column);
        for (const Response& r : w.events<Response>()) {
            Temper& mine = tempers[r.person];
            mine = faded(mine, w.day(), fading_);
            if (on_)
                mine.anger = r.kind == ResponseKind::voice
                                 ? anger_after_barriers(mine.anger, r.barriers, p_)
                                 : anger_after_frustration(mine.anger, r.effort, r.severity, p_);
            w.tally(anger_) += static_cast<double>(mine.anger);
            w.tally(angered_) += 1;
        }
        if (!on_) return;
        for (const Importuned& i : w.events<Importuned>()) {
            tempers[i.person] = faded(tempers[i.person], w.day(), fading_);
            tempers[i.person].anger = anger_after_offer(tempers[i.person].anger, i.anger);
        }
    }

private:
    void handle(simulation::World& w, std::span<Temper> tempers) const {
        for (const CaseEscalated& c : w.events<CaseEscalated>()) {
            if (!w.is_customer(c.person)) continue;
            tempers[c.person] = faded(tempers[c.person], w.day(), fading_);
            tempers[c.person].anger = anger_after_escalation(tempers[c.person].anger, p_);
        }
        for (const CaseClosed& c : w.events<CaseClosed>()) {
            if (!w.is_customer(c.person)) continue;
            tempers[c.person] = faded(tempers[c.person], w.day(), fading_);
            tempers[c.person].anger = anger_after_handling(tempers[c.person].anger, c.satcom, p_);
        }
    }

    [[nodiscard]] Temper failed(const simulation::World& w, const simulation::Encounter& e,
                                const Temper& before) const {
        Temper now = faded(before, w.day(), fading_);
        if (on_) {
            const auto luck = w.luck()({.who = e.person,
                                        .occasion = e.occasion,
                                        .purpose = blame_luck,
                                        .where = w.model().touchpoints[e.touchpoint].hash,
                                        .passage = e.passage});
            const bool announced = w.values().touchpoints[e.touchpoint].announced;
            now.anger = anger_after_failure(now.anger, e.severity, attribution(uniform_f(luck.word[2]), announced, p_),
                                            now.failures, p_);
        }
        now.failures += 1;
        return now;
    }

    EmotionParameters p_;
    bool on_;
    Fading fading_;
    results::TallyId anger_{}, angered_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_emotion_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<EmotionStage>(
        dynamic_cast<const scenario::Parameters<EmotionParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
