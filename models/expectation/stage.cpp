// Perceive: the evening's encounters, in blocks of 64 (what a first-level cache holds). Noise first, in lanes; then one
// pass in the order of the log, in which a customer's second encounter meets the expectations the first one left; then
// value, in lanes. Five dimensions are padded to eight lanes; the spare lanes are computed and never read.
//
// Draws, owner 1. Purpose 0, one encounter (who, need, touchpoint, passage): block 0 words 0-3 = luck common to the
// five, luck of tangibles, reliability, responsiveness; block 1 words 0-1 = luck of assurance, empathy. Purpose 1, once
// in a life (who, occasion 0): blocks 0-1 word k = will of dimension k (block 1 word 0 = empathy), blocks 2-3 the same
// for should.
#include "models/expectation/stage.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "models/evening.hpp"
#include "models/expectation/delivered.hpp"
#include "models/expectation/equations.hpp"
#include "models/expectation/kernels.hpp"
#include "models/parameter.hpp"
#include "random/lanes.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose encounter_luck{number(Number::expectation), 0};
constexpr random::Purpose start_luck{number(Number::expectation), 1};
constexpr std::size_t lanes = 8;
constexpr std::size_t block_size = 64;
enum Dimension : std::size_t { tangibles, reliability, responsiveness, assurance, empathy };
using Lanes = std::array<float, lanes>;

struct WeighedSegment {
    Lanes weight{};
    Five expects{};
};

[[nodiscard]] Five five(const scenario::FiveScores& s) {
    return {static_cast<float>(s.tangibles), static_cast<float>(s.reliability), static_cast<float>(s.responsiveness),
            static_cast<float>(s.assurance), static_cast<float>(s.empathy)};
}

[[nodiscard]] Lanes shares(const scenario::FiveWeights& w) {
    const double sum = w.tangibles + w.reliability + w.responsiveness + w.assurance + w.empathy;
    const double each = sum > 0 ? 1 / sum : 0;
    Lanes share{};
    share[tangibles] = static_cast<float>(w.tangibles * each);
    share[reliability] = static_cast<float>(w.reliability * each);
    share[responsiveness] = static_cast<float>(w.responsiveness * each);
    share[assurance] = static_cast<float>(w.assurance * each);
    share[empathy] = static_cast<float>(w.empathy * each);
    return share;
}

//! A block of encounters in lanes: [encounter * 8 + dimension].
struct Scratch {
    std::array<std::uint32_t, block_size * lanes> words{};
    std::array<float, block_size * lanes> noise{};
    std::array<float, block_size> common{};
    std::array<float, block_size * lanes> gap{};
    std::array<float, block_size * lanes> inside{};
    std::array<float, block_size * lanes> size{};         // |gap|^e
    std::array<float, block_size * lanes> inside_size{};  // |inside|^e
    std::array<std::uint32_t, block_size> row{};          // place in the evening's log
    std::array<std::uint16_t, block_size> segment{};
};

class ExpectationStage final : public simulation::Stage {
public:
    ExpectationStage(const ExpectationParameters& p, bool on) : p_{learning(p, on)}, on_{on}, k_{p_} {}

    void declare(simulation::Declarations& out) override { out.people.add(expectations_column); }

    void values(simulation::World& w) override {
        const auto& model = w.model();
        sector_value_ = static_cast<float>(models::sector_value(
            learning(parameters_of<ExpectationParameters>(model.reference.models, "expectation"), on_)));
        fading_ = fading_of(w.values().scenario.models);
        segments_.clear();
        for (const scenario::Segment* s : w.values().segments)
            segments_.push_back({shares(s->weighs), five(s->expects)});
    }

    void start(simulation::World& w) override {
        const Five delivered = delivered_quality(w.model(), w.values());
        const auto rows = w.people(expectations_column);
        for (std::uint32_t i = 0; i < w.model().people; ++i)
            if (w.is_customer(i)) rows[i] = drawn(w, i, delivered, static_cast<float>(p_.will_sd));
    }

    void joined(simulation::World& w, base::PersonId who) override {
        auto& mine = w.people(expectations_column)[who.index()];
        const float said = w.people(belief_column)[who.index()].quality;
        Five will{};
        will.fill(.5F * said + .5F * static_cast<float>(p_.sector_quality));
        const bool returns = mine.should[reliability] > 0;
        if (returns)
            mine.will = will;
        else
            mine = drawn(w, who.value, will, 0);
    }

