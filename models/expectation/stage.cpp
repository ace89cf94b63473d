// Perceive: the evening's encounters, in blocks of 64 (what a first-level cache holds). Noise first, in lanes; then one
// pass in the order of the log, in which a customer's second encounter meets the expectations the first one left; then
// value, in lanes. Of the five dimensions four go side by side and the fifth alone, everywhere.
//
// Draws, owner 1. Purpose 0, one encounter (who, need, touchpoint, passage): block 0 words 0-3 = luck common to the
// five, luck of tangibles, reliability, responsiveness; block 1 words 0-1 = luck of assurance, empathy. Purpose 1, once
// in a life (who, occasion 0): blocks 0-1 word k = will of dimension k (block 1 word 0 = empathy), blocks 2-3 the same
// for should.
#include "models/expectation/stage.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/evening.hpp"
#include "models/expectation/delivered.hpp"
#include "models/expectation/equations.hpp"
#include "models/expectation/kernels.hpp"
#include "models/expectation/personal.hpp"
#include "models/parameter.hpp"
#include "random/lanes.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose encounter_luck{number(Number::expectation), 0};
constexpr random::Purpose start_luck{number(Number::expectation), 1};
constexpr std::size_t words = dimensions + 1;  // the common luck and one of each dimension
constexpr std::size_t block_size = 64;
enum Dimension : std::size_t { tangibles, reliability, responsiveness, assurance, empathy };
static_assert(dimensions == 5);

//! Reads and writes dimensions 0 to 3 (X is Four) or one of them (X is float).
template <class X>
[[nodiscard]] X at(const float* five) {
    X x;
    std::memcpy(&x, five, sizeof x);
    return x;
}
template <class X>
void put(float* five, X x) {
    std::memcpy(five, &x, sizeof x);
}

//! Quality as met, in registers: written one by one and read four at once, numbers in memory make the processor wait.
struct Met {
    Four four;
    float fifth;
};

constexpr float no_promise = -1;
constexpr float minutes_a_day = 1440;

//! What is promised at a touchpoint, and how it is told.
struct Promise {
    float within_days{no_promise};
    bool shown{false};
    results::TallyId done{}, kept{};
};

struct WeighedSegment {
    Five weight{};
    Five expects{};
};

[[nodiscard]] Five five(const scenario::FiveScores& s) {
    return {static_cast<float>(s.tangibles), static_cast<float>(s.reliability), static_cast<float>(s.responsiveness),
            static_cast<float>(s.assurance), static_cast<float>(s.empathy)};
}

[[nodiscard]] Five shares(const scenario::FiveWeights& w) {
    const double sum = w.tangibles + w.reliability + w.responsiveness + w.assurance + w.empathy;
    const double each = sum > 0 ? 1 / sum : 0;
    Five share{};
    share[tangibles] = static_cast<float>(w.tangibles * each);
    share[reliability] = static_cast<float>(w.reliability * each);
    share[responsiveness] = static_cast<float>(w.responsiveness * each);
    share[assurance] = static_cast<float>(w.assurance * each);
    share[empathy] = static_cast<float>(w.empathy * each);
    return share;
}

[[nodiscard]] float mean_of(const Five& x) {
    float sum = 0;
    for (const float each : x) sum += each;
    return sum / dimensions;
}

//! A block of encounters, their dimensions one after the other: [encounter * 5 + dimension].
struct Scratch {
    std::array<std::uint32_t, block_size * words> luck{};
    std::array<float, block_size * words> noise{};
    std::array<float, block_size * dimensions> gap{};
    std::array<float, block_size * dimensions> inside{};
    std::array<float, block_size * dimensions> size{};         // |gap|^e
    std::array<float, block_size * dimensions> inside_size{};  // |inside|^e
    std::array<std::uint32_t, block_size * dimensions> outside{};  // which gaps reach beyond the zone
    std::array<float, block_size * dimensions> edge{};             // and the zone's edge there
    std::array<float, block_size * dimensions> edge_size{};
    std::array<std::uint32_t, block_size> row{};               // place in the evening's log
    std::array<std::uint16_t, block_size> segment{};
    std::array<float, block_size> wait{};  // minutes that were felt
    std::array<float, block_size> expected_wait{};
    std::array<float, block_size> wait_loss{};  // points
};

class ExpectationStage final : public simulation::Stage {
public:
    ExpectationStage(const ExpectationParameters& p, bool on) : p_{learning(p, on)}, on_{on}, k_{p_}, personal_{p_.personal} {}

