// Who becomes a customer: people who look around by themselves, and those whom talk made curious yesterday, pass the
// gate and compare. What they believe, whom they are with and whether they read reviews belongs to the person and
// lasts.
#include "models/choice/stage.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "models/choice/equations.hpp"
#include "models/choice/offers.hpp"
#include "models/parameter.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "scenario/model_kind.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using base::PersonId;
using random::Purpose;
using simulation::World;

// (person): 0-1 belief, 2 whether we are a possible provider, 3 whether he reads reviews
constexpr Purpose trait_purpose{number(Number::choice), 0};
// (person; where = a rival's name): 2 whether that rival is a possible provider
constexpr Purpose rival_purpose{number(Number::choice), 1};
// (person; occasion = quarter): 0-1 how often he looks around, 2 and 3 when; further moments in words 2 and 3 of blocks
// 1, 2 ...
constexpr Purpose search_purpose{number(Number::choice), 2};
// (person; occasion = day): 0-1 whom he chooses
constexpr Purpose choice_purpose{number(Number::choice), 3};
// (person; occasion = spell): 2 whom he is with before it, or goes to when it ends
constexpr Purpose present_purpose{number(Number::choice), 4};

constexpr std::int32_t quarter_days = 91;  // searches are drawn for so many days at a time, counted from day 0
constexpr std::array<std::string_view, 4> source_names{"search", "reviews", "talk", "referral"};
constexpr std::array<std::string_view, 4> source_meanings{"looked around by themselves",
                                                          "looked around and read reviews", "heard of us from a friend",
                                                          "were referred by a customer"};

std::int32_t quarter_of(base::Day day) {
    return day.value >= 0 ? day.value / quarter_days : -((quarter_days - 1 - day.value) / quarter_days);
}

class ChoiceStage final : public simulation::Stage {
public:
    ChoiceStage(const ChoiceParameters& p, bool on) : p_{p}, on_{on}, offering_{p.offers} {}

    void declare(simulation::Declarations& out) override {
        using enum results::Direction;
        out.people.add(belief_column);
        results::Registry& figures = out.figures;
        offering_.declare(out);
        looking_ = figures.tally("choice.looking");
        considered_ = figures.tally("choice.considered");
        chosen_ = figures.tally("choice.chosen");
        won_ = figures.tally("choice.won");
        figures.total("prospects.looking", "people",
                      "times that somebody who is not our customer looked for a provider", neither, looking_);
        figures.total("prospects.considered", "people",
                      "times that we were compared with others: the gate of relevance was passed", higher_is_better,
                      considered_);
        figures.ratio("choice.share", "%", "share of the comparisons that we won", higher_is_better, chosen_,
                      considered_, 100);
        figures.total("customers.won", "people", "people who became customers", higher_is_better, won_);
        for (std::size_t source = 0; source < source_names.size(); ++source) {
            won_by_[source] = figures.tally("choice.won." + std::string{source_names[source]});
            figures.total("won." + std::string{source_names[source]}, "people",
                          "new customers who " + std::string{source_meanings[source]}, higher_is_better,
                          won_by_[source]);
        }
    }

    void values(World& w) override {
        const scenario::Scenario& now = w.values().scenario;
        hearsay_half_life_ = number_of(now.models, "talk", "half_life", 120);
        offering_.values(w);
        rivals_.clear();
        for (const auto& [name, rival] : now.market.rivals.items)
            rivals_.push_back({random::name_hash(name), &rival});
        std::vector<double> relevance;
        for (const scenario::Segment* segment : w.values().segments)
            relevance.push_back(on_ && reaches(now, *segment) ? double{now.market.relevance} : 0.0);
        if (relevance == relevance_)
            return;
        relevance_ = std::move(relevance);
        if (started_)
            open_gate(w);
    }

    void start(World& w) override {
        started_ = true;
        for (std::uint32_t person = 0; person < w.everybody(); ++person)
            believe(w, person);
        open_gate(w);
    }

    void arrived(World& w, PersonId who, std::uint32_t /*by*/) override {
        believe(w, who.value);
        w.people(belief_column)[who.index()].relevant = passes_gate(w, who.value);
    }

    void left(World& w, PersonId who) override {
        Belief& belief = w.people(belief_column)[who.index()];
        const double satisfaction = w.people(satisfaction_column)[who.index()];
        belief.quality = static_cast<float>(belief_after_leaving(p_.belief, p_.weights.reference, satisfaction));
        belief.lapsed = w.day();
        belief.rival = some_rival(w, who.value);
    }

    void respond(World& w) override {
        if (on_) offering_.respond(w);
    }

