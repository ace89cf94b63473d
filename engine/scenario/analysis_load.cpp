// The week in half hours. Half hours that are alike (same doors, same needs) are solved once.
#include "scenario/analysis_load.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "journey/chain.hpp"
#include "journey/queues.hpp"
#include "scenario/check_parts.hpp"

namespace goodwill::scenario {

namespace {

constexpr int slot_minutes = 30;
constexpr int slots_a_day = 24 * 60 / slot_minutes;
constexpr int slots_a_week = 7 * slots_a_day;
constexpr double least_minutes = 1e-6;

//! A touchpoint with everything that does not change during the week.
struct Place {
    std::string name;
    const Touchpoint* values{nullptr};
    const time::OpeningHours* doors{nullptr};
    std::optional<std::size_t> team{};
    double takes{0};                  // mean, minutes
    double second_moment{0};          // of the same
    std::optional<double> patience{};  // mean, minutes
};

bool shares_line(const Place& place, std::size_t team) { return place.team == team && !place.values->asynchronous; }

double priority_of(const Place& place) { return place.values->priority ? place.values->priority->value : 5; }

//! How a visit goes at one touchpoint in one half hour.
struct Reception {
    bool open{true};
    double blocked{0};
    double abandoned{0};
    double wait{0};
};

//! Half hours that are alike.
struct Kind {
    std::vector<double> needs;  // per minute; by journey and starting touchpoint
    std::vector<bool> open;     // by touchpoint
    int count{0};
    int first{0};               // slot of the week
};

class Week {
public:
    explicit Week(const Scenario& scenario);
    [[nodiscard]] Flow flow();

private:
    struct Start {
        std::size_t journey;
        std::size_t place;
        double per_minute;           // on average over the week
        std::vector<double> shape;   // by slot, mean 1
    };
    void read_starts();
    void find_kinds();
    [[nodiscard]] bool settle(const Kind& kind, const std::vector<double>& needs, std::vector<double>& visits,
                              std::vector<Reception>& receptions) const;
    void solve(const Kind& kind);
    static void add_visits(double came, const Place& place, const Reception& reception, TouchpointLoad& load);
    [[nodiscard]] journey::Chain chain_of(const std::vector<Reception>& receptions) const;
    void add_way(journey::Chain& chain, std::size_t from, const Onward& way, double chance) const;
    void add_next(journey::Chain& chain, std::size_t from, const Keyed<Share>& next, double chance) const;
    void receive(const Kind& kind, const std::vector<double>& visits, std::vector<Reception>& receptions) const;
    [[nodiscard]] double variation(std::size_t team, const std::vector<double>& visits) const;
    [[nodiscard]] double priority_factor(std::size_t team, const Place& place, const std::vector<double>& visits, double load) const;
    void receive_by_team(std::size_t team, const std::vector<double>& visits, std::vector<Reception>& receptions) const;
    [[nodiscard]] journey::Line line_of(std::size_t team, const std::vector<double>& visits) const;
    void add_to_teams(const Kind& kind, const std::vector<double>& visits, const std::vector<Reception>& receptions);
    static void average(TouchpointLoad& load, double units);
    void finish_journeys();
    void finish_teams();