    void perceive(simulation::World& w) override {
        hear(w);
        const auto encounters = w.encounters();
        auto& perceived = w.events<Perceived>();
        perceived.assign(encounters.size(), Perceived{});
        const auto years = static_cast<float>(w.day().value) / 365.F;
        drift_ = static_cast<float>(p_.benchmark_drift) * std::max(years, 0.F);
        std::size_t filled = 0;
        for (std::size_t i = 0; i < encounters.size(); ++i) {
            if (!is_felt(w, encounters[i])) continue;
            scratch_.row[filled++] = static_cast<std::uint32_t>(i);
            if (filled == block_size) {
                perceive_block(w, encounters, perceived, filled);
                filled = 0;
            }
        }
        perceive_block(w, encounters, perceived, filled);
    }

private:
    //! Off: what is expected neither moves nor colours what is perceived.
    [[nodiscard]] static ExpectationParameters learning(ExpectationParameters p, bool on) {
        if (on) return p;
        p.will_gain = p.should_gain = p.perception.assimilation = 0.;
        p.talk_shift = 0.;
        return p;
    }

    [[nodiscard]] Expectations drawn(simulation::World& w, std::uint32_t person, const Five& will,
                                     float will_sd) const {
        const Five& expects = segments_[w.person(person).segment].expects;
        std::array<random::Block, 4> luck;
        for (std::uint32_t b = 0; b < 4; ++b) luck[b] = w.luck()({.who = person, .purpose = start_luck, .block = b});
        Expectations e;
        for (std::size_t k = 0; k < dimensions; ++k) {
            e.will[k] = within(will[k] + will_sd * normal_f(luck[k / 4].word[k % 4]), 0.F, 10.F);
            e.should[k] = within(expects[k] + static_cast<float>(p_.should_sd) * normal_f(luck[2 + k / 4].word[k % 4]),
                                 0.F, 10.F);
        }
        return e;
    }

    //! What friends said this morning moves what a customer thinks will be, before he meets us himself.
    void hear(simulation::World& w) const {
        const auto rows = w.people(expectations_column);
        for (const Heard& h : w.events<Heard>()) {
            if (!w.is_customer(h.target)) continue;
            const auto shift = static_cast<float>(p_.talk_shift) * static_cast<float>(h.sign) * (h.strong ? 1.F : .5F);
            for (float& x : rows[h.target].will) x = within(x + shift, 0.F, 10.F);
        }
    }

    void perceive_block(simulation::World& w, std::span<const simulation::Encounter> log,
                        std::vector<Perceived>& perceived, std::size_t n) {
        draw_noise(w, log, n);
        meet(w, log, perceived, n);
        powers(scratch_.gap.data(), scratch_.size.data(), n * lanes, k_.exponent);
        powers(scratch_.inside.data(), scratch_.inside_size.data(), n * lanes, k_.exponent);
        for (std::size_t r = 0; r < n; ++r) {
            const Lanes& weight = segments_[scratch_.segment[r]].weight;
            Perceived& row = perceived[scratch_.row[r]];
            float gap = 0;
            float worth = 0;
            for (std::size_t k = 0; k < dimensions; ++k) {
                const std::size_t at = r * lanes + k;
                gap += weight[k] * scratch_.gap[at];
                worth += weight[k] * tolerant_value(scratch_.gap[at], scratch_.size[at], scratch_.inside[at],
                                                    scratch_.inside_size[at], k_);
            }
            row.disconfirmation = gap;
            row.value = worth - sector_value_;
        }
    }

    void draw_noise(const simulation::World& w, std::span<const simulation::Encounter> log, std::size_t n) {
        constexpr std::size_t at_once = random::lane_count / 2;  // two blocks an encounter
        for (std::size_t from = 0; from < n; from += at_once) {
            const std::size_t to = std::min(n, from + at_once);
            for (std::size_t r = from; r < to; ++r) {
                const auto& e = log[scratch_.row[r]];
                random::Address at{.who = e.person,
                                   .occasion = e.occasion,
                                   .purpose = encounter_luck,
                                   .where = w.model().touchpoints[e.touchpoint].hash,
                                   .passage = e.passage};
                counters_.set(2 * (r - from), at);
                at.block = 1;
                counters_.set(2 * (r - from) + 1, at);
            }
            random::draw(w.luck(), counters_, drawn_);
            for (std::size_t i = 0; i < 2 * (to - from); ++i)
                for (std::size_t j = 0; j < 4; ++j) scratch_.words[from * lanes + i * 4 + j] = drawn_.word[j][i];
        }
        normals_of_words(scratch_.words.data(), scratch_.noise.data(), n * lanes);
        const auto common_sd = static_cast<float>(p_.perception.encounter_sd);
        const auto own_sd = static_cast<float>(p_.perception.dimension_sd);
        for (std::size_t r = 0; r < n; ++r) {  // word 0 is the common luck; the five own ones follow it
            float* lane = &scratch_.noise[r * lanes];
            scratch_.common[r] = common_sd * lane[0];
            for (std::size_t k = 0; k + 1 < lanes; ++k) lane[k] = own_sd * lane[k + 1];
        }
    }

