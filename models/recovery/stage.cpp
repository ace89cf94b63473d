// Recover: pieces of complaint work that came back today, in the order of the log; each solves its case, passes it on
// to the next step, or closes it as it is. Remember: cases open for today's complaints and for the silent customers
// whom the firm calls by itself; their work enters the first step's backlog at its next opening.
//
// Draws, owner 5. Purpose 0, a case (who, need): words 0-1 = size of the loss, word 2 = whether it is money, word 3 =
// whether the offer fits. Purpose 1, a contact (who, need, passage = nth contact): words 0-1 = solved, word 2 =
// insists. Purpose 2, a silent failure (who, need): word 2 = the firm calls. Purpose 3, a closed case
// (who, need): words 0-1 = the answer is disputed. Purpose 4, once in a life (who): word 2 = is an opportunist.
#include "models/recovery/stage.hpp"

#include <algorithm>
#include <vector>

#include "models/evening.hpp"
#include "models/parameter.hpp"
#include "models/recovery/cases.hpp"
#include "time/date.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose case_luck{number(Number::recovery), 0};
constexpr random::Purpose contact_luck{number(Number::recovery), 1};
constexpr random::Purpose call_luck{number(Number::recovery), 2};
constexpr random::Purpose dispute_luck{number(Number::recovery), 3};
constexpr random::Purpose opportunist_luck{number(Number::recovery), 4};

struct TierRules {
    double authority{0};
    double solves{0};
    time::OpeningHours open{};
};
struct Tallies {
    results::TallyId closed, solved, first_contact, days, open, verdict, compensation, calls, kept, disputed;
};

[[nodiscard]] std::int64_t cents(double money) { return static_cast<std::int64_t>(money * 100 + .5); }

