// Every evening the day's money goes through the ledger: what journeys earned, what staff and failures cost, and what
// the other models say was paid. On the days when outlooks are set, customers are valued, and with them goodwill.
#include "models/money/stage.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

#include "base/check.hpp"
#include "models/evening.hpp"
#include "models/money/cohort.hpp"
#include "models/money/equations.hpp"
#include "models/money/ledger.hpp"
#include "models/money/newcomers.hpp"
#include "models/parameter.hpp"
#include "models/vocabulary.hpp"
#include "random/functions.hpp"
#include "simulation/world.hpp"
#include "time/date.hpp"

namespace goodwill::models {

namespace {

using results::Direction;
using simulation::World;

constexpr std::size_t lines = static_cast<std::size_t>(Line::count);

//! The figure of each line; compensation has none here, for recovery shows what it pays.
struct LineText {
    std::string_view figure, meaning;
};
constexpr std::array<LineText, lines> line_texts{{{"revenue", "margins of the journeys that were served"},
                                                  {"wages", "pay for the hours on duty, overtime included"},
                                                  {"cost.failures", "what failures cost in themselves"},
                                                  {"cost.handling", "what handling complaints cost, beyond pay"},
                                                  {"", "what customers got back"},
                                                  {"cost.calls", "follow-up calls"},
                                                  {"prevention", "mending causes of failure"},
                                                  {"programmes", "what policies cost in themselves"},
                                                  {"advertising", "what winning customers cost"},
                                                  {"rewards", "rewards for referrals"},
                                                  {"cost.visits", "what visits cost, beyond pay"}}};

//! Newcomers a year by satisfaction, as a table over S in [-3, 3]: the valuation asks for it once a customer.
class Brings {
public:
    Brings() = default;
    Brings(const BringsParameters& p, double journeys, bool talk, bool referrals) {
        for (int i = 0; i <= cells; ++i) {
            const double s = -3 + 6.0 * i / cells;
            knots_.push_back((talk ? brought_by_talk(p, s, journeys) : 0.0) +
                             (referrals ? brought_by_referral(p, s) : 0.0));
        }
    }
    [[nodiscard]] double operator()(double satisfaction) const {
        const double place = std::clamp((satisfaction + 3) * cells / 6, 0.0, cells - 1e-9);
        const auto cell = static_cast<std::size_t>(place);
        return knots_[cell] + (knots_[cell + 1] - knots_[cell]) * (place - static_cast<double>(cell));
    }

private:
    static constexpr int cells = 768;
    std::vector<double> knots_{};
};

class MoneyStage final : public simulation::Stage {
public:
    MoneyStage(const MoneyParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override;
    void values(World& w) override;
    void morning(World& w) override {
        if (on_)
            cohort_.morning(w);
    }
    void left(World& /*w*/, base::PersonId who) override {
        cohort_.left(who);
        newcomers_.left(who);
    }
    void account(World& w) override;

private:
    void book(Line line, std::int64_t cents);
    void book_journeys(World& w);
    //! What a margin of so many cents is with this customer; it counts among what he brings.
    std::int64_t earn(World& w, std::uint32_t person, std::int64_t margin);
    void book_contracts(World& w);
    void book_sales(World& w);
    void book_wages(World& w);
    void book_programmes(World& w);
    void value_customers(World& w);
    //! Chance to stay from one margin to the next, from that to stay a year.
    [[nodiscard]] double keeps_a_period(double keeps) const {
        return period_ == 1 || keeps <= 0 ? keeps : random::pow(keeps, period_);
    }

    MoneyParameters p_;
    bool on_;
    Ledger ledger_{};
    std::array<std::int64_t, lines> today_{};  // cents
    const simulation::Values* epoch_{nullptr};
    double programme_due_{0};  // EUR not yet booked, with the fraction of a cent left over
    CustomerValue value_{};
    Brings brings_{};
    std::array<results::TallyId, lines> line_tallies_{};
    double period_{1};                         // years from one margin to the next, for valuing
    std::vector<std::int64_t> visit_costs_{};  // cents, by touchpoint; empty without any
    Cohort cohort_{};
    Newcomers newcomers_{};                    // only while referred customers earn otherwise than others
    results::TallyId profit_, value_sum_, after_one_sum_, elasticity_sum_, years_sum_, valued_, goodwill_;
};

void MoneyStage::declare(simulation::Declarations& out) {
    for (std::size_t i = 0; i < lines; ++i) {
        const LineText& text = line_texts[i];
        if (text.figure.empty()) continue;
        line_tallies_[i] = out.figures.tally(text.figure);
        const Direction better =
            static_cast<Line>(i) == Line::revenue ? Direction::higher_is_better : Direction::lower_is_better;
        out.figures.total(std::string{text.figure}, "EUR", std::string{text.meaning}, better, line_tallies_[i]);
    }
    profit_ = out.figures.tally("profit");
    value_sum_ = out.figures.tally("lifetime-value.sum");
    after_one_sum_ = out.figures.tally("lifetime-value.after-one.sum");
    elasticity_sum_ = out.figures.tally("lifetime-value.elasticity.sum");
    years_sum_ = out.figures.tally("lifetime-value.elasticity.weight");
    valued_ = out.figures.tally("lifetime-value.customers");
    goodwill_ = out.figures.tally("goodwill");
    out.figures.total("profit", "EUR", "revenue less all that was paid", Direction::higher_is_better, profit_);
    out.figures.ratio("lifetime-value", "EUR",
                      "expected discounted margin of a present customer, mean over customers and quarters",
                      Direction::higher_is_better, value_sum_, valued_);
    out.figures.ratio("lifetime-value.after-one", "EUR", "the same when the first margin falls due after a year",
                      Direction::higher_is_better, after_one_sum_, valued_);
    out.figures.ratio("lifetime-value.elasticity", "%",
                      "by how much lifetime values rise when every chance to stay rises by one percent of itself",
                      Direction::neither, elasticity_sum_, years_sum_);
    cohort_.declare(out.figures);
    if (p_.referred)
        newcomers_.declare(out.figures);
    out.figures.last(
        "goodwill", "EUR",
        "what the customers' satisfaction is worth: staying and bringing others, beyond neutral satisfaction",
        Direction::higher_is_better, goodwill_);
}

void MoneyStage::values(World& w) {
    const simulation::Values& now = w.values();
    if (&now == epoch_)
        return;
    epoch_ = &now;
    programme_due_ += now.programme_once;
    const scenario::MoneyTerms& terms = now.scenario.money;
    double journeys = 0;
    value_.margin = 0;
    for (const simulation::JourneyValues& journey : now.journeys) {
        const double a_year = journey.per_day * time::days_per_year;
        journeys += a_year;
        value_.margin += a_year * (terms.margin_per_visit + static_cast<double>(journey.worth_cents) / 100);
    }
    value_.discount = terms.discount;
    period_ = 1;
    // contracts earn when the model of loyalty has dates of renewal
    const double contract_days = number_of(now.scenario.models, "loyalty", "every", 0);
    if (contract_days > 0 && terms.margin_per_contract) {
        period_ = contract_days / time::days_per_year;
        value_.margin = value_.margin * period_ + *terms.margin_per_contract;
        value_.discount = random::pow(1 + terms.discount, period_) - 1;
    }
    visit_costs_.assign(now.touchpoints.size(), 0);
    std::size_t t = 0;
    for (const auto& [name, touchpoint] : now.scenario.touchpoints.items)
        visit_costs_[t++] = in_cents(touchpoint.costs.value_or(0));
    if (std::all_of(visit_costs_.begin(), visit_costs_.end(), [](std::int64_t c) { return c == 0; }))
        visit_costs_.clear();
    value_.newcomer = lifetime_value(value_.margin, keeps_a_period(p_.newcomer_keeps), value_.discount);
    brings_ = Brings{p_.brings, journeys, std::holds_alternative<scenario::Talking>(now.scenario.talk),
                     now.scenario.referrals.asked != scenario::Asked::nobody &&
                         now.scenario.referrals.model == scenario::Referring::asking};
}

void MoneyStage::book(Line line, std::int64_t cents) {
    ledger_.book(line, cents);
    today_[static_cast<std::size_t>(line)] += cents;
}

void MoneyStage::account(World& w) {
    if (!on_)
        return;
    today_.fill(0);
    book_journeys(w);
    book_contracts(w);
    book_sales(w);
    book_wages(w);
    book_programmes(w);
    for (const Payment& payment : w.events<Payment>())
        book(payment.line, payment.cents);
    GOODWILL_CHECK(ledger_.sum() == 0, "the ledger is off by " + std::to_string(ledger_.sum()) + " cents");

    std::int64_t profit = 0;
    for (std::size_t i = 0; i < lines; ++i) {
        const bool income = static_cast<Line>(i) == Line::revenue;
        profit += today_[i];
        if (!line_texts[i].figure.empty())
            w.tally(line_tallies_[i]) = static_cast<double>(income ? today_[i] : -today_[i]) / 100;
    }
    w.tally(profit_) = static_cast<double>(profit) / 100;
    cohort_.account(w);
    if (p_.referred)
        newcomers_.account(w);
    if (values_customers(w))
        value_customers(w);
}

//! A margin for each need that ended served, and the cost of each failure met; anonymous journeys are not in the log
//! and no money.
void MoneyStage::book_journeys(World& w) {
    const simulation::Values& now = w.values();
    const std::int64_t margin = in_cents(now.scenario.money.margin_per_visit);
    const std::int64_t failure = in_cents(now.scenario.money.cost_of_a_failure);
    std::int64_t earned = 0;
    std::int64_t failed = 0;
    std::int64_t visited = 0;
    for (const simulation::Encounter& e : w.encounters()) {
        if (e.handling)
            continue;
        if (e.failed)
            failed += failure;
        if (!visit_costs_.empty() && !e.turned_away)
            visited += visit_costs_[e.touchpoint];
        if (!e.last || !e.served_end)
            continue;
        earned += earn(w, e.person, margin + now.journeys[e.journey].worth_cents);
    }
    book(Line::revenue, earned);
    book(Line::failures, -failed);
    book(Line::visits, -visited);
}

//! A margin for each period of a contract that began today.
void MoneyStage::book_contracts(World& w) {
    const std::int64_t margin = in_cents(w.values().scenario.money.margin_per_contract.value_or(0));
    if (margin == 0)
        return;
    for (const ContractBegan& contract : w.events<ContractBegan>())
        book(Line::revenue, earn(w, contract.person, margin));
}

//! A margin for each offer that was taken today and will be kept.
void MoneyStage::book_sales(World& w) {
    for (const Sold& sale : w.events<Sold>())
        book(Line::revenue, earn(w, sale.person, sale.cents));
}

std::int64_t MoneyStage::earn(World& w, std::uint32_t person, std::int64_t margin) {
    if (p_.referred) {
        if (w.people(referred_column)[person].referred)
            margin = in_cents(static_cast<double>(margin) / 100 *
                              referred_margin(*p_.referred, w.day() - w.person(person).since));
        newcomers_.earn(w, person, margin);
    }
    cohort_.earn(person, margin);
    return margin;
}

void MoneyStage::book_wages(World& w) {
    const auto minutes = w.duty_minutes_today();
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        const double pay = w.values().teams[w.model().instances[i].team]->pay;
        book(Line::wages, -in_cents(pay * minutes[i] / 60));
    }
}

void MoneyStage::book_programmes(World& w) {
    programme_due_ += w.values().programme_per_day;
    const std::int64_t due = in_cents(programme_due_);
    programme_due_ -= static_cast<double>(due) / 100;
    book(Line::programmes, -due);
}

void MoneyStage::value_customers(World& w) {
    constexpr std::size_t block = 4096;  // sums by block, blocks in order: the same whoever adds them
    const auto outlooks = w.people(outlook_column);
    const auto satisfaction = w.people(satisfaction_column);
    double value_sum = 0;
    double after_one_sum = 0;
    double elasticity_sum = 0;
    double years_sum = 0;
    double goodwill_sum = 0;
    std::int64_t customers = 0;
    for (std::size_t from = 0; from < outlooks.size(); from += block) {
        double value = 0;
        double after_one = 0;
        double elasticity = 0;
        double years = 0;  // the value of one EUR a year: weights that no margin moves
        double goodwill = 0;
        for (std::size_t i = from; i < std::min(from + block, outlooks.size()); ++i) {
            const Outlook& outlook = outlooks[i];
            if (!w.is_customer(static_cast<std::uint32_t>(i)) || (outlook.keeps <= 0 && outlook.keeps_if_neutral <= 0))
                continue;
            const double keeps = keeps_a_period(static_cast<double>(outlook.keeps));
            const double of_one = lifetime_value(1, keeps, value_.discount);
            value += lifetime_value(value_.margin, keeps, value_.discount);
            after_one += lifetime_value_after_one(value_.margin, keeps, value_.discount);
            elasticity += of_one * retention_elasticity(keeps, value_.discount);
            years += of_one;
            goodwill += goodwill_of(value_, keeps, keeps_a_period(static_cast<double>(outlook.keeps_if_neutral)),
                                    brings_(static_cast<double>(satisfaction[i])));
            ++customers;
        }
        value_sum += value;
        after_one_sum += after_one;
        elasticity_sum += elasticity;
        years_sum += years;
        goodwill_sum += goodwill;
    }
    if (customers == 0)
        return;
    w.tally(value_sum_) = value_sum;
    w.tally(after_one_sum_) = after_one_sum;
    w.tally(elasticity_sum_) = elasticity_sum;
    w.tally(years_sum_) = years_sum;
    w.tally(valued_) = static_cast<double>(customers);
    w.tally(goodwill_) = goodwill_sum;
}

}  // namespace

std::unique_ptr<simulation::Stage> make_money_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<MoneyStage>(dynamic_cast<const scenario::Parameters<MoneyParameters>&>(parameters).value,
                                        on);
}

}  // namespace goodwill::models
