// Feel: closed complaints first (they lie before the needs of the day), then the encounters in the order of the log; a
// journey's memory is kept by its slot and becomes an EpisodeEnded and a step of satisfaction when the journey ends.
// The figures of the base are running integer sums, so no sweep over customers is needed and no order of adding
// matters.
//
// Draws, owner 2. Purpose 0, one encounter (who, need, touchpoint, passage): word 0 = luck in how it is felt.
// Purpose 1, once in a life (who, occasion 0): word 0 = luck of satisfaction at the start.
#include "models/satisfaction/stage.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "models/evening.hpp"
#include "models/parameter.hpp"
#include "models/reporting.hpp"
#include "models/satisfaction/equations.hpp"
#include "models/satisfaction/greetings.hpp"
#include "models/satisfaction/traces.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose encounter_luck{number(Number::satisfaction), 0};
constexpr random::Purpose start_luck{number(Number::satisfaction), 1};

//! What a journey under way has been like.
struct JourneyMemory {
    PeakEnd felt{};
    float peak_feeling{0}, end_feeling{0};  // kept only where memory has traces
    float severity{0};
    float barriers{0};
    std::uint16_t touchpoint{0};
    std::uint16_t failures{0};
};

constexpr std::size_t block_size = 64;

//! A block of encounters: their places in the evening's log, and how luck colours them.
struct Block {
    std::array<std::size_t, block_size> row{};
    std::array<std::uint32_t, block_size> luck{};
    std::array<float, block_size> noise{};
};

//! Sums over today's customers, exact in any order.
class Base {
public:
    void add(float s, float inclination) { count(s, inclination, 1); }
    void remove(float s, float inclination) { count(s, inclination, -1); }
    [[nodiscard]] double net_promoters() const {
        return share(static_cast<double>(promotion_) / NetPromotion::one) * 100;
    }
    [[nodiscard]] double mean() const { return share(static_cast<double>(satisfaction_) / NetPromotion::one); }
    [[nodiscard]] double dissatisfied() const { return share(static_cast<double>(below_zero_)) * 100; }

private:
    void count(float s, float inclination, std::int64_t sign) {
        people_ += sign;
        promotion_ += sign * net_(inclination);
        satisfaction_ += sign * static_cast<std::int64_t>(static_cast<double>(s) * NetPromotion::one);
        below_zero_ += s < 0 ? sign : 0;
    }
    [[nodiscard]] double share(double sum) const { return people_ > 0 ? sum / static_cast<double>(people_) : 0; }
    NetPromotion net_{};
    std::int64_t people_{0};
    std::int64_t promotion_{0};
    std::int64_t satisfaction_{0};
    std::int64_t below_zero_{0};
};

class SatisfactionStage final : public simulation::Stage {
public:
    SatisfactionStage(const SatisfactionParameters& p, bool on, std::optional<TracesParameters> traces = {})
        : p_{p}, on_{on}, traces_{on ? traces : std::nullopt}, greetings_{p.greetings} {}

    void declare(simulation::Declarations& out) override {
        using enum results::Direction;
        out.people.add(satisfaction_column);
        out.people.add(inclination_column);
        if (traces_) out.people.add(traces_column);
        greetings_.declare(out);
        nps_ = out.figures.tally("nps");
        satisfaction_ = out.figures.tally("satisfaction");
        dissatisfied_ = out.figures.tally("dissatisfied");
        out.figures.time_mean("nps", "points", "true net promoter score of the customers, mean over the days",
                              higher_is_better, nps_);
        out.figures.time_mean("satisfaction", "su", "mean cumulative satisfaction of the customers, mean over the days",
                              higher_is_better, satisfaction_);
        out.figures.time_mean("dissatisfied", "%",
                              "share of the customers with satisfaction below zero, mean over the days",
                              lower_is_better, dissatisfied_);
    }

    void values(simulation::World& w) override { fading_ = fading_of(w.values().scenario.models); }

    void start(simulation::World& w) override {
        const auto traits = w.people(traits_column);
        const auto rows = w.people(satisfaction_column);
        const auto inclination = w.people(inclination_column);
        for (std::uint32_t i = 0; i < w.model().people; ++i) {
            if (!w.is_customer(i)) continue;
            const float eta = normal_f(w.luck()({.who = i, .purpose = start_luck}).word[0]);
            inclination[i] = rows[i] = starting_satisfaction(traits[i].level, eta, p_);
            base_.add(rows[i], inclination[i]);
        }
    }

    void joined(simulation::World& w, base::PersonId who) override {
        float& s = w.people(satisfaction_column)[who.index()];
        s = newcomer_satisfaction(w.people(traits_column)[who.index()].level,
                                  w.people(belief_column)[who.index()].quality, p_);
        float& inclination = w.people(inclination_column)[who.index()];
        inclination = inclined(w, who.value, s);
        base_.add(s, inclination);
        if (traces_) w.people(traces_column)[who.index()] = {};
    }

