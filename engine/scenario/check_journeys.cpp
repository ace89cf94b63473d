// Journeys: whether they are needed at all, where they lead, and whether the doors on the way ever open.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "journey/graph.hpp"
#include "scenario/analysis_load.hpp"
#include "scenario/check_parts.hpp"

namespace goodwill::scenario {

namespace {

constexpr std::size_t most_journeys = 63;     // six bits in the address of a need
constexpr std::size_t most_touchpoints = 32;  // on the way of one journey

//! Touchpoints in name order are places 0, 1, ...; the last place stands for every end.
class Paths {
public:
    explicit Paths(const Scenario& scenario) : names_{names_of(scenario.touchpoints)} {
        for (std::size_t i = 0; i < names_.size(); ++i) number_[names_[i]] = i;
        graph.places = names_.size() + 1;
    }
    [[nodiscard]] std::size_t end() const { return names_.size(); }
    [[nodiscard]] const std::string& name(std::size_t place) const { return names_[place]; }
    [[nodiscard]] std::size_t place(const std::string& name) const {
        const auto found = number_.find(name);
        return found == number_.end() ? end() : found->second;
    }
    void add(std::size_t from, const Keyed<Share>& next, double least) {
        for (const auto& [name, share] : next.items) {
            if (share >= least) graph.edges.push_back({from, place(name)});
        }
    }
    [[nodiscard]] std::vector<std::size_t> starts(const Scenario& scenario, double least) const {
        std::vector<std::size_t> all;
        for (const auto& [name, journey] : scenario.journeys.items) {
            for (const auto& [at, share] : journey.starts_at.items) {
                if (share >= least) all.push_back(place(at));
            }
        }
        return all;
    }