class RecoveryStage final : public simulation::Stage {
public:
    RecoveryStage(const RecoveryParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override {
        using enum results::Direction;
        auto& f = out.figures;
        t_ = {.closed = f.tally("complaints.closed"),
              .solved = f.tally("complaints.solved"),
              .first_contact = f.tally("complaints.first-contact"),
              .days = f.tally("complaints.days"),
              .open = f.tally("complaints.open"),
              .verdict = f.tally("satcom"),
              .compensation = f.tally("compensation"),
              .calls = f.tally("calls"),
              .kept = f.tally("complaints.in-time"),
              .disputed = {}};
        f.total("complaints.closed", "complaints", "complaints closed", neither, t_.closed);
        f.ratio("complaints.solved", "%", "share of the closed complaints whose cause was mended", higher_is_better,
                t_.solved, t_.closed, 100);
        f.ratio("complaints.first-contact", "%", "share of the closed complaints solved at the first contact",
                higher_is_better, t_.first_contact, t_.closed, 100);
        f.ratio("complaints.in-time", "%", "share of the closed complaints answered within the promised time",
                higher_is_better, t_.kept, t_.closed, 100);
        f.ratio("complaints.days", "days", "mean time from complaint to closing", lower_is_better, t_.days, t_.closed);
        f.time_mean("complaints.open", "complaints", "open complaints in the evening, mean over the days",
                    lower_is_better, t_.open);
        f.ratio("satcom", "satcom", "mean satisfaction with the handling of a complaint, -1 to 1.1", higher_is_better,
                t_.verdict, t_.closed);
        if (p_.disputes) {
            t_.disputed = f.tally("complaints.disputed");
            f.ratio("complaints.disputed", "%", "share of the closed complaints whose answer the customer disputed",
                    lower_is_better, t_.disputed, t_.closed, 100);
        }
        f.total("compensation", "EUR", "paid to customers with a complaint", lower_is_better, t_.compensation);
        f.total("calls", "calls", "follow-up calls made to customers who had said nothing", neither, t_.calls);
    }

    void values(simulation::World& w) override {
        const scenario::Scenario& s = w.values().scenario;
        fading_ = fading_of(s.models);
        tiers_.clear();
        for (const scenario::Tier& tier : s.complaints.tiers) {
            const auto team = s.teams.items.find(tier.team);
            if (team == s.teams.items.end()) continue;
            tiers_.push_back({team->second.authority, tier.solves, team->second.open});
        }
        start_weekday_ = time::weekday(w.model().reference.time.start);
    }

    void recover(simulation::World& w) override {
        for (const simulation::Encounter& e : w.encounters())
            if (e.handling) answer(w, e);
        for (const std::uint32_t at : cases_.arriving(w.day())) arrive(w, at);
        for (const std::uint32_t at : cases_.given_up(w.day()))
            if (const Case* c = cases_.find(at); c != nullptr) close(w, at, *c, unanswered(w, *c));
    }

    void remember(simulation::World& w) override {
        for (const Response& r : w.events<Response>()) {
            if (!w.is_customer(r.person)) continue;
            if (r.kind == ResponseKind::voice)
                open(w, r, false);
            else if (r.kind == ResponseKind::silence && is_called(w, r))
                call(w, r);
        }
    }

    void account(simulation::World& w) override { w.tally(t_.open) = static_cast<double>(cases_.count()); }

private:
    //! One piece of work on a case came back.
    void answer(simulation::World& w, const simulation::Encounter& e) {
        Case* found = cases_.find(e.tag);
        if (found == nullptr || found->person != e.person) return;
        Case& c = *found;
        age(w, c);
        pay(w, Line::handling,
            -cents(c.tier == 0 ? w.values().scenario.money.cost_of_a_contact
                               : w.values().scenario.money.cost_of_an_escalation));
        if (!w.is_customer(c.person)) return cases_.close(e.tag);
        const float anger = faded(w.people(temper_column)[c.person], w.day(), fading_).anger;
        if (e.employee != simulation::nobody) w.events<Abuse>().push_back({e.employee, anger});
        const TierRules& rules = tiers_[std::min<std::size_t>(c.tier, tiers_.size() - 1)];
        const bool last_tier = c.tier + 1U >= tiers_.size();
        const double wanted = wanted_compensation(c.complaint, w.values().scenario.complaints.redress.compensation);
        const bool allowed = !c.complaint.monetary || wanted <= rules.authority || last_tier;
        const auto luck =
            w.luck()({.who = c.person, .occasion = c.occasion, .purpose = contact_luck, .passage = c.contacts - 1U});
        const bool solved = allowed && luck.uniform() < solved_by(w, e.employee, rules.solves);
        const bool goes_up =
            !allowed || anger > static_cast<float>(p_.escalation_anger) || luck.uniform(2) < p_.insists;
        if (!solved && !last_tier && goes_up) return escalate(w, e.tag, c);
        const double paid = solved ? std::min(wanted, c.complaint.monetary ? rules.authority : wanted) : 0;
        if (paid > 0) pay(w, Line::compensation, -cents(paid));
        w.tally(t_.compensation) += static_cast<double>(cents(paid)) / 100;
        close(w, e.tag, c, handled(w, e, c, rules, solved, wanted > 0 ? paid / wanted : 1));
    }

    //! A problem grows until somebody deals with it.
    void age(const simulation::World& w, Case& c) const {
        if (p_.loss.worsens == 0) return;
        c.complaint = worsened(c.complaint, w.day() - c.failed, p_.loss);
        c.failed = w.day();
    }

    //! Chance that a colleague solves it where one who nobody keeps score of solves it with chance `usual`.
    [[nodiscard]] static double solved_by(simulation::World& w, std::uint32_t employee, double usual) {
        const auto staff = w.staff(colleague_column);
        const float unsolved = employee < staff.size() ? staff[employee].unsolved : 1.F;
        return unsolved == 1 ? usual : 1 - (1 - usual) * static_cast<double>(unsolved);
    }

    void escalate(simulation::World& w, std::uint32_t at, Case& c) {
        ++c.tier;
        w.events<CaseEscalated>().push_back({c.person, at});
        request(w, at, c);
    }

    static void request(simulation::World& w, std::uint32_t at, Case& c) {
        w.request_work(
            {.person = c.person, .occasion = c.occasion, .case_number = at, .tier = c.tier, .contact = c.contacts});
        c.contacts = static_cast<std::uint8_t>(std::min(c.contacts + 1, 255));
    }

    [[nodiscard]] Handling handled(simulation::World& w, const simulation::Encounter& e, const Case& c,
                                   const TierRules& rules, bool solved, double share_paid) const {
        const scenario::Complaints& offer = w.values().scenario.complaints;
        const auto staff = w.staff(colleague_column);
        Handling h{.solved = solved,
                   .promise_kept = true,
                   .compensation = solved ? offer.redress.compensation * share_paid : 0,
                   .days = static_cast<double>(w.day() - c.opened),
                   .contacts = c.contacts,
                   .announced = c.announced};
        if (e.employee < staff.size()) {
            h.courtesy = static_cast<double>(staff[e.employee].empathy);
            h.engagement = static_cast<double>(staff[e.employee].engagement);
        }
        const int weekday = ((start_weekday_ + c.opened.value) % 7 + 7) % 7;
        h.promise_kept = working_days(rules.open, weekday, w.day() - c.opened) <= offer.promised_reply;
        return h;
    }

    //! Nobody answers: no courtesy, no contact, and the promise is broken.
    [[nodiscard]] static Handling unanswered(const simulation::World& w, const Case& c) {
        return {.solved = false,
                .promise_kept = false,
                .compensation = 0,
                .courtesy = 0,
                .engagement = .5,
                .days = static_cast<double>(w.day() - c.opened),
                .contacts = 0};
    }

    void close(simulation::World& w, std::uint32_t at, const Case& c, const Handling& h) {
        if (w.is_customer(c.person)) {
            const Justice j =
                h.contacts == 0 ? Justice{} : justice_of(c.complaint, h, w.values().scenario.complaints, p_);
            const CaseClosed closed = told(c, h, j);
            if (!c.opened_by_firm) count(w, closed);
            if (!c.opportunist) w.events<CaseClosed>().push_back(closed);
        }
        cases_.close(at);
    }

    [[nodiscard]] CaseClosed told(const Case& c, const Handling& h, const Justice& j) const {
        const auto f = [](double x) { return static_cast<float>(x); };
        return {.person = c.person,
                .occasion = c.occasion,
                .severity = f(c.complaint.severity),
                .satcom = f(handling_verdict(j, c.complaint.severity, p_.justice)),
                .justice = f(transaction_justice(j, p_.justice)),
                .justice_cumulative = f(cumulative_justice(j, p_.justice)),
                .distributive = f(j.distributive),
                .interactional = f(j.interactional),
                .procedural = f(j.procedural),
                .days = f(h.days),
                .touchpoint = c.touchpoint,
                .contacts = static_cast<std::uint8_t>(h.contacts),
                .solved = h.solved,
                .first_contact = h.solved && h.contacts == 1,
                .promise_kept = h.promise_kept,
                .opened_by_firm = c.opened_by_firm};
    }

    void count(simulation::World& w, const CaseClosed& c) const {
        w.tally(t_.closed) += 1;
        w.tally(t_.solved) += c.solved ? 1 : 0;
        w.tally(t_.first_contact) += c.first_contact ? 1 : 0;
        w.tally(t_.kept) += c.promise_kept ? 1 : 0;
        w.tally(t_.days) += static_cast<double>(c.days);
        w.tally(t_.verdict) += static_cast<double>(c.satcom);
        if (!p_.disputes) return;
        const double u = w.luck()({.who = c.person, .occasion = c.occasion, .purpose = dispute_luck}).uniform();
        w.tally(t_.disputed) += u < dispute_probability(static_cast<double>(c.satcom), *p_.disputes) ? 1 : 0;
    }

    void open(simulation::World& w, const Response& r, bool by_firm) {
        const auto luck = w.luck()({.who = r.person, .occasion = r.occasion, .purpose = case_luck});
        const double severity = static_cast<double>(r.severity);
        Case c{.person = r.person,
               .occasion = r.occasion,
               .complaint = {.severity = severity,
                             .loss = loss_of(severity, luck.uniform(), p_.loss),
                             .monetary = luck.uniform(2) < p_.loss.monetary,
                             .matched = luck.uniform(3) < p_.loss.matched},
               .opened = w.day(),
               .failed = w.day(),
               .touchpoint = r.touchpoint,
               .opened_by_firm = by_firm,
               .announced = w.values().touchpoints[r.touchpoint].announced,
               .opportunist = !by_firm && is_opportunist(w, r.person)};
        const std::uint32_t at = cases_.open(c);
        const auto on_the_way = static_cast<int>(w.values().scenario.complaints.reported_after);
        if (on_the_way > 0 && !by_firm)
            cases_.keep_back(w.day() + on_the_way, at);
        else
            enter(w, at);
    }

    //! A complaint has reached the firm: the first step gets it, or nobody will ever answer.
    void enter(simulation::World& w, std::uint32_t at) {
        if (on_ && !tiers_.empty())
            request(w, at, *cases_.find(at));
        else
            cases_.give_up_on(w.day() + patience_days(w), at);
    }

    //! One that was on the way; a customer who has left meanwhile complains no more.
    void arrive(simulation::World& w, std::uint32_t at) {
        Case* c = cases_.find(at);
        if (!w.is_customer(c->person)) return cases_.close(at);
        c->opened = w.day();
        enter(w, at);
    }

    [[nodiscard]] bool is_opportunist(const simulation::World& w, std::uint32_t person) const {
        if (p_.opportunists == 0) return false;
        return w.luck()({.who = person, .purpose = opportunist_luck}).uniform(2) < p_.opportunists;
    }

    //! Days after which an unanswered complaint is given up: the promised working days as calendar days, five in a
    //! week.
    [[nodiscard]] int patience_days(const simulation::World& w) const {
        if (!on_) return 1;
        return std::max(1, static_cast<int>(w.values().scenario.complaints.promised_reply * 1.4 + .5));
    }

    [[nodiscard]] bool is_called(const simulation::World& w, const Response& r) const {
        const double share = w.values().scenario.complaints.follow_up_call;
        if (!on_ || share <= 0 || tiers_.empty()) return false;
        return w.luck()({.who = r.person, .occasion = r.occasion, .purpose = call_luck}).uniform(2) < share;
    }

    void call(simulation::World& w, const Response& r) {
        w.tally(t_.calls) += 1;
        pay(w, Line::calls, -cents(w.values().scenario.money.cost_of_a_call));
        open(w, r, true);
    }

    static void pay(simulation::World& w, Line line, std::int64_t amount) {
        w.events<Payment>().push_back({line, amount});
    }

    RecoveryParameters p_;
    bool on_;
    Fading fading_{};
    std::vector<TierRules> tiers_;
    int start_weekday_{0};
    Cases cases_{};
    Tallies t_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_recovery_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<RecoveryStage>(
        dynamic_cast<const scenario::Parameters<RecoveryParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