    const Scenario& scenario_;
    std::vector<Place> places_;
    std::map<std::string, std::size_t> number_;    // touchpoints
    std::vector<std::string> ends_;                // the last is "lost", for journeys that end without a name
    std::vector<Start> starts_;
    std::vector<Kind> kinds_;
    std::vector<double> team_work_;                // minutes a week
    std::vector<double> team_visits_;
    std::vector<double> team_waits_;
    std::vector<double> team_lost_;
    Flow flow_;
};

Week::Week(const Scenario& scenario) : scenario_{scenario}, ends_{names_of(scenario.ends)} {
    ends_.push_back("lost");
    for (const auto& [name, team] : scenario.teams.items) {
        TeamAnalysis t;
        t.name = name;
        t.size = team.size;
        t.sites = team.sites;
        t.open_hours = team.open.minutes_per_week() / 60.0;
        flow_.teams.push_back(std::move(t));
    }
    for (const auto& [name, touchpoint] : scenario.touchpoints.items) {
        number_[name] = places_.size();
        const double takes = mean_minutes(touchpoint.takes);
        Place place{name, &touchpoint, doors_of(scenario, touchpoint), {}, takes, takes * takes * (1 + squared_cv(touchpoint.takes)), {}};
        if (touchpoint.patience) place.patience = mean_minutes(*touchpoint.patience);
        if (touchpoint.team) {
            const auto team = std::find_if(flow_.teams.begin(), flow_.teams.end(), [&](const auto& t) { return t.name == *touchpoint.team; });
            place.team = static_cast<std::size_t>(team - flow_.teams.begin());
            team->touchpoints.push_back(name);
        }
        places_.push_back(std::move(place));
        TouchpointLoad load;
        load.name = name;
        flow_.touchpoints.push_back(load);
    }
    for (auto* sums : {&team_work_, &team_visits_, &team_waits_, &team_lost_}) sums->resize(flow_.teams.size());
    read_starts();
    find_kinds();
}

void Week::read_starts() {
    const double customers = customers_at_start(scenario_);
    for (const auto& [name, journey] : scenario_.journeys.items) {
        JourneyAnalysis analysis;
        analysis.name = name;
        const double per_minute = journey.needed ? customers / *journey.needed / (24 * 60) : journey.arrivals ? journey.arrivals->rate.value : 0;
        analysis.needs_per_day = per_minute * 24 * 60;
        for (const std::string& end : ends_) analysis.ends.push_back({end, 0});
        analysis.touchpoints = flow_.touchpoints;
        for (const auto& [at, share] : journey.starts_at.items) {
            const std::size_t place = number_.at(at);
            Start start{flow_.journeys.size(), place, per_minute * share, std::vector<double>(slots_a_week)};
            double sum = 0;
            for (int slot = 0; slot < slots_a_week; ++slot) {
                const int day = slot / slots_a_day;
                const int minute = slot % slots_a_day * slot_minutes;
                const bool open = places_[place].doors == nullptr || places_[place].doors->is_open(day, minute + slot_minutes / 2.0);
                const double level = open ? level_at(journey, static_cast<std::size_t>(day), minute / 60) : 0;
                start.shape[static_cast<std::size_t>(slot)] = level;
                sum += level;
            }
            if (sum > 0) {
                for (double& level : start.shape) level *= slots_a_week / sum;
            }
            starts_.push_back(std::move(start));
        }
        flow_.journeys.push_back(std::move(analysis));
    }
}

void Week::find_kinds() {
    std::map<std::pair<std::vector<double>, std::vector<bool>>, std::size_t> known;
    for (int slot = 0; slot < slots_a_week; ++slot) {
        Kind kind;
        for (const Start& start : starts_) kind.needs.push_back(start.per_minute * start.shape[static_cast<std::size_t>(slot)]);
        const double middle = slot % slots_a_day * slot_minutes + slot_minutes / 2.0;
        for (const Place& place : places_) kind.open.push_back(place.doors == nullptr || place.doors->is_open(slot / slots_a_day, middle));
        kind.first = slot;
        const auto [found, added] = known.emplace(std::make_pair(kind.needs, kind.open), kinds_.size());
        if (added) kinds_.push_back(std::move(kind));
        ++kinds_[found->second].count;
    }
}

void Week::add_next(journey::Chain& chain, std::size_t from, const Keyed<Share>& next, double chance) const {
    for (const auto& [name, share] : next.items) {
        if (const auto place = number_.find(name); place != number_.end()) {
            chain.add_move(from, place->second, chance * share);
        } else {
            const auto end = std::find(ends_.begin(), ends_.end(), name);
            chain.add_end(from, static_cast<std::size_t>(end - ends_.begin()), chance * share);
        }
    }
}

void Week::add_way(journey::Chain& chain, std::size_t from, const Onward& way, double chance) const {
    if (way.next.items.empty()) {
        chain.add_end(from, ends_.size() - 1, chance);
    } else {
        add_next(chain, from, way.next, chance);
    }
}

journey::Chain Week::chain_of(const std::vector<Reception>& receptions) const {
    journey::Chain chain{places_.size(), ends_.size()};
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Touchpoint& t = *places_[i].values;
        const Reception& r = receptions[i];
        if (!r.open && t.if_closed != "waits") {
            if (const auto other = number_.find(t.if_closed); other != number_.end()) {
                chain.add_move(i, other->second, 1);
            } else {
                const auto end = std::find(ends_.begin(), ends_.end(), "gave-up");
                chain.add_end(i, end == ends_.end() ? ends_.size() - 1 : static_cast<std::size_t>(end - ends_.begin()), 1);
            }
            continue;
        }
        const double admitted = 1 - r.blocked;
        const double served = admitted * (1 - r.abandoned);
        if (r.blocked > 0) add_way(chain, i, t.if_full, r.blocked);
        if (r.abandoned > 0) add_way(chain, i, t.if_abandoned, admitted * r.abandoned);
        if (t.resolves_first_time < 1) add_way(chain, i, t.if_unresolved, served * (1 - t.resolves_first_time));
        add_next(chain, i, t.next, served * t.resolves_first_time);
    }
    return chain;
}

journey::Line Week::line_of(std::size_t team, const std::vector<double>& visits) const {
    double rate = 0, work = 0, impatience = 0;
    std::optional<std::size_t> room;
    std::size_t sharing = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Place& place = places_[i];
        if (!shares_line(place, team)) continue;
        rate += visits[i];
        work += visits[i] * place.takes;
        if (place.patience) impatience += visits[i] / std::max(*place.patience, least_minutes);
        if (place.values->room) room = static_cast<std::size_t>(place.values->room->value);
        ++sharing;
    }
    const TeamAnalysis& t = flow_.teams[team];
    journey::Line line;
    line.arrival_rate = rate / t.sites;
    line.service_rate = work > 0 ? rate / work : 1 / least_minutes;
    line.servers = static_cast<std::size_t>(t.size);
    line.impatience = rate > 0 ? impatience / rate : 0;
    if (sharing == 1) line.room = room;
    return line;
}