    void declare(simulation::Declarations& out) override {
        out.people.add(expectations_column);
        personal_.declare(out);
        for (const auto& [name, touchpoint] : out.reference.touchpoints.items) {
            Promise promise;
            if (touchpoint.promised) {
                const std::string figure = "promises.kept." + name;
                promise.done = out.figures.tally("promises.done." + name);
                promise.kept = out.figures.tally(figure);
                promise.shown = true;
                out.figures.ratio(figure, "%", "share of what customers had done at '" + name + "' within the promised time",
                                  results::Direction::higher_is_better, promise.kept, promise.done, 100);
            }
            promises_.push_back(promise);
        }
    }

    void values(simulation::World& w) override {
        const auto& model = w.model();
        sector_value_ = static_cast<float>(models::sector_value(learning(reference(model.reference.models), on_)));
        fading_ = fading_of(w.values().scenario.models);
        barriers_left_ = w.barriers_left();
        auto promise = promises_.begin();
        for (const auto& [name, touchpoint] : w.values().scenario.touchpoints.items)
            (promise++)->within_days = touchpoint.promised ? static_cast<float>(*touchpoint.promised) : no_promise;
        segments_.clear();
        for (const scenario::Segment* s : w.values().segments)
            segments_.push_back({shares(s->weighs), five(s->expects)});
        personal_.values(w);
        delivered_ = mean_of(delivered_quality(model, w.values()));
        if (w.values().notice_of) give_notice(w, *w.values().notice_of);
    }

    void morning(simulation::World& w) override {
        personal_.morning(w);
        w.events<Delivered>().push_back({delivered_ - personal_.gap()});
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
        const Sight sight{w, encounters};
        std::size_t filled = 0;
        for (std::size_t i = 0; i < encounters.size(); ++i) {
            if (const std::size_t next = i + rows_ahead; next < encounters.size() && encounters[next].person < w.everybody())
                fetch(w.person(encounters[next].person));
            if (!is_felt(w, encounters[i])) continue;
            sight.fetch_rows(encounters[i].person);
            keep_count(w, encounters[i]);
            scratch_.row[filled++] = static_cast<std::uint32_t>(i);
            if (filled == block_size) {
                perceive_block(w, sight, perceived, filled);
                filled = 0;
            }
        }
        perceive_block(w, sight, perceived, filled);
    }

private:
    //! The log and the columns that perception depends on, looked up once an evening.
    struct Sight {
        std::span<const simulation::Encounter> log;
        std::span<Expectations> expectations;
        std::span<const Temper> tempers;
        std::span<const Colleague> staff;
        Sight(simulation::World& w, std::span<const simulation::Encounter> encounters)
            : log{encounters},
              expectations{w.people(expectations_column)},
              tempers{w.people(temper_column)},
              staff{w.staff(colleague_column)} {}
        //! Calls a person's rows from memory before the block needs them.
        [[gnu::always_inline]] void fetch_rows(std::uint32_t person) const {
            fetch(expectations[person]);
            fetch(tempers[person]);
        }
    };

    //! The baseline's parameters, whichever alternative it chose: they fix the level that all arms share.
    [[nodiscard]] static ExpectationParameters reference(const scenario::ModelSet& models) {
        const auto chosen = models.choices.find("expectation");
        const bool symmetric = chosen != models.choices.end() &&
                               dynamic_cast<const scenario::Parameters<SymmetricParameters>*>(
                                   chosen->second.parameters.get()) != nullptr;
        if (symmetric) return parameters_of<SymmetricParameters>(models, "expectation");
        return parameters_of<ExpectationParameters>(models, "expectation");
    }

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