    void decide(World& w) override {
        if (!on_)
            return;
        gather(w);
        const auto beliefs = w.people(belief_column);
        for (const Considers& c : today_) {
            Belief& belief = beliefs[c.person];
            if (w.is_customer(c.person) || !w.in_market(c.person) || w.day() - belief.lapsed < p_.closed)
                continue;
            w.tally(looking_) += 1;
            if (!belief.relevant)
                continue;
            w.tally(considered_) += 1;
            if (!compare(w, c.person, belief))
                continue;
            w.tally(chosen_) += 1;
            const bool read = c.source == Source::search && reads_reviews(w, c.person);
            const Source source = read ? Source::reviews : c.source;
            w.join(PersonId{c.person}, number_of(source));
            w.events<Won>().push_back({c.person, c.by, source});
        }
    }

    void account(World& w) override {
        const double each = w.values().scenario.money.cost_of_a_newcomer;
        for (const Won& won : w.events<Won>()) {
            w.tally(won_) += 1;
            w.tally(won_by_[static_cast<std::size_t>(won.source)]) += 1;
            w.events<Payment>().push_back({Line::advertising, -static_cast<std::int64_t>(each * 100 + .5)});
        }
    }

private:
    struct RivalNow {
        std::uint32_t hash;
        const scenario::Rival* values;
    };