    //! A day's fading.
    void morning(simulation::World& w) override {
        if (!traces_) return;
        open(w);
        for (std::uint32_t i = 0; i < w.everybody(); ++i) {
            if (!w.is_customer(i)) continue;
            const Faded now = traces_faded(memories_[i], 1, *traces_);
            memories_[i] = now.traces;
            move(i, relations_[i] - now.lost);
        }
    }

    void left(simulation::World& w, base::PersonId who) override {
        base_.remove(w.people(satisfaction_column)[who.index()], w.people(inclination_column)[who.index()]);
    }

    //! What is remembered of failures fades for those who do not come, too.
    void month(simulation::World& w) override {
        open(w);
        for (std::uint32_t i = 0; i < w.everybody(); ++i)
            if (w.is_customer(i)) restate(w, i);
    }

    void remember(simulation::World& w) override {
        const auto log = w.encounters();
        for (std::size_t i = 0; i < log.size(); ++i) {
            if (const std::size_t next = i + rows_ahead; next < log.size() && log[next].person < tempers_.size()) {
                fetch(w.person(log[next].person));
                fetch(tempers_[log[next].person]);
                fetch(relations_[log[next].person]);
                fetch(inclinations_[log[next].person]);
            }
            if ((log[i].last || log[i].failed) && is_felt(w, log[i])) restate(w, log[i].person);
        }
        for (const CaseClosed& c : w.events<CaseClosed>())
            if (w.is_customer(c.person)) restate(w, c.person);
    }

    void feel(simulation::World& w) override {
        open(w);
        remember_handling(w);
        const auto log = w.encounters();
        const auto traits = w.people(traits_column);
        const auto& perceived = w.events<Perceived>();
        std::size_t filled = 0;
        for (std::size_t i = 0; i < log.size(); ++i) {
            if (const std::size_t next = i + rows_ahead; next < log.size() && log[next].person < w.everybody())
                fetch(w.person(log[next].person));
            if (i >= perceived.size() || !perceived[i].perceived || !w.is_customer(log[i].person)) continue;
            fetch(traits[log[i].person]);
            fetch(relations_[log[i].person]);
            fetch(inclinations_[log[i].person]);
            if (log[i].journey_slot < journeys_.size()) fetch(journeys_[log[i].journey_slot]);
            block_.row[filled++] = i;
            if (filled < block_size) continue;
            feel_block(w, traits, filled);
            filled = 0;
        }
        feel_block(w, traits, filled);
        if (on_)
            greetings_.greet(w, [&](std::uint32_t person, float su) { move(person, within(relations_[person] + su, -3.F, 3.F)); });
    }

    void account(simulation::World& w) override {
        w.tally(nps_) = base_.net_promoters();
        w.tally(satisfaction_) = base_.mean();
        w.tally(dissatisfied_) = base_.dissatisfied();
    }

private:
    void remember_handling(simulation::World& w) {
        if (!on_) return;
        const auto temper = w.people(temper_column);
        for (const CaseClosed& c : w.events<CaseClosed>()) {
            if (!w.is_customer(c.person)) continue;
            const float failures = faded(temper[c.person], w.day(), fading_).failures;
            const float s_c = handling_satisfaction(c.justice_cumulative, failures, trust(w, c.person), p_);
            const float after = satisfaction_after_handling(relations_[c.person], s_c, tenure(w, c.person), p_);
            if (traces_) memories_[c.person] = traces_after(memories_[c.person], after - relations_[c.person], 0, 0, *traces_);
            move(c.person, after);
        }
    }

    //! This morning's: what a case closed today does to it comes later.
    [[nodiscard]] float trust(simulation::World& w, std::uint32_t person) const {
        return p_.recovery_expected > 0 ? w.people(trust_column)[person] : static_cast<float>(p_.usual_trust);
    }

    void feel_block(simulation::World& w, std::span<const Traits> traits, std::size_t n) {
        const auto log = w.encounters();
        auto& perceived = w.events<Perceived>();
        const auto& mood = w.events<Mood>();
        auto& ended = w.events<EpisodeEnded>();
        draw_noise(w, n);
        for (std::size_t r = 0; r < n; ++r) {
            const std::size_t i = block_.row[r];
            const simulation::Encounter& e = log[i];
            Perceived& row = perceived[i];
            if (on_) {
                const Felt felt{row.quality, row.value, row.lift, i < mood.size() ? mood[i].anger : 0.F};
                const float noise = static_cast<float>(p_.encounter_sd) * block_.noise[r];
                row.satisfaction = encounter_satisfaction(felt, traits[e.person].level, noise, p_);
            }
            JourneyMemory& journey = live_through(w, e, row.satisfaction);
            if (traces_) feel_apart(journey, row, i < mood.size() ? mood[i].anger : 0.F);
            if (e.last) ended.push_back(end(w, e, journey));
        }
    }

    void draw_noise(const simulation::World& w, std::size_t n) {
        const auto log = w.encounters();
        const auto address = [&](std::size_t r) {
            const auto& e = log[block_.row[r]];
            return random::Address{.who = e.person,
                                   .occasion = e.occasion,
                                   .purpose = encounter_luck,
                                   .where = w.model().touchpoints[e.touchpoint].hash,
                                   .passage = e.passage};
        };
        random::draw_each(w.luck(), n, address,
                          [&](std::size_t r, const random::Block& b) { block_.luck[r] = b.word[0]; });
        random::normals_of_words(block_.luck.data(), block_.noise.data(), n);
    }