    //! Customers who are told that service will be worse reckon with a part of it before it comes; better is not announced.
    void give_notice(simulation::World& w, base::Day begins) const {
        const auto& epochs = w.model().values;
        const auto then = std::find_if(epochs.begin(), epochs.end(), [&](const auto& e) { return e.from == begins; });
        if (!on_ || then == epochs.end()) return;
        const auto reckoned = [&](const simulation::Values& v) {
            return quality_to_reckon_with(w.model(), v, simulation::mean_severity, p_.perception);
        };
        const Five now = reckoned(w.values());
        const Five soon = reckoned(*then);
        const auto rows = w.people(expectations_column);
        for (std::uint32_t i = 0; i < w.everybody(); ++i) {
            if (!w.is_customer(i)) continue;
            for (std::size_t k = 0; k < dimensions; ++k) {
                const float fall = static_cast<float>(p_.personal.notice_believed) * std::max(0.F, now[k] - soon[k]);
                rows[i].will[k] = within(rows[i].will[k] - fall, 0.F, 10.F);
            }
        }
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

    void perceive_block(simulation::World& w, const Sight& sight, std::vector<Perceived>& perceived, std::size_t n) {
        draw_noise(w, sight, n);
        size_waits(w, sight, n);
        for (std::size_t r = 0; r < n; ++r) meet(w, sight, r, perceived[scratch_.row[r]]);
        powers(scratch_.gap.data(), scratch_.size.data(), n * dimensions, k_.exponent);
        size_insides(n * dimensions);
        for (std::size_t r = 0; r < n; ++r) {
            const Five& weight = segments_[scratch_.segment[r]].weight;
            Five value;
            const auto weigh = [&]<class X>(X, std::size_t k) {
                const std::size_t i = r * dimensions + k;
                put<X>(&value[k], tolerant_value(at<X>(&scratch_.gap[i]), at<X>(&scratch_.size[i]),
                                                 at<X>(&scratch_.inside[i]), at<X>(&scratch_.inside_size[i]), k_));
            };
            weigh(Four{}, 0);
            weigh(float{}, 4);
            Perceived& row = perceived[scratch_.row[r]];
            row.disconfirmation = weighted(weight, &scratch_.gap[r * dimensions]);
            row.value = weighted(weight, value.data()) - sector_value_;
        }
    }

    void size_waits(const simulation::World& w, const Sight& sight, std::size_t n) {
        for (std::size_t r = 0; r < n; ++r) {
            const auto& e = sight.log[scratch_.row[r]];
            scratch_.wait[r] = e.asynchronous ? 0.F : e.wait_minutes;
            scratch_.expected_wait[r] = w.values().touchpoints[e.touchpoint].expected_wait;
        }
        wait_losses(scratch_.wait.data(), scratch_.expected_wait.data(), scratch_.wait_loss.data(), n, p_.waiting);
    }

    //! |inside|^e: mostly the gap's own, for most gaps lie inside the zone; the others are gathered and raised together.
    void size_insides(std::size_t n) {
        std::size_t outside = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            scratch_.inside_size[i] = scratch_.size[i];
            scratch_.outside[outside] = i;
            scratch_.edge[outside] = scratch_.inside[i];
            outside += scratch_.inside[i] != scratch_.gap[i] ? 1U : 0U;
        }
        powers(scratch_.edge.data(), scratch_.edge_size.data(), outside, k_.exponent);
        for (std::size_t i = 0; i < outside; ++i) scratch_.inside_size[scratch_.outside[i]] = scratch_.edge_size[i];
    }

    [[nodiscard]] static float weighted(const Five& weight, const float* five) {
        float sum = 0;
        for (std::size_t k = 0; k < dimensions; ++k) sum += weight[k] * five[k];
        return sum;
    }

    void draw_noise(const simulation::World& w, const Sight& sight, std::size_t n) {
        const auto address = [&](std::size_t i) {  // two blocks an encounter
            const auto& e = sight.log[scratch_.row[i / 2]];
            return random::Address{.who = e.person,
                                   .occasion = e.occasion,
                                   .purpose = encounter_luck,
                                   .where = w.model().touchpoints[e.touchpoint].hash,
                                   .passage = e.passage,
                                   .block = static_cast<std::uint32_t>(i % 2)};
        };
        random::draw_each(w.luck(), 2 * n, address, [&](std::size_t i, const random::Block& b) {
            std::uint32_t* mine = &scratch_.luck[i / 2 * words + i % 2 * 4];
            std::copy_n(b.word.begin(), i % 2 == 0 ? 4 : words - 4, mine);
        });
        random::normals_of_words(scratch_.luck.data(), scratch_.noise.data(), n * words);
    }

    //! Days by which the promised time was beaten (missed: below 0); nothing where nothing was promised or nobody served.
    [[nodiscard]] static std::optional<float> days_early(const Promise& promise, const simulation::Encounter& e) {
        if (promise.within_days < 0 || e.turned_away) return std::nullopt;
        return promise.within_days - (e.wait_minutes + e.service_minutes) / minutes_a_day;
    }

    //! Counts today's promises, kept or not.
    void keep_count(simulation::World& w, const simulation::Encounter& e) const {
        const Promise& promise = promises_[e.touchpoint];
        const auto early = days_early(promise, e);
        if (!promise.shown || !early) return;
        w.tally(promise.done) += 1;
        w.tally(promise.kept) += *early >= 0 ? 1 : 0;
    }