    journey::Graph graph;

private:
    std::vector<std::string> names_;
    std::map<std::string, std::size_t> number_;
};

constexpr double any_share = 0;  // also steps that only a dated change opens
constexpr double some_share = 1e-12;

//! Every step that is written down.
Paths written_paths(const Scenario& scenario) {
    Paths paths{scenario};
    for (const auto& [name, t] : scenario.touchpoints.items) {
        const std::size_t from = paths.place(name);
        for (const auto* next : {&t.next, &t.if_abandoned.next, &t.if_full.next, &t.if_unresolved.next}) paths.add(from, *next, any_share);
        if (t.if_closed != "waits" && t.if_closed != "gave-up") paths.graph.edges.push_back({from, paths.place(t.if_closed)});
    }
    return paths;
}

//! Every step that somebody may really take with today's values.
Paths taken_paths(const Scenario& scenario) {
    Paths paths{scenario};
    const auto onward = [&](std::size_t from, const Onward& way) {
        if (way.next.items.empty()) paths.graph.edges.push_back({from, paths.end()});
        paths.add(from, way.next, some_share);
    };
    for (const auto& [name, t] : scenario.touchpoints.items) {
        const std::size_t from = paths.place(name);
        if (t.resolves_first_time > 0) paths.add(from, t.next, some_share);
        if (t.resolves_first_time < 1) onward(from, t.if_unresolved);
        if (t.patience) onward(from, t.if_abandoned);
        if (t.room) onward(from, t.if_full);
    }
    return paths;
}

//! Whether every step that is written down is as its author meant it.
bool knows_paths(const Check& check) {
    return check.sound({"journeys.*.starts_at", "touchpoints.*.next", "touchpoints.*.if_abandoned", "touchpoints.*.if_full",
                        "touchpoints.*.if_unresolved", "touchpoints.*.if_closed", "ends"});
}

void check_reached(const Check& check) {
    if (!knows_paths(check)) return;
    const Paths paths = written_paths(check.scenario);
    const std::vector<bool> reached = reachable_from(paths.graph, paths.starts(check.scenario, any_share));
    for (std::size_t i = 0; i < paths.end(); ++i) {
        if (reached[i]) continue;
        check.out.warning(check.places.key("touchpoints." + paths.name(i)), fmt::format("nobody ever comes to touchpoint '{}'", paths.name(i)),
                          "name it in a journey's 'starts_at' or in another touchpoint's 'next'");
    }
}

void check_ends(const Check& check) {
    if (!knows_paths(check) || !check.sound({"touchpoints.*.resolves_first_time", "touchpoints.*.patience", "touchpoints.*.room"})) return;
    const Paths paths = taken_paths(check.scenario);
    const std::vector<bool> reached = reachable_from(paths.graph, paths.starts(check.scenario, some_share));
    const std::vector<bool> ends = can_reach(paths.graph, std::vector<std::size_t>{paths.end()});
    std::vector<std::string> trapped;
    for (std::size_t i = 0; i < paths.end(); ++i) {
        if (reached[i] && !ends[i]) trapped.push_back(paths.name(i));
    }
    if (trapped.empty()) return;
    const std::string first = "touchpoints." + trapped.front();
    const std::string next = check.places.written(first + ".next") ? first + ".next" : first;
    const std::string message = trapped.size() == 1
                                    ? fmt::format("whoever comes to touchpoint {} never leaves it", listed(trapped))
                                    : fmt::format("whoever comes to touchpoints {} never leaves them", listed(trapped));
    check.key_error(next, message, fmt::format("give a share of 'next' to an end: {}", listed(names_of(check.scenario.ends))));
}

void check_length(const Check& check) {
    if (!knows_paths(check)) return;
    const Paths paths = written_paths(check.scenario);
    for (const auto& [name, journey] : check.scenario.journeys.items) {
        std::vector<std::size_t> starts;
        for (const auto& [at, share] : journey.starts_at.items) starts.push_back(paths.place(at));
        const std::vector<bool> reached = reachable_from(paths.graph, starts);
        const auto count = static_cast<std::size_t>(std::count(reached.begin(), reached.end() - 1, true));
        if (count <= most_touchpoints) continue;
        check.key_error("journeys." + name,
                        fmt::format("journey '{}' can come through {} touchpoints, expected at most {}", name, count, most_touchpoints),
                        "join touchpoints that are alike");
    }
}

bool needed_while_open(const Journey& journey, const time::OpeningHours& doors) {
    for (std::size_t weekday = 0; weekday < 7; ++weekday) {
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            if (doors.is_open(static_cast<int>(weekday), minute) && level_at(journey, weekday, minute / 60) > 0) return true;
        }
    }
    return false;
}

//! Whether it is known when a touchpoint and its team are there.
bool knows_doors(const Check& check, const std::string& name, const Touchpoint& touchpoint) {
    const std::string path = "touchpoints." + name;
    const bool doors = check.sound({path + ".open", path + ".team", path + ".asynchronous"});
    return doors && (!touchpoint.team || check.sound(fmt::format("teams.{}.open", *touchpoint.team)));
}

void check_first_doors(const Check& check) {
    static const time::OpeningHours always = time::OpeningHours::round_the_clock();
    for (const auto& [name, journey] : check.scenario.journeys.items) {
        for (const auto& [at, share] : journey.starts_at.items) {
            const auto touchpoint = check.scenario.touchpoints.items.find(at);
            const std::string path = fmt::format("journeys.{}.starts_at.{}", name, at);
            if (touchpoint == check.scenario.touchpoints.items.end() || !knows_doors(check, at, touchpoint->second)) continue;
            if (!check.sound({path, fmt::format("journeys.{}.arrives", name)})) continue;
            const time::OpeningHours* doors = doors_of(check.scenario, touchpoint->second);
            if (doors != nullptr && doors->minutes_per_week() == 0) continue;  // reported already
            if (needed_while_open(journey, doors == nullptr ? always : *doors)) continue;
            check.key_error(path,
                            fmt::format("journey '{}' starts at touchpoint '{}', which is never open when it is needed", name, at),
                            doors == nullptr ? "give 'arrives' a level above 0" : fmt::format("'{}' is open {}", at, time::to_string(*doors)));
        }
    }
}

void check_staffed(const Check& check, const std::string& name, const Touchpoint& touchpoint, const Team& team) {
    if (!touchpoint.open) return;
    const std::string path = fmt::format("touchpoints.{}.open", name);
    const int common = touchpoint.open->common_minutes(team.open);
    const int alone = touchpoint.open->minutes_per_week() - common;
    const std::string on_duty = fmt::format("'{}' is on duty {}", *touchpoint.team, time::to_string(team.open));
    const base::Note note{check.places.value(fmt::format("teams.{}.open", *touchpoint.team)), on_duty};
    if (common == 0) {
        auto& error = check.value_error(path, fmt::format("team '{}' is never on duty while touchpoint '{}' is open", *touchpoint.team, name));
        error.notes.push_back(note);
    } else if (alone > 0 && !touchpoint.asynchronous) {
        auto& warning = check.out.warning(
            check.places.value(path), fmt::format("touchpoint '{}' is open {:.4g} hours a week while nobody of team '{}' is on duty", name, alone / 60.0, *touchpoint.team));
        warning.notes.push_back(note);
    }
}

}  // namespace

