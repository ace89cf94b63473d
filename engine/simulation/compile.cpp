// See compile.hpp. Order of everything named is name order (Keyed is a std::map), so the order of a file never matters.
#include "simulation/compile.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/check.hpp"

namespace goodwill::simulation {
namespace {

using scenario::Scenario;

//! Numbers for names: touchpoints first (their own, then the complaint tiers), ends behind them.
class Names {
public:
    explicit Names(const Model& model) : model_{model} {}
    [[nodiscard]] std::uint16_t touchpoint_or_end(const std::string& name) const {
        if (const auto t = model_.find_touchpoint(name); t != no_place) return t;
        const auto end = std::find(model_.ends.begin(), model_.ends.end(), name);
        GOODWILL_CHECK(end != model_.ends.end(), "no touchpoint or end named " + name);
        return static_cast<std::uint16_t>(model_.ends_from() + (end - model_.ends.begin()));
    }
    [[nodiscard]] std::uint16_t team(const std::string& name) const {
        for (std::size_t t = 0; t < model_.teams.size(); ++t)
            if (model_.teams[t].name == name) return static_cast<std::uint16_t>(t);
        GOODWILL_CHECK(false, "no team named " + name);
    }
    [[nodiscard]] Route route(const input::Keyed<input::Share>& next) const {
        Route r;
        double sum = 0;
        for (const auto& [name, share] : next.items) {
            r.target.push_back(touchpoint_or_end(name));
            r.cumulated.push_back(sum += share);
        }
        return r;
    }

private:
    const Model& model_;
};

//! People on duty need more people on the pay-roll: opening hours over contract hours, rounded up (decisions: Team).
std::uint32_t headcount(const scenario::Team& team) {
    const double open_hours = team.open.minutes_per_week() / 60.0;
    return static_cast<std::uint32_t>(std::max(std::ceil(team.size * open_hours / team.contract - 1e-9), team.size.value));
}

void compile_teams(const std::vector<EpochInput>& epochs, const Scenario& reference, Model& m) {
    std::uint32_t seats = 0;
    for (const auto& [name, team] : reference.teams.items) {
        TeamStructure s{.name = name, .hash = random::name_hash(name)};
        s.sites = static_cast<std::uint16_t>(team.sites);
        for (const EpochInput& e : epochs) {
            const scenario::Team& then = e.values.teams.items.at(name);
            s.capacity = std::max(s.capacity, static_cast<std::uint32_t>(then.size));
            s.headcount = std::max(s.headcount, headcount(then));
        }
        s.first_instance = static_cast<std::uint16_t>(m.instances.size());
        s.first_employee = m.employees;
        for (std::uint16_t site = 0; site < s.sites; ++site) {
            m.instances.push_back({static_cast<std::uint16_t>(m.teams.size()), site, seats, m.employees});
            seats += s.capacity;
            m.employees += s.headcount;
        }
        m.teams.push_back(std::move(s));
    }
}

void compile_touchpoints(const Scenario& reference, Model& m) {
    const Names names{m};
    for (const auto& [name, t] : reference.touchpoints.items) {
        TouchpointStructure s{.name = name, .hash = random::name_hash(name)};
        s.asynchronous = t.asynchronous;
        s.channel = t.channel;
        if (t.team) {
            const std::uint16_t team = names.team(*t.team);
            s.team = m.teams[team].first_instance;
            s.sites = m.teams[team].sites;
        }
        m.touchpoints.push_back(std::move(s));
    }
    m.first_tier = static_cast<std::uint16_t>(m.touchpoints.size());
    m.tiers = static_cast<std::uint16_t>(reference.complaints.tiers.size());
    for (std::uint16_t tier = 0; tier < m.tiers; ++tier) {
        const std::uint16_t team = names.team(reference.complaints.tiers[tier].team);
        TouchpointStructure s{.name = "complaint-tier-" + std::to_string(tier + 1)};
        s.hash = random::name_hash(s.name);
        s.asynchronous = s.handling = true;
        s.tier = tier;
        s.team = m.teams[team].first_instance;
        s.sites = m.teams[team].sites;
        m.touchpoints.push_back(std::move(s));
    }
}

std::array<float, 5> five(const scenario::Quality& quality) {
    if (const auto* one = std::get_if<scenario::OneQuality>(&quality)) {
        std::array<float, 5> all{};
        all.fill(static_cast<float>(one->overall));
        return all;
    }
    const scenario::FiveScores& s = std::get<scenario::FiveQualities>(quality).scores;
    return {static_cast<float>(s.tangibles), static_cast<float>(s.reliability), static_cast<float>(s.responsiveness),
            static_cast<float>(s.assurance), static_cast<float>(s.empathy)};
}

std::uint16_t when_closed(const std::string& rule, bool asynchronous, const Scenario& s, const Names& names) {
    if (rule == "waits" || (rule.empty() && asynchronous)) return no_place;
    if (!rule.empty() && rule != "gave-up") return names.touchpoint_or_end(rule);
    for (const auto& [name, end] : s.ends.items)
        if (name == "gave-up") return names.touchpoint_or_end(name);
    for (const auto& [name, end] : s.ends.items)
        if (end == scenario::End::lost) return names.touchpoint_or_end(name);
    return names.touchpoint_or_end(s.ends.items.begin()->first);
}

TouchpointValues values_of(const scenario::Touchpoint& t, const Scenario& s, const Names& names) {
    TouchpointValues v;
    v.takes = random::Sampler{t.takes};
    v.instant = v.takes.is_zero();
    v.patient = !t.patience.has_value();
    if (t.patience) v.patience = random::Sampler{*t.patience};
    if (t.room) v.room = static_cast<std::uint32_t>(*t.room);
    v.if_closed = when_closed(t.if_closed, t.asynchronous, s, names);
    v.priority = t.priority ? static_cast<std::uint8_t>(*t.priority) : t.asynchronous ? std::uint8_t{8} : std::uint8_t{0};
    v.fails = static_cast<float>(t.fails);
    v.resolves = static_cast<float>(t.resolves_first_time);
    v.delight_chance = static_cast<float>(t.delights.chance);
    v.delight_lift = static_cast<float>(t.delights.lift);
    v.hands_over = static_cast<float>(t.hands_over);
    v.effort = static_cast<float>(t.effort);
    v.expected_wait = static_cast<float>(t.expected_wait);
    v.quality = five(t.quality);
    v.next = names.route(t.next);
    v.if_abandoned = names.route(t.if_abandoned.next);
    v.if_full = names.route(t.if_full.next);
    v.if_unresolved = names.route(t.if_unresolved.next);
    v.after_abandoned = random::Sampler{t.if_abandoned.after};
    v.after_full = random::Sampler{t.if_full.after};
    v.after_unresolved = random::Sampler{t.if_unresolved.after};
    return v;
}

TouchpointValues values_of(const scenario::Tier& tier) {
    TouchpointValues v;
    v.takes = random::Sampler{tier.takes};
    v.instant = v.takes.is_zero();
    v.priority = 8;
    return v;
}

Values compile_values(EpochInput& e, const Model& m) {
    const Names names{m};
    Values v;
    v.from = e.from;
    v.scenario = std::move(e.values);
    v.programme_once = e.programme_once;
    v.programme_per_day = e.programme_per_day;
    for (const auto& [name, t] : v.scenario.touchpoints.items) v.touchpoints.push_back(values_of(t, v.scenario, names));
    for (const std::string& name : e.announced)
        for (std::size_t t = 0; t < v.touchpoints.size(); ++t)
            if (name.empty() || m.touchpoints[t].name == name) v.touchpoints[t].announced = true;
    v.notice_of = e.notice_of;
    for (const scenario::Tier& tier : v.scenario.complaints.tiers) v.touchpoints.push_back(values_of(tier));
    for (const auto& [name, j] : v.scenario.journeys.items) {
        JourneyValues out;
        if (j.needed) out.per_day = 1 / *j.needed;
        if (j.arrivals) out.arrivals_per_minute = j.arrivals->rate;
        out.worth_cents = static_cast<std::int64_t>(std::llround(j.worth * 100));
        v.journeys.push_back(out);
    }
    for (const auto& [name, team] : v.scenario.teams.items) {
        v.team_size.push_back(static_cast<std::uint32_t>(team.size));
        v.team_headcount.push_back(headcount(team));
    }
    return v;
}

//! Pointers into the values' own scenario: set once the values lie where they stay.
void point_into(Values& v) {
    for (const auto& [name, team] : v.scenario.teams.items) v.teams.push_back(&team);
    for (const auto& [name, segment] : v.scenario.market.segments.items) v.segments.push_back(&segment);
}

void collect(const Route& route, std::uint16_t ends_from, std::set<std::uint16_t>& seen, std::vector<std::uint16_t>& open) {
    for (const std::uint16_t t : route.target)
        if (t < ends_from && seen.insert(t).second) open.push_back(t);
}

//! The touchpoints a journey can come through, over all epochs; at most 32, so that passages fit the journey's slot.
JourneyStructure compile_journey(const std::string& name, const scenario::Journey& j, std::uint8_t index, const Model& m) {
    JourneyStructure s{.name = name, .index = index};
    s.open_source = j.arrivals.has_value();
    s.anonymous = s.open_source && j.arrivals->who == scenario::Who::anonymous;
    std::set<std::uint16_t> seen;
    std::vector<std::uint16_t> open;
    const Names names{m};
    for (const Values& v : m.values)
        collect(names.route(v.scenario.journeys.items.at(name).starts_at), m.ends_from(), seen, open);
    while (!open.empty()) {
        const std::uint16_t at = open.back();
        open.pop_back();
        for (const Values& v : m.values) {
            const TouchpointValues& t = v.touchpoints[at];
            for (const Route* r : {&t.next, &t.if_abandoned, &t.if_full, &t.if_unresolved}) collect(*r, m.ends_from(), seen, open);
            if (t.if_closed < m.ends_from() && seen.insert(t.if_closed).second) open.push_back(t.if_closed);
        }
    }
    GOODWILL_CHECK(seen.size() <= 32, "a journey passes through more than 32 touchpoints: " + name);
    s.reachable.assign(seen.begin(), seen.end());
    s.local.assign(m.touchpoints.size(), 0);
    for (std::size_t i = 0; i < s.reachable.size(); ++i) s.local[s.reachable[i]] = static_cast<std::uint8_t>(i);
    return s;
}

}  // namespace

std::uint16_t Model::find_touchpoint(std::string_view name) const {
    for (std::size_t t = 0; t < touchpoints.size(); ++t)
        if (touchpoints[t].name == name) return static_cast<std::uint16_t>(t);
    return no_place;
}

std::shared_ptr<const Model> compile(const Scenario& reference, std::vector<EpochInput> epochs,
                                     std::shared_ptr<const Catalogue> catalogue, std::string arm) {
    GOODWILL_CHECK(!epochs.empty(), "a model without values");
    auto model = std::make_shared<Model>();
    Model& m = *model;
    m.catalogue = std::move(catalogue);
    m.arm = std::move(arm);
    m.reference = reference;
    m.days = static_cast<int>(std::lround(reference.time.run));
    m.warm_up = static_cast<int>(std::lround(reference.time.warm_up));
    m.people = static_cast<std::uint32_t>(reference.market.people);
    double cumulated = 0;
    for (const auto& [name, segment] : reference.market.segments.items) {
        m.segments.push_back(name);
        m.segment_cumulated.push_back(cumulated += segment.share);
    }
    for (const auto& [name, end] : reference.ends.items) {
        m.ends.push_back(name);
        m.end_served.push_back(end == scenario::End::served);
    }
    compile_teams(epochs, reference, m);
    compile_touchpoints(reference, m);
    m.values.reserve(epochs.size());
    for (EpochInput& e : epochs) {
        m.values.push_back(compile_values(e, m));
        point_into(m.values.back());
    }
    m.values.front().from = base::Day{-m.warm_up};
    std::uint8_t index = 0;
    for (const auto& [name, journey] : reference.journeys.items) {
        m.journeys.push_back(compile_journey(name, journey, index, m));
        ++index;
    }
    return model;
}

}  // namespace goodwill::simulation