//! What a line of people who wait for ever takes beyond exponential service: exact with one server (Pollaczek-Khinchine),
//! else the usual approximation (Allen & Cunneen).
double Week::variation(std::size_t team, const std::vector<double>& visits) const {
    double rate = 0, work = 0, second = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (!shares_line(places_[i], team)) continue;
        rate += visits[i];
        work += visits[i] * places_[i].takes;
        second += visits[i] * places_[i].second_moment;
    }
    return work > 0 ? second * rate / (work * work) / 2 : 1;
}

//! How much longer or shorter than the mean those of one priority wait, when nobody gives up (Cobham 1954).
double Week::priority_factor(std::size_t team, const Place& place, const std::vector<double>& visits, double load) const {
    double above = 0, here = 0;
    const double mine = priority_of(place);
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (!shares_line(places_[i], team)) continue;
        const double busy = visits[i] * places_[i].takes / (flow_.teams[team].size * flow_.teams[team].sites);
        if (priority_of(places_[i]) < mine) above += busy;
        if (priority_of(places_[i]) <= mine) here += busy;
    }
    return here < 1 ? (1 - load) / ((1 - above) * (1 - here)) : 1;
}

void Week::receive_by_team(std::size_t team, const std::vector<double>& visits, std::vector<Reception>& receptions) const {
    const journey::Line line = line_of(team, visits);
    const journey::LineFigures figures = journey::figures_of(line);
    const bool patient = line.impatience == 0 && !line.room && figures.keeps_up;
    const double mean_wait = patient ? figures.mean_wait * variation(team, visits) : figures.mean_wait;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Place& place = places_[i];
        if (!shares_line(place, team)) continue;
        Reception& r = receptions[i];
        const double abandoned = place.patience ? std::min(1.0, mean_wait / std::max(*place.patience, least_minutes)) : 0;
        r.wait = patient ? mean_wait * priority_factor(team, place, visits, figures.utilisation) : mean_wait;
        r.blocked = .5 * (r.blocked + figures.blocked);  // half way, so that the rounds settle
        r.abandoned = .5 * (r.abandoned + abandoned);
    }
}

void Week::receive(const Kind& kind, const std::vector<double>& visits, std::vector<Reception>& receptions) const {
    std::vector<double> let_in(visits);
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (!kind.open[i]) let_in[i] = 0;
        const Place& place = places_[i];
        if (place.team || !place.values->room || !kind.open[i]) continue;
        const double busy = visits[i] * place.takes;  // customers who serve themselves are the only ones who take up room
        receptions[i].blocked = .5 * (receptions[i].blocked + journey::erlang_b(static_cast<std::size_t>(*place.values->room), busy));
    }
    for (std::size_t team = 0; team < flow_.teams.size(); ++team) receive_by_team(team, let_in, receptions);
}

//! Load makes waits, waits make people give up and come again, and that is load: rounds until both agree.
bool Week::settle(const Kind& kind, const std::vector<double>& needs, std::vector<double>& visits, std::vector<Reception>& receptions) const {
    double all_needs = 0;
    for (const double n : needs) all_needs += n;
    if (all_needs <= 0) return false;
    for (std::size_t i = 0; i < places_.size(); ++i) receptions[i].open = kind.open[i];
    for (int round = 0; round < 80; ++round) {
        const auto solved = chain_of(receptions).visits(needs);
        if (!solved) return false;
        visits = *solved;
        const std::vector<Reception> before = receptions;
        receive(kind, visits, receptions);
        double moved = 0;
        for (std::size_t i = 0; i < receptions.size(); ++i) {
            moved = std::max({moved, std::abs(receptions[i].abandoned - before[i].abandoned), std::abs(receptions[i].blocked - before[i].blocked)});
        }
        if (moved < 1e-9) break;
    }
    return true;
}