    //! Quality as met by this customer today, before expectations colour it (q' of E1).
    [[nodiscard]] Met met(const simulation::TouchpointValues& t, const simulation::Encounter& e, float anger,
                          float earlier, float common, float wait_loss, std::span<const Colleague> staff) const {
        float all = common - anger_discount(anger, p_.perception) + (e.delighted ? t.delight_lift : 0.F);
        const float fall = e.failed ? failure_fall(e.severity, anger, earlier, p_.perception) : 0.F;
        const bool served = e.employee < staff.size();
        if (served) all += static_cast<float>(p_.perception.engagement_gain) * 2 * (staff[e.employee].engagement - .5F);
        Met q{.four = at<Four>(t.quality.data()) + all - fall * at<Four>(failure_load.data()),
              .fifth = t.quality[empathy] + all - fall * failure_load[empathy]};
        if (served) {
            q.four[assurance] += static_cast<float>(p_.perception.skill_gain) * (staff[e.employee].skill - .7F);
            q.fifth += static_cast<float>(p_.perception.empathy_gain) * (staff[e.employee].empathy - .65F);
        }
        q.four[responsiveness] -= wait_loss;
        q.four[responsiveness] -= static_cast<float>(p_.waiting.menu) * t.effort * barriers_left_[e.touchpoint];
        if (const auto early = days_early(promises_[e.touchpoint], e)) q.four[reliability] += promise_gain(*early, p_);
        if (e.turned_away) {
            q.four[reliability] -= static_cast<float>(p_.waiting.turned_away);
            q.four[responsiveness] -= static_cast<float>(p_.waiting.turned_away);
        }
        if (e.retold) q.fifth -= static_cast<float>(p_.waiting.story_retold);
        return q;
    }

    //! Beyond what everybody meets, what is done for this customer.
    void add_personal(simulation::World& w, const simulation::Encounter& e, Met& q) {
        const Addition more = personal_.add(w, e);
        q.four += more.all;
        q.four[responsiveness] += more.responsiveness;
        q.fifth += more.all + more.empathy;
    }

    //! E1 to E3 for the block's row `r`; rows come in the order of the log.
    void meet(simulation::World& w, const Sight& sight, std::size_t r, Perceived& row) {
        const auto& e = sight.log[scratch_.row[r]];
        const auto& t = w.values().touchpoints[e.touchpoint];
        const WeighedSegment& s = segments_[scratch_.segment[r] = w.person(e.person).segment];
        const Temper& temper = sight.tempers[e.person];
        const float anger = temper.anger > 0 ? faded(temper, w.day(), fading_).anger : 0.F;
        const bool compares = e.failed && p_.perception.repetition_sharpens > 0;
        const float earlier = compares ? faded(temper, w.day(), fading_).failures : 0.F;
        const float* noise = &scratch_.noise[r * words];
        Met q = met(t, e, anger, earlier, static_cast<float>(p_.perception.encounter_sd) * noise[0],
                          scratch_.wait_loss[r], sight.staff);
        if (personal_.is_there()) add_personal(w, e, q);
        const auto own_sd = static_cast<float>(p_.perception.dimension_sd);
        Expectations& mine = sight.expectations[e.person];
        Five perceived;
        const auto in = [&]<class X>(X here, std::size_t k) {
            const X will = at<X>(&mine.will[k]);
            const X should = at<X>(&mine.should[k]);
            const X x = perceived_quality(here, will, own_sd * at<X>(&noise[1 + k]), k_.a_W);
            const X reference = reference_point(will, should, k_.omega);
            const X gap = x - reference;
            put<X>(&perceived[k], x);
            put<X>(&scratch_.gap[r * dimensions + k], gap);
            put<X>(&scratch_.inside[r * dimensions + k],
                   inside_zone(gap, will, should, reference, k_.adequate_gap));
            const X after = will_after(will, x, k_.alpha);
            const X best = larger(after, smaller(at<X>(&s.expects[k]) + drift_, X{} + 10.F));
            put<X>(&mine.will[k], after);
            put<X>(&mine.should[k], should_after(should, best, k_.beta));
        };
        in(q.four, 0);
        in(q.fifth, 4);
        row.quality = weighted(s.weight, perceived.data());
        row.lift = e.delighted ? t.delight_lift : 0.F;
        row.perceived = true;
    }

    ExpectationParameters p_;
    bool on_;
    PerceptionConstants k_;
    PersonalService personal_;
    float delivered_{7.5F};
    float sector_value_{0};
    float drift_{0};
    Fading fading_{};
    std::vector<WeighedSegment> segments_;
    std::vector<Promise> promises_;  // by touchpoint
    std::span<const float> barriers_left_{};  // by touchpoint
    Scratch scratch_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_expectation_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<ExpectationStage>(
        dynamic_cast<const scenario::Parameters<ExpectationParameters>&>(parameters).value, on);
}

std::unique_ptr<simulation::Stage> make_symmetric_expectation_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<ExpectationStage>(
        dynamic_cast<const scenario::Parameters<SymmetricParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