    //! Whether people of a segment can meet us at all.
    static bool reaches(const scenario::Scenario& now, const scenario::Segment& segment) {
        if (!segment.relevant_only_if)
            return true;
        const auto& all = now.touchpoints.items;
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& t) { return t.second.channel == segment.relevant_only_if->channel; });
    }
    //! Share of a segment's people for whom a rival is a possible provider: by its best channel where any will do.
    static double rival_relevance(const scenario::Rival& rival, const scenario::Segment& segment) {
        const auto& by_channel = rival.relevance.items;
        if (by_channel.empty())
            return 1;
        if (segment.relevant_only_if) {
            const auto found = by_channel.find(segment.relevant_only_if->channel);
            return found == by_channel.end() ? 0.0 : double{found->second};
        }
        double best = 0;
        for (const auto& [channel, share] : by_channel)
            best = std::max(best, double{share});
        return best;
    }

    static random::Block traits(const World& w, std::uint32_t person) {
        return w.luck()({.who = person, .purpose = trait_purpose});
    }
    [[nodiscard]] bool reads_reviews(const World& w, std::uint32_t person) const {
        return traits(w, person).uniform(3) < p_.stars.readers;
    }
    [[nodiscard]] std::uint16_t some_rival(const World& w, std::uint32_t person) const {
        const double u =
            w.luck()({.who = person, .occasion = w.person(person).spell, .purpose = present_purpose}).uniform(2);
        return static_cast<std::uint16_t>(u * static_cast<double>(rivals_.size()));
    }

    //! What somebody who never was a customer thinks of us, and with whom he is.
    void believe(World& w, std::uint32_t person) const {
        Belief& belief = w.people(belief_column)[person];
        const double eta = random::normal_quantile(traits(w, person).uniform());
        belief.quality = static_cast<float>(std::clamp(p_.belief.mean + p_.belief.spread * eta, 0.0, 10.0));
        belief.rival = some_rival(w, person);
    }
    [[nodiscard]] bool passes_gate(const World& w, std::uint32_t person) const {
        return traits(w, person).uniform(2) < relevance_[w.person(person).segment];
    }
    void open_gate(World& w) {
        const auto beliefs = w.people(belief_column);
        for (std::uint32_t person = 0; person < beliefs.size(); ++person)
            beliefs[person].relevant = passes_gate(w, person);
    }

    //! Draws who looks around by himself in this quarter, and on which days.
    void plan_searches(const World& w, std::uint32_t people) {
        quarter_ = quarter_of(w.day());
        searches_.assign(quarter_days, {});
        const double mean = p_.considers * quarter_days / 365;
        const double never = random::exp(-mean);
        for (std::uint32_t person = 0; person < people; ++person) {
            random::Address address{.who = person, .occasion = random::on_day(*quarter_), .purpose = search_purpose};
            random::Block b = w.luck()(address);
            if (b.uniform() < never)
                continue;
            const auto times = static_cast<std::uint32_t>(random::poisson_quantile(b.uniform(), mean));
            for (std::uint32_t n = 0; n < times; ++n) {
                if (n > 0 && n % 2 == 0) {
                    ++address.block;
                    b = w.luck()(address);
                }
                searches_[static_cast<std::size_t>(b.uniform(2 + n % 2) * quarter_days)].push_back(person);
            }
        }
    }

    //! Who thinks about us today, each once: those made curious yesterday first, by number of the person.
    void gather(World& w) {
        if (!quarter_ || *quarter_ != quarter_of(w.day()))
            plan_searches(w, static_cast<std::uint32_t>(w.people(belief_column).size()));
        today_.swap(tomorrow_);
        tomorrow_ = w.events<Considers>();
        const auto day_of_quarter = static_cast<std::size_t>(w.day().value - *quarter_ * quarter_days);
        for (const std::uint32_t person : searches_[day_of_quarter])
            today_.push_back({person, simulation::nobody, Source::search});
        std::sort(today_.begin(), today_.end(), [](const Considers& a, const Considers& b) {
            return std::tuple{a.person, a.source == Source::search, a.source, a.by} <
                   std::tuple{b.person, b.source == Source::search, b.source, b.by};
        });
        today_.erase(std::unique(today_.begin(), today_.end(),
                                 [](const Considers& a, const Considers& b) { return a.person == b.person; }),
                     today_.end());
    }

    //! Compares us with the rivals that pass the gate; whether we are chosen. The rival chosen instead becomes the
    //! present one.
    bool compare(World& w, std::uint32_t person, Belief& belief) {
        const scenario::Segment& segment = *w.values().segments[w.person(person).segment];
        const Chooser who{.experience_weight = segment.experience_weight,
                          .price_sensitivity = segment.price_sensitivity};
        const ChoiceWeights& weights = p_.weights;
        const scenario::Market& market = w.values().scenario.market;
        utilities_.assign(1, weights.brand +
                                 offer_utility(weights, who,
                                               {.quality = known_quality(w, belief.quality, market.informed),
                                                .price = known_price(market.price, market.prices_known)}) +
                                 heard(w, person));
        if (reads_reviews(w, person))
            utilities_[0] += stars_worth(p_.stars, shown_stars(w)) - stars_worth(p_.stars, p_.stars.usual);
        compared_.clear();
        for (std::uint16_t r = 0; r < rivals_.size(); ++r) {
            const scenario::Rival& rival = *rivals_[r].values;
            const double u = w.luck()({.who = person, .purpose = rival_purpose, .where = rivals_[r].hash}).uniform(2);
            if (u >= rival_relevance(rival, segment))
                continue;
            compared_.push_back(r);
            utilities_.push_back(offer_utility(
                weights, who,
                {.quality = rival.experience, .price = known_price(rival.price, market.prices_known), .present = r == belief.rival}));
        }
        // without any rival he has somebody of average quality already
        if (compared_.empty())
            utilities_.push_back(
                offer_utility(weights, who, {.quality = weights.reference, .price = 1, .present = true}));
        const double u =
            w.luck()({.who = person, .occasion = random::on_day(w.day().value), .purpose = choice_purpose}).uniform();
        const std::size_t chosen = logit_choice(utilities_, u);
        if (chosen > 0 && !compared_.empty())
            belief.rival = compared_[chosen - 1];
        return chosen == 0;
    }
    //! What he thinks our quality is once he has looked it up, as far as it can be looked up.
    [[nodiscard]] static double known_quality(World& w, float believed, double informed) {
        const auto& delivered = w.events<Delivered>();
        const double belief = static_cast<double>(believed);
        if (informed == 0 || delivered.empty()) return belief;
        return belief + informed * (static_cast<double>(delivered.back().quality) - belief);
    }
    [[nodiscard]] static double known_price(double price, double known) {
        return known == 1 ? price : 1 + known * (price - 1);
    }
    [[nodiscard]] double heard(World& w, std::uint32_t person) const {
        const Hearsay& hearsay = w.people(hearsay_column)[person];
        return hearsay.weight == 0 ? 0.0 : hearsay.weight * random::exp2(-(w.day() - hearsay.at) / hearsay_half_life_);
    }
    [[nodiscard]] double shown_stars(World& w) const {
        const auto& stars = w.events<Stars>();
        return stars.empty() ? double{p_.stars.usual} : stars.back().shown;
    }

    ChoiceParameters p_;
    bool on_;
    Offering offering_;
    bool started_{false};
    double hearsay_half_life_{120};
    std::vector<RivalNow> rivals_;                      // in name order
    std::vector<double> relevance_;                     // ours, by segment
    std::optional<std::int32_t> quarter_;               // the quarter that searches_ is of
    std::vector<std::vector<std::uint32_t>> searches_;  // by day of the quarter
    std::vector<Considers> today_, tomorrow_;
    std::vector<double> utilities_;
    std::vector<std::uint16_t> compared_;
    results::TallyId looking_, considered_, chosen_, won_;
    std::array<results::TallyId, source_names.size()> won_by_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_choice_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<ChoiceStage>(dynamic_cast<const scenario::Parameters<ChoiceParameters>&>(parameters).value,
                                         on);
}

}  // namespace goodwill::models