void check_needs(const Check& check) {
    const auto& journeys = check.scenario.journeys.items;
    if (!check.knows_names("journeys")) return;
    const bool news = std::holds_alternative<ContactTalk>(check.scenario.talk);  // lives without any visit
    if (journeys.empty() && !news) check.key_error("journeys", "nobody needs anything: there is no journey", "add one under 'journeys'");
    if (journeys.size() > most_journeys) {
        check.key_error("journeys", fmt::format("found {} journeys, expected at most {}", journeys.size(), most_journeys));
    }
    const bool customers = customers_at_start(check.scenario) >= 1;
    for (const auto& [name, journey] : journeys) {
        const std::string path = "journeys." + name;
        const bool rates = check.sound({path + ".needed", path + ".arrivals"});
        if (rates && journey.needed && journey.arrivals) {
            auto& error = check.key_error(path + ".arrivals", fmt::format("journey '{}' has both 'needed' and 'arrivals'", name),
                                          "keep 'needed' for what each person needs, or 'arrivals' for a total rate");
            error.notes.push_back({check.places.key(path + ".needed"), "'needed' is here"});
        } else if (rates && !journey.needed && !journey.arrivals) {
            check.key_error(path, fmt::format("journey '{}' says neither how often it is needed nor how many arrive", name),
                            "add needed: every 20 days");
        }
        if (journey.starts_at.items.empty() && check.sound(path + ".starts_at")) {
            check.key_error(path + ".starts_at", fmt::format("journey '{}' starts nowhere", name), "name a touchpoint, such as {branch: 100%}");
        }
        const bool by_customers = journey.needed || (journey.arrivals && journey.arrivals->who == Who::customers);
        if (rates && by_customers && !customers && check.sound("market")) {
            check.out.warning(check.places.key(path), fmt::format("nobody is a customer at the start, so nobody needs journey '{}'", name),
                              "raise 'customers_at_start', or let the arrivals be anonymous");
        }
    }
}

void check_paths(const Check& check) {
    for (const auto& [name, touchpoint] : check.scenario.touchpoints.items) {
        const std::string path = "touchpoints." + name;
        if (!touchpoint.next.items.empty() || !check.sound({path + ".next", "ends"})) continue;
        check.key_error(path, fmt::format("touchpoint '{}' leads nowhere", name), "add 'next'");
    }
    check_reached(check);
    check_ends(check);
    check_length(check);
}

void check_doors(const Check& check) {
    for (const auto& [name, team] : check.scenario.teams.items) {
        const std::string path = fmt::format("teams.{}.open", name);
        if (team.open.minutes_per_week() == 0 && check.sound(path)) check.key_error(path, fmt::format("team '{}' is never on duty", name));
    }
    for (const auto& [name, touchpoint] : check.scenario.touchpoints.items) {
        if (!knows_doors(check, name, touchpoint)) continue;
        if (touchpoint.open && touchpoint.open->minutes_per_week() == 0) {
            check.key_error(fmt::format("touchpoints.{}.open", name), fmt::format("touchpoint '{}' never opens", name));
            continue;
        }
        if (!touchpoint.team) continue;
        const auto team = check.scenario.teams.items.find(*touchpoint.team);
        if (team != check.scenario.teams.items.end() && team->second.open.minutes_per_week() > 0) check_staffed(check, name, touchpoint, team->second);
    }
    check_first_doors(check);
}

}  // namespace goodwill::scenario