    JourneyMemory& live_through(const simulation::World& w, const simulation::Encounter& e, float s) {
        if (e.journey_slot >= journeys_.size()) journeys_.resize(e.journey_slot + 1);
        JourneyMemory& journey = journeys_[e.journey_slot];
        if (e.first) journey = JourneyMemory{};
        journey.felt.live_through(s, static_cast<float>(p_.usual_satisfaction));
        journey.barriers +=
            w.values().touchpoints[e.touchpoint].effort * w.barriers_left()[e.touchpoint] + (e.retold ? static_cast<float>(p_.retold_barrier) : 0.F);
        if (e.failed) ++journey.failures;
        if (e.failed ? e.severity > journey.severity || journey.failures == 1 : journey.failures == 0)
            journey.touchpoint = e.touchpoint;
        if (e.failed && e.severity > journey.severity) journey.severity = e.severity;
        return journey;
    }

    //! How much of the peak and of the end was feeling.
    void feel_apart(JourneyMemory& journey, const Perceived& row, float anger) const {
        journey.end_feeling = feeling_of(row.lift, anger, p_);
        if (journey.felt.peak == row.satisfaction) journey.peak_feeling = journey.end_feeling;
    }

    void leave_traces(const JourneyMemory& journey, std::uint32_t person, float after, float gain) {
        const auto peak_share = static_cast<float>(p_.peak_share);
        const float felt = peak_share * journey.peak_feeling + (1 - peak_share) * journey.end_feeling;
        memories_[person] = traces_after(memories_[person], after - relations_[person], gain, felt, *traces_);
    }

    [[nodiscard]] EpisodeEnded end(const simulation::World& w, const simulation::Encounter& e,
                                   const JourneyMemory& journey) {
        const float s = on_ ? journey.felt.remembered(static_cast<float>(p_.peak_share)) : 0.F;
        if (on_) {
            const float after = satisfaction_after(relations_[e.person], s, tenure(w, e.person), p_);
            if (traces_)
                leave_traces(journey, e.person, after, satisfaction_gain(s, relations_[e.person], tenure(w, e.person), p_));
            move(e.person, after);
        }
        return {.person = e.person,
                .occasion = e.occasion,
                .satisfaction = s,
                .severity = journey.severity,
                .barriers = journey.barriers,
                .touchpoint = journey.touchpoint,
                .failures = journey.failures,
                .journey = e.journey,
                .served = e.served_end};
    }

    //! A step of satisfaction; what failures weigh on the inclination stays until it is restated this evening.
    void move(std::uint32_t person, float to) {
        float& s = relations_[person];
        float& inclination = inclinations_[person];
        base_.remove(s, inclination);
        inclination += to - s;
        s = to;
        base_.add(s, inclination);
    }

    [[nodiscard]] float inclined(simulation::World& w, std::uint32_t person, float s) const {
        const Temper& temper = w.people(temper_column)[person];
        return on_ ? inclination_to_recommend(s, faded(temper, w.day(), fading_).failures, p_) : s;
    }

    void open(simulation::World& w) {
        relations_ = w.people(satisfaction_column);
        inclinations_ = w.people(inclination_column);
        tempers_ = w.people(temper_column);
        if (traces_) memories_ = w.people(traces_column);
    }

    void restate(const simulation::World& w, std::uint32_t person) {
        const float s = relations_[person];
        float& inclination = inclinations_[person];
        const Temper& temper = tempers_[person];
        if (temper.failures <= 0 && inclination == s) return;
        const float now = on_ ? inclination_to_recommend(s, faded(temper, w.day(), fading_).failures, p_) : s;
        base_.remove(s, inclination);
        inclination = now;
        base_.add(s, inclination);
    }

    [[nodiscard]] static float tenure(const simulation::World& w, std::uint32_t person) {
        return static_cast<float>(w.day() - w.person(person).since);
    }

    SatisfactionParameters p_;
    bool on_;
    std::optional<TracesParameters> traces_;
    Greetings greetings_;
    Fading fading_{};
    Base base_{};
    Block block_{};
    std::span<float> relations_, inclinations_;  // of this evening
    std::span<const Temper> tempers_;
    std::span<Traces> memories_;
    std::vector<JourneyMemory> journeys_;
    results::TallyId nps_{}, satisfaction_{}, dissatisfied_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_satisfaction_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<SatisfactionStage>(
        dynamic_cast<const scenario::Parameters<SatisfactionParameters>&>(parameters).value, on);
}

std::unique_ptr<simulation::Stage> make_traces_stage(const scenario::ParameterSet& parameters, bool on) {
    const auto& p = dynamic_cast<const scenario::Parameters<TracesParameters>&>(parameters).value;
    return std::make_unique<SatisfactionStage>(p, on, p);
}

std::unique_ptr<simulation::Stage> make_performance_only_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<SatisfactionStage>(
        dynamic_cast<const scenario::Parameters<PerformanceOnlyParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
