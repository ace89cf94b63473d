// After some journeys promoters are asked to recommend us to one friend; a friend who is won joins the same evening. Or, by
// the scenario's choice, customers bring new people without being asked (clusters.hpp).
#include "models/referral/stage.hpp"

#include <algorithm>
#include <optional>

#include "models/evening.hpp"
#include "models/referral/clusters.hpp"
#include "models/referral/equations.hpp"
#include "models/reporting.hpp"
#include "models/vocabulary.hpp"
#include "network/friends.hpp"
#include "random/functions.hpp"
#include "scenario/model_kind.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using base::PersonId;
using random::Purpose;
using simulation::World;

// (person, need): 0-1 whether it is a moment to ask, 3 whether he intends to
constexpr Purpose ask_purpose{number(Number::referral), 0};
// (person, need): 0-1 whether the friend is won, 2 whether he does what he intends
constexpr Purpose act_purpose{number(Number::referral), 1};
// (person; occasion = year): 2 what moves his answer to "would you recommend us" all year: whoever said no is not asked
// again and again until he says yes
constexpr Purpose opinion_purpose{number(Number::referral), 3};
// (person, need; where, other = the friend): 0-1 which friend
constexpr Purpose friend_purpose{number(Number::referral), 2};

class ReferralStage final : public simulation::Stage {
public:
    ReferralStage(const ReferralParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override {
        using enum results::Direction;
        out.people.add(referred_column);
        results::Registry& figures = out.figures;
        asked_ = figures.tally("referral.asked");
        intended_ = figures.tally("referral.intended");
        made_ = figures.tally("referral.made");
        won_ = figures.tally("referral.won");
        figures.total("referrals", "referrals", "referrals made to a friend", higher_is_better, made_);
        figures.total("referrals.asked", "customers", "customers asked to recommend us", neither, asked_);
        figures.total("referrals.intended", "customers", "customers asked who intended to", higher_is_better,
                      intended_);
        figures.total("referrals.won", "people", "customers won by a referral", higher_is_better, won_);
        figures.ratio("referrals.intention", "%", "share of those asked who intend to recommend us", higher_is_better,
                      intended_, asked_, 100);
        figures.ratio("referrals.conversion", "%", "share of the referrals made that won a customer", higher_is_better,
                      won_, made_, 100);
        clusters_.declare(figures);
    }

    void values(World& w) override {
        terms_ = w.values().scenario.referrals;
        branching_ = on_ && terms_.model == scenario::Referring::branching;
        if (branching_)
            clusters_.values(w);
        if (!counts_visits_ && (p_.intent.too_soon > 0 || terms_.asked_from_visit > 0)) {
            counts_visits_ = true;
            if (started_)
                estimate_visits(w);
        }
        conversion_ = conversion_of_eligible(p_.converts, share_to_be_won(w.model().reference.market));
    }

    void start(World& w) override {
        started_ = true;
        if (counts_visits_)
            estimate_visits(w);
        if (branching_)
            clusters_.start(w);
    }

    void arrived(World& w, PersonId who, std::uint32_t by) override {
        by_ = by;
        if (branching_)
            clusters_.arrived(w, who, by);
    }

    void joined(World& w, PersonId who) override {
        const bool brought = branching_ && clusters_.joined(w, who);
        Referred& mine = w.people(referred_column)[who.index()];
        mine.referred = brought;
        mine.visits = 0;
        if (brought)
            win(w, who.value, by_);
    }

    void left(World& w, PersonId who) override {
        if (branching_)
            clusters_.left(w, who);
    }

    void account(World& w) override {
        if (branching_)
            clusters_.account(w);
    }

    void tell(World& w) override {
        if (branching_)
            return clusters_.tell(w);
        if (!on_ || terms_.asked == scenario::Asked::nobody)
            return;
        const auto referred = w.people(referred_column);
        const auto satisfaction = w.people(satisfaction_column);
        const auto fetch_rows = [&](std::uint32_t person) {
            fetch(w.person(person));
            fetch(referred[person]);
            fetch(satisfaction[person]);
        };
        for_each_ended(w, ask_purpose, fetch_rows, [&](const EpisodeEnded& e, const random::Block& b) {
            Referred& mine = referred[e.person];
            if (counts_visits_)
                count_visit(mine);
            if (b.uniform() >= p_.asked_after)
                return;
            if (!w.is_customer(e.person) || w.day() - mine.asked <= p_.pause)
                return;
            const double s = satisfaction[e.person];
            const int visits = mine.visits;
            if (counts_visits_ && visits < terms_.asked_from_visit)
                return;
            if (terms_.asked == scenario::Asked::promoters && !is_promoter(w, e.person))
                return;
            mine.asked = w.day();
            w.tally(asked_) += 1;
            const Asking asking{.permitted = terms_.permission_first,
                                .reward = terms_.reward,
                                .thanks = terms_.thank_you,
                                .has_won_before = mine.won > 0,
                                .hears_of_friend = terms_.keeps_informed && mine.made,
                                .visits = counts_visits_ ? std::optional{visits} : std::nullopt};
            if (b.uniform(3) >= intention_probability(p_.intent, s, asking))
                return;
            w.tally(intended_) += 1;
            recommend(w, e, mine);
        });
    }

private:
    static constexpr int most_visits = 255;
    static void count_visit(Referred& mine) {
        mine.visits = static_cast<std::uint8_t>(std::min(mine.visits + 1, most_visits));
    }
    //! Of those who are customers before anybody counts: as many as they have needs in the time they have been here.
    static void estimate_visits(World& w) {
        double a_day = 0;
        for (const auto& journey : w.values().journeys)
            a_day += journey.per_day;
        const auto rows = w.people(referred_column);
        for (std::uint32_t person = 0; person < rows.size(); ++person)
            if (w.is_customer(person))
                rows[person].visits = static_cast<std::uint8_t>(
                    std::min<double>((w.day() - w.person(person).since) * a_day, most_visits));
    }

    static bool is_promoter(World& w, std::uint32_t person) {
        const auto inclination = static_cast<double>(w.people(inclination_column)[person]);
        const std::int32_t year = (w.day().value + 365 * 1000) / 365;
        const random::Block b = w.luck()({.who = person, .occasion = random::on_day(year), .purpose = opinion_purpose});
        return recommendation(inclination, random::normal_quantile(b.uniform(2))) > 0;
    }

    void recommend(World& w, const EpisodeEnded& e, Referred& mine) {
        const random::Block b = w.luck()({.who = e.person, .occasion = e.occasion, .purpose = act_purpose});
        if (b.uniform(2) >= p_.acts)
            return;
        const auto whom = w.friends().choose(e.person, w.luck(),
                                             {.who = e.person, .occasion = e.occasion, .purpose = friend_purpose});
        if (!whom)
            return;
        w.tally(made_) += 1;
        mine.made = true;
        const Belief& belief = w.people(belief_column)[*whom];
        if (w.is_customer(*whom) || !w.in_market(*whom) || !belief.relevant || w.day() - belief.lapsed < p_.closed)
            return;
        if (b.uniform() >= conversion_by_belief(p_.match, conversion_, static_cast<double>(belief.quality)))
            return;
        w.join(PersonId{*whom}, number_of(Source::referral));
        w.people(referred_column)[*whom].referred = true;
        mine.won = static_cast<std::uint16_t>(mine.won + 1);
        win(w, *whom, e.person);
    }

    void win(World& w, std::uint32_t person, std::uint32_t by) const {
        w.tally(won_) += 1;
        w.events<Won>().push_back({person, by, Source::referral});
        w.events<Payment>().push_back({Line::rewards, -static_cast<std::int64_t>(terms_.reward * 100 + .5)});
    }

    ReferralParameters p_;
    bool on_;
    scenario::Referrals terms_{};
    bool branching_{false};
    bool started_{false};
    bool counts_visits_{false};  // only where somebody minds how soon he is asked, or is asked later
    Clusters clusters_{};
    std::uint32_t by_{simulation::nobody};  // who brought whoever has just come into the market
    double conversion_{0};
    results::TallyId asked_, intended_, made_, won_;
};

}  // namespace

std::unique_ptr<simulation::Stage> make_referral_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<ReferralStage>(
        dynamic_cast<const scenario::Parameters<ReferralParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
