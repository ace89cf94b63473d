// See audits.hpp.
#include "models/learning/audits.hpp"

#include <algorithm>

#include "models/learning/purposes.hpp"
#include "population/person.hpp"

namespace goodwill::models {

namespace {

using simulation::World;

void pay(World& w, double money) {
    w.events<Payment>().push_back({Line::prevention, -static_cast<std::int64_t>(money * 100 + .5)});
}

}  // namespace

void Audits::declare(simulation::Declarations& out) {
    using enum results::Direction;
    const auto& touchpoints = out.reference.touchpoints.items;
    shown_ = std::any_of(touchpoints.begin(), touchpoints.end(), [](const auto& t) { return t.second.barriers > 0; });
    if (!shown_)
        return;
    left_ = out.figures.tally("barriers.left");
    found_ = out.figures.tally("barriers.found");
    out.figures.time_mean("barriers.left", "barriers", "barriers that customers meet at all touchpoints together", lower_is_better, left_);
    out.figures.total("barriers.found", "barriers", "barriers found by whoever looked for them", neither, found_);
}

void Audits::start(const World& w) {
    const simulation::Model& m = w.model();
    std::size_t t = 0;
    for (const auto& [name, touchpoint] : m.reference.touchpoints.items) {
        first_.push_back(barriers_.size());
        for (std::uint32_t n = 0; n < touchpoint.barriers; ++n)
            barriers_.push_back({static_cast<std::uint16_t>(t), static_cast<std::uint8_t>(n)});
        // its own people hear of them; where customers serve themselves, those to whom it leads
        std::vector<bool>& heard = witnesses_.emplace_back(m.instances.size(), false);
        const auto hear = [&](std::size_t place) {
            const auto& there = m.touchpoints[place];
            for (std::size_t i = 0; there.team != simulation::no_place && i < there.sites; ++i)
                heard[there.team + i] = true;
        };
        hear(t);
        if (m.touchpoints[t].team == simulation::no_place)
            for (const std::uint16_t to : m.values.front().touchpoints[t].next.target)
                if (to < m.first_tier)
                    hear(to);
        ++t;
    }
    first_.push_back(barriers_.size());
}

template <class Act>
void Audits::each_left(std::size_t touchpoint, Act&& act) {
    for (std::size_t b = first_[touchpoint]; b < first_[touchpoint + 1]; ++b)
        if (!barriers_[b].gone && !barriers_[b].found)
            act(barriers_[b]);
}

void Audits::note(World& w, Barrier& barrier, bool found) const {
    if (!found)
        return;
    barrier.found = true;
    if (shown_)
        w.tally(found_) += 1;
}

void Audits::month(World& w) {
    if (barriers_.empty())
        return;
    for (std::uint32_t nth = 0; nth < audits_.mystery_visits; ++nth)
        visit(w, nth);
    if (audits_.staff > 0)
        ask_staff(w);
    take_away(w);
}

//! Management does not know where the barriers are: every touchpoint is as likely.
void Audits::visit(World& w, std::uint32_t nth) {
    pay(w, p_.visit_cost);
    random::Address here{.occasion = random::on_day(w.day().value), .purpose = mystery_purpose, .passage = nth};
    const auto t = static_cast<std::size_t>(w.luck()(here).uniform() * static_cast<double>(w.model().first_tier));
    here.where = w.model().touchpoints[t].hash;
    each_left(t, [&](Barrier& barrier) {
        here.other = barrier.number;
        note(w, barrier, w.luck()(here).uniform(2) < p_.visit_finds);
    });
}

void Audits::ask_staff(World& w) {
    const auto jobs = w.staff(population::employment_column);
    for (std::uint32_t who = 0; who < jobs.size(); ++who) {
        if (!jobs[who].employed)
            continue;
        const simulation::TeamInstance& at = w.model().instances[jobs[who].team];
        random::Address address{.who = w.model().teams[at.team].hash ^ jobs[who].seat,
                                .occasion = random::on_day(w.day().value),
                                .purpose = witness_purpose,
                                .other = at.site};
        if (w.luck()(address).uniform() >= audits_.staff)
            continue;
        pay(w, p_.colleague_cost);
        for (std::size_t t = 0; t + 1 < first_.size(); ++t) {
            if (!witnesses_[t][jobs[who].team])
                continue;
            address.where = w.model().touchpoints[t].hash;
            each_left(t, [&](Barrier& barrier) {
                address.passage = barrier.number;
                note(w, barrier, w.luck()(address).uniform(2) < p_.colleague_names);
            });
        }
    }
}

void Audits::evening(World& w) {
    if (audits_.customers == 0 || barriers_.empty())
        return;
    ask_customers(w);
    take_away(w);
}

void Audits::ask_customers(World& w) {
    for (const simulation::Encounter& e : w.encounters()) {
        if (e.handling || e.turned_away || e.touchpoint + 1U >= first_.size() || first_[e.touchpoint] == first_[e.touchpoint + 1U])
            continue;
        random::Address address{.who = e.person,
                                .occasion = e.occasion,
                                .purpose = visitor_purpose,
                                .where = w.model().touchpoints[e.touchpoint].hash,
                                .passage = e.passage};
        if (w.luck()(address).uniform() >= audits_.customers)
            continue;
        pay(w, p_.customer_cost);
        each_left(e.touchpoint, [&](Barrier& barrier) {
            address.other = 1U + barrier.number;
            note(w, barrier, w.luck()(address).uniform(2) < p_.customer_names);
        });
    }
}

//! Of what has been found, what the firm takes away; it may think better of the rest later.
void Audits::take_away(World& w) {
    for (Barrier& barrier : barriers_) {
        if (!barrier.found || barrier.gone)
            continue;
        const auto luck = w.luck()({.purpose = removal_purpose, .where = w.model().touchpoints[barrier.touchpoint].hash, .passage = barrier.number});
        if (luck.uniform() >= audits_.taken_away)
            continue;
        barrier.gone = true;
        pay(w, p_.removal_cost);
        const std::size_t t = barrier.touchpoint;
        const auto all = static_cast<float>(first_[t + 1] - first_[t]);
        const auto gone = std::count_if(barriers_.begin() + static_cast<std::ptrdiff_t>(first_[t]), barriers_.begin() + static_cast<std::ptrdiff_t>(first_[t + 1]),
                                        [](const Barrier& b) { return b.gone; });
        w.barriers_left()[t] = (all - static_cast<float>(gone)) / all;
    }
}

void Audits::account(World& w) const {
    if (!shown_)
        return;
    w.tally(left_) = static_cast<double>(std::count_if(barriers_.begin(), barriers_.end(), [](const Barrier& b) { return !b.gone; }));
}

}  // namespace goodwill::models