void Week::solve(const Kind& kind) {
    std::vector<double> needs(places_.size());
    for (std::size_t s = 0; s < starts_.size(); ++s) needs[starts_[s].place] += kind.needs[s];
    std::vector<double> visits;
    std::vector<Reception> receptions(places_.size());
    if (!settle(kind, needs, visits, receptions)) return;
    const journey::Chain chain = chain_of(receptions);
    const double minutes = kind.count * slot_minutes;
    for (std::size_t j = 0; j < flow_.journeys.size(); ++j) {
        std::vector<double> from(places_.size());
        for (std::size_t s = 0; s < starts_.size(); ++s) {
            if (starts_[s].journey == j) from[starts_[s].place] += kind.needs[s];
        }
        const auto mine = chain.visits(from);
        if (!mine) continue;
        JourneyAnalysis& journey = flow_.journeys[j];
        const std::vector<double> absorbed = chain.absorbed(*mine);
        for (std::size_t e = 0; e < ends_.size(); ++e) journey.ends[e].share += absorbed[e] * minutes;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            add_visits((*mine)[i] * minutes, places_[i], receptions[i], journey.touchpoints[i]);
            add_visits((*mine)[i] * minutes, places_[i], receptions[i], flow_.touchpoints[i]);
        }
    }
    add_to_teams(kind, visits, receptions);
}

void Week::add_visits(double came, const Place& place, const Reception& r, TouchpointLoad& load) {
    load.visits += came;
    if (!r.open && place.values->if_closed != "waits") {
        load.closed += came;
        return;
    }
    const double admitted = came * (1 - r.blocked);
    load.blocked += came * r.blocked;
    load.abandoned += admitted * r.abandoned;
    load.served += admitted * (1 - r.abandoned);
    if (admitted > 0) load.wait_minutes += admitted * r.wait;
}

void Week::add_to_teams(const Kind& kind, const std::vector<double>& visits, const std::vector<Reception>& receptions) {
    const double minutes = kind.count * slot_minutes;
    std::vector<double> arriving(flow_.teams.size());
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Place& place = places_[i];
        if (!place.team || (!kind.open[i] && place.values->if_closed != "waits")) continue;
        team_work_[*place.team] += visits[i] * place.takes * minutes;
        if (place.values->asynchronous) continue;
        arriving[*place.team] += visits[i] * place.takes;
        team_visits_[*place.team] += visits[i] * minutes;
        team_waits_[*place.team] += visits[i] * receptions[i].wait * minutes;
        team_lost_[*place.team] += visits[i] * (1 - receptions[i].blocked) * receptions[i].abandoned * minutes;
    }
    for (std::size_t t = 0; t < flow_.teams.size(); ++t) {
        TeamAnalysis& team = flow_.teams[t];
        const double load = arriving[t] / (team.size * team.sites);
        if (load > team.busiest.load) team.busiest = {kind.first / slots_a_day, kind.first % slots_a_day * slot_minutes, load};
    }
}

//! Sums over a week to visits per `unit` (a need, or a day), and shares of the visits.
void Week::average(TouchpointLoad& load, double units) {
    const double admitted = load.visits - load.closed - load.blocked;
    load.wait_minutes = admitted > 0 ? load.wait_minutes / admitted : 0;
    if (load.visits > 0) {
        for (double* share : {&load.closed, &load.blocked, &load.abandoned}) *share /= load.visits;
    }
    load.visits /= units;
    load.served /= units;
}

void Week::finish_journeys() {
    for (JourneyAnalysis& journey : flow_.journeys) {
        const double needs = journey.needs_per_day > 0 ? journey.needs_per_day * 7 : 1;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            TouchpointLoad& load = journey.touchpoints[i];
            average(load, needs);
            journey.encounters += load.served;
            journey.failures += load.served * places_[i].values->fails;
        }
        std::erase_if(journey.touchpoints, [](const TouchpointLoad& load) { return load.visits <= 1e-9; });
        for (EndShare& end : journey.ends) end.share /= needs;
        std::erase_if(journey.ends, [](const EndShare& end) { return end.share <= 1e-9; });
    }
    for (TouchpointLoad& load : flow_.touchpoints) average(load, 7);
}

void Week::finish_teams() {
    for (std::size_t t = 0; t < flow_.teams.size(); ++t) {
        TeamAnalysis& team = flow_.teams[t];
        const double capacity = team.open_hours * 60 * team.size * team.sites;
        team.load = capacity > 0 ? team_work_[t] / capacity : 0;
        if (team_visits_[t] > 0) {
            team.wait_minutes = team_waits_[t] / team_visits_[t];
            team.abandoned = team_lost_[t] / team_visits_[t];
        }
        const bool somebody_gives_up = std::any_of(places_.begin(), places_.end(),
                                                   [&](const Place& p) { return p.team == t && (p.patience || p.values->room); });
        team.keeps_up = team.load < 1 || somebody_gives_up;
    }
}

Flow Week::flow() {
    for (const Kind& kind : kinds_) solve(kind);
    finish_journeys();
    finish_teams();
    return std::move(flow_);
}

}  // namespace

Flow flow_of(const Scenario& scenario) { return Week{scenario}.flow(); }

}  // namespace goodwill::scenario
