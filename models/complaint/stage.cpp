// Respond: first the second decision of those whose case was closed this evening, then one choice for each journey that
// ended with a failure, after satisfaction and anger have moved. Those who leave over a failure go in remember(), when
// emotion has added their last frustration.
//
// Draws, owner 4. Purpose 0, a failed journey (who, need): words 0-1 = the choice among four. Purpose 1, once in a life
// (who, occasion 0): word 0 = extraversion. Purpose 2, a closed case (who, need): words 0-1 = leave, word 2 = tell the
// public.
#include "models/complaint/stage.hpp"

#include <string>
#include <vector>

#include "models/complaint/afterwards.hpp"
#include "models/complaint/equations.hpp"
#include "models/evening.hpp"
#include "models/parameter.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose response_luck{number(Number::complaint), 0};
constexpr random::Purpose extraversion_luck{number(Number::complaint), 1};
constexpr random::Purpose second_luck{number(Number::complaint), 2};
constexpr float minor_below = .2F;
constexpr float major_above = .5F;

struct Tallies {
    results::TallyId failed, voiced, silent, publicly, exits, barriers, minor, minor_voiced, major, major_voiced;
};

class ComplaintStage final : public simulation::Stage {
public:
    ComplaintStage(const ComplaintParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override {
        out.people.add(trust_column);
        declare_tallies(out.figures);
        declare_figures(out.figures);
        afterwards_.declare(out.figures);
    }

    void values(simulation::World& w) override {
        fading_ = fading_of(w.values().scenario.models);
        if (!b0_.empty()) return;
        for (std::size_t s = 0; s < w.model().segments.size(); ++s)
            b0_.push_back(voice_intercept(voices_when_wronged(w, s), p_.voice));
    }

    void start(simulation::World& w) override {
        for (float& trust : w.people(trust_column)) trust = static_cast<float>(p_.starting_trust);
    }

    void respond(simulation::World& w) override {
        if (on_) decide_again(w);
        auto& responses = w.events<Response>();
        for (const EpisodeEnded& e : w.events<EpisodeEnded>()) {
            if (e.failures == 0 || !w.is_customer(e.person)) continue;
            responses.push_back(response(w, e));
            count(w, responses.back());
            afterwards_.note(w, responses.back());
            if (responses.back().kind == ResponseKind::publicly)
                w.events<PublicAnger>().push_back(
                    {e.person, e.occasion, e.satisfaction - public_harshness * e.severity});
        }
    }

    void remember(simulation::World& w) override {
        for (const Lost& l : leaving_) go(w, l);
        leaving_.clear();
    }

    void account(simulation::World& w) override { afterwards_.account(w); }

private:
    static constexpr float public_harshness = 1.5F;  // su: what severity 1 takes off what is told in public

    static void go(simulation::World& w, const Lost& l) {
        if (!w.is_customer(l.person)) return;
        w.events<Lost>().push_back(l);
        w.leave(base::PersonId{l.person}, number_of(l.cause));
    }

    void declare_tallies(results::Registry& figures) {
        t_ = {.failed = figures.tally("failures.met"),
              .voiced = figures.tally("complaints.voiced"),
              .silent = figures.tally("complaints.unvoiced"),
              .publicly = figures.tally("complaints.public"),
              .exits = figures.tally("complaints.exits"),
              .barriers = figures.tally("complaints.barriers"),
              .minor = figures.tally("failures.minor"),
              .minor_voiced = figures.tally("complaints.minor"),
              .major = figures.tally("failures.major"),
              .major_voiced = figures.tally("complaints.major")};
    }

    void declare_figures(results::Registry& figures) const {
        using enum results::Direction;
        figures.total("failures.met", "journeys", "customers' journeys that ended after a failure", lower_is_better,
                      t_.failed);
        figures.total("complaints.voiced", "journeys", "failed journeys whose customer complained to us", neither,
                      t_.voiced);
        figures.total("complaints.unvoiced", "journeys", "failed journeys whose customer stayed and said nothing",
                      lower_is_better, t_.silent);
        figures.total("complaints.public", "journeys",
                      "failed journeys that were told in public instead, at once or after handling", lower_is_better,
                      t_.publicly);
        figures.total("complaints.exits", "journeys", "failed journeys whose customer left at once, without a word",
                      lower_is_better, t_.exits);
        figures.ratio("voiced.share", "%", "share of the failed journeys that we are told about", higher_is_better,
                      t_.voiced, t_.failed, 100);
        figures.ratio("silent.share", "%", "share of the failed journeys that nobody is told about", lower_is_better,
                      t_.silent, t_.failed, 100);
        figures.ratio("voiced.share.minor", "%", "share voiced of failures of severity below .2", neither,
                      t_.minor_voiced, t_.minor, 100);
        figures.ratio("voiced.share.major", "%", "share voiced of failures of severity above .5", neither,
                      t_.major_voiced, t_.major, 100);
        figures.ratio("complaints.barriers", "barriers", "barriers met on the way by one who complained",
                      lower_is_better, t_.barriers, t_.voiced);
    }

    //! From the reference scenario, so that arms that make complaining easier do not redefine who complains.
    [[nodiscard]] static double voices_when_wronged(const simulation::World& w, std::size_t segment) {
        const auto& known = w.model().reference.market.segments.items;
        const auto found = known.find(w.model().segments[segment]);
        return found != known.end() ? found->second.voices_when_wronged
                                    : w.values().segments[segment]->voices_when_wronged;
    }

    [[nodiscard]] Wronged wronged(simulation::World& w, std::uint32_t person, double severity, double effort) const {
        const auto luck = w.luck()({.who = person, .purpose = extraversion_luck});
        return {.severity = severity,
                .effort = effort,
                .trust = static_cast<double>(w.people(trust_column)[person]),
                .satisfaction = static_cast<double>(w.people(satisfaction_column)[person]),
                .anger = static_cast<double>(faded(w.people(temper_column)[person], w.day(), fading_).anger),
                .extraversion = static_cast<double>(normal_f(luck.word[0]))};
    }

    [[nodiscard]] Response response(simulation::World& w, const EpisodeEnded& e) {
        const double effort =
            complaint_effort(w.values().scenario.complaints.ease, static_cast<double>(e.barriers), p_.voice);
        Response r{.person = e.person,
                   .occasion = e.occasion,
                   .severity = e.severity,
                   .effort = static_cast<float>(effort),
                   .barriers = static_cast<float>(p_.voice.barriers_per_effort * effort),
                   .satisfaction = e.satisfaction,
                   .touchpoint = e.touchpoint,
                   .journey = e.journey,
                   .kind = ResponseKind::silence};
        if (!on_) return r;
        const Wronged c = wronged(w, e.person, static_cast<double>(e.severity), effort);
        random::Address address{.who = e.person, .occasion = e.occasion, .purpose = response_luck};
        const random::Block luck = w.luck()(address);  // voice, exit, public
        address.block = 1;
        const double silence = w.luck()(address).uniform();
        const ResponseChances chances = response_chances(c, b0_[w.person(e.person).segment], p_);
        r.kind = chances({luck.uniform(), luck.uniform(2), luck.uniform(3), silence});
        if (r.kind == ResponseKind::exit) leaving_.push_back({e.person, Cause::unvoiced});
        return r;
    }

    //! E12, for those who complained; somebody the firm called by itself has nothing to decide again.
    void decide_again(simulation::World& w) {
        const double effort = complaint_effort(w.values().scenario.complaints.ease, 0, p_.voice);
        for (const CaseClosed& k : w.events<CaseClosed>()) {
            if (!w.is_customer(k.person)) continue;
            float& trust = w.people(trust_column)[k.person];
            trust = trust_after(trust, k.justice_cumulative, p_);
            if (k.opened_by_firm) continue;
            const Wronged c = wronged(w, k.person, static_cast<double>(k.severity), effort);
            const auto luck = w.luck()({.who = k.person, .occasion = k.occasion, .purpose = second_luck});
            if (luck.uniform() < exit_after_handling(c, static_cast<double>(k.justice), p_.exit)) {
                go(w, {k.person, Cause::badly_handled});
            } else if (luck.uniform(2) < public_after_handling(c, static_cast<double>(k.satcom), p_.publicly)) {
                w.tally(t_.publicly) += 1;
                const float s = w.people(satisfaction_column)[k.person];
                w.events<PublicAnger>().push_back({k.person, k.occasion, s - public_harshness * k.severity});
            }
        }
    }

    void count(simulation::World& w, const Response& r) const {
        const auto add = [&](results::TallyId id, bool when) { w.tally(id) += when ? 1 : 0; };
        const bool voiced = r.kind == ResponseKind::voice;
        add(t_.failed, true);
        add(t_.voiced, voiced);
        add(t_.silent, r.kind == ResponseKind::silence);
        add(t_.publicly, r.kind == ResponseKind::publicly);
        add(t_.exits, r.kind == ResponseKind::exit);
        add(t_.minor, r.severity < minor_below);
        add(t_.minor_voiced, voiced && r.severity < minor_below);
        add(t_.major, r.severity > major_above);
        add(t_.major_voiced, voiced && r.severity > major_above);
        if (voiced) w.tally(t_.barriers) += static_cast<double>(r.barriers);
    }

    ComplaintParameters p_;
    bool on_;
    Fading fading_{};
    std::vector<double> b0_;     // by segment
    std::vector<Lost> leaving_;  // this evening
    Tallies t_{};
    Afterwards afterwards_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_complaint_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<ComplaintStage>(
        dynamic_cast<const scenario::Parameters<ComplaintParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