    //! Quality as met by this customer today, before expectations colour it (q' of E1).
    [[nodiscard]] Lanes met(const simulation::TouchpointValues& t, const simulation::Encounter& e, float anger,
                            float common, std::span<const Colleague> staff) const {
        Lanes q{};
        float all = common - anger_discount(anger, p_.perception) + (e.delighted ? t.delight_lift : 0.F);
        const float fall = e.failed ? failure_fall(e.severity, anger, p_.perception) : 0.F;
        const bool served = e.employee < staff.size();
        if (served) all += static_cast<float>(p_.perception.engagement_gain) * 2 * (staff[e.employee].engagement - .5F);
        for (std::size_t k = 0; k < dimensions; ++k) q[k] = t.quality[k] + all - fall * failure_load[k];
        if (served) {
            q[assurance] += static_cast<float>(p_.perception.skill_gain) * (staff[e.employee].skill - .7F);
            q[empathy] += static_cast<float>(p_.perception.empathy_gain) * (staff[e.employee].empathy - .65F);
        }
        if (!e.asynchronous && e.wait_minutes > 0)
            q[responsiveness] -= wait_loss(e.wait_minutes, t.expected_wait, p_.waiting);
        q[responsiveness] -= static_cast<float>(p_.waiting.menu) * t.effort;
        if (e.turned_away) {
            q[reliability] -= static_cast<float>(p_.waiting.turned_away);
            q[responsiveness] -= static_cast<float>(p_.waiting.turned_away);
        }
        if (e.retold) q[empathy] -= static_cast<float>(p_.waiting.story_retold);
        return q;
    }

    //! E1 to E3 in the order of the log.
    void meet(simulation::World& w, std::span<const simulation::Encounter> log, std::vector<Perceived>& perceived,
              std::size_t n) {
        const auto expectations = w.people(expectations_column);
        const auto temper = w.people(temper_column);
        const auto staff = w.staff(colleague_column);
        const auto& touchpoints = w.values().touchpoints;
        for (std::size_t r = 0; r < n; ++r) {
            const auto& e = log[scratch_.row[r]];
            const auto& t = touchpoints[e.touchpoint];
            const std::uint16_t segment = w.person(e.person).segment;
            const WeighedSegment& s = segments_[segment];
            const float anger = temper[e.person].anger > 0 ? faded(temper[e.person], w.day(), fading_).anger : 0.F;
            const Lanes q = met(t, e, anger, scratch_.common[r], staff);
            Expectations& mine = expectations[e.person];
            float quality = 0;
            for (std::size_t k = 0; k < dimensions; ++k) {
                const std::size_t at = r * lanes + k;
                const float x = perceived_quality(q[k], mine.will[k], scratch_.noise[at], k_.a_W);
                const float reference = reference_point(mine.will[k], mine.should[k], k_.omega);
                scratch_.gap[at] = x - reference;
                scratch_.inside[at] =
                    inside_zone(x - reference, mine.will[k], mine.should[k], reference, k_.adequate_gap);
                quality += s.weight[k] * x;
                mine.will[k] = will_after(mine.will[k], x, k_.alpha);
                const float best = std::max(mine.will[k], std::min(s.expects[k] + drift_, 10.F));
                mine.should[k] = should_after(mine.should[k], best, k_.beta);
            }
            scratch_.segment[r] = segment;
            Perceived& row = perceived[scratch_.row[r]];
            row.quality = quality;
            row.lift = e.delighted ? t.delight_lift : 0.F;
            row.perceived = true;
        }
    }

    ExpectationParameters p_;
    bool on_;
    PerceptionConstants k_;
    float sector_value_{0};
    float drift_{0};
    Fading fading_{};
    std::vector<WeighedSegment> segments_;
    Scratch scratch_{};
    random::Lanes counters_{};
    random::Lanes drawn_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_expectation_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<ExpectationStage>(
        dynamic_cast<const scenario::Parameters<ExpectationParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
