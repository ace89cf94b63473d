// The values of every day. Each boundary day is built afresh: the scenario, then its own changes that hold on this day in the
// order in which they begin, then those of the policies. So `until` needs no memory: an ended change is simply not applied.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "base/check.hpp"
#include "scenario/changes.hpp"
#include "scenario/describe_parts.hpp"

namespace goodwill::scenario {

namespace {

struct DatedChange {
    const Change* change;
    Span span;
};

//! A policy's own cost and the days on which it runs.
struct Programme {
    PolicyCost cost;
    Span span;
};

std::vector<DatedChange> in_order(const std::vector<Change>& changes, const Scenario& scenario) {
    std::vector<DatedChange> all;
    for (const Change& change : changes) all.push_back({&change, span_of(change, scenario)});
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.span.from < b.span.from; });
    return all;
}

//! From the first day of its first change (day 0 without changes) to the end of the last one.
Programme programme_of(const LoadedPolicy& policy, const Scenario& scenario) {
    Programme programme{policy.policy.cost, {}};
    const std::vector<DatedChange> changes = in_order(policy.policy.changes, scenario);
    if (changes.empty()) return programme;
    programme.span.from = changes.front().span.from;
    int last = 0;
    for (const DatedChange& dated : changes) {
        if (!dated.span.until) return programme;
        last = std::max(last, *dated.span.until);
    }
    programme.span.until = last;
    return programme;
}

//! Moves the numbers below a path from what they were towards what they are now.
void move_part_of_the_way(std::vector<NumberLeaf> now, const std::map<std::string, double>& before, double share) {
    for (NumberLeaf& leaf : now) {
        const auto old = before.find(leaf.path);
        if (old == before.end()) continue;
        const double moved = old->second + share * (*leaf.value - old->second);
        *leaf.value = leaf.unit == Unit::count ? std::floor(moved + .5) : moved;
    }
}

void apply(const DatedChange& dated, int day, Scenario& values, base::Diagnostics& out) {
    const int step = day - dated.span.from + 1;
    const bool on_the_way = step < dated.span.ramp;
    input::Origins nowhere;
    input::Reading reading{out, nowhere, values.money.currency};
    for (const auto& [path, value] : dated.change->set.items) {
        std::map<std::string, double> before;
        if (on_the_way) {
            if (const auto found = input::find_path(Fields::slot(values), path.text, path.place, out)) {
                for (const NumberLeaf& leaf : number_leaves(found->slot, found->path)) before[leaf.path] = *leaf.value;
            }
        }
        if (!input::set_path(Fields::slot(values), path, value, true, reading) || !on_the_way) continue;
        if (const auto found = input::find_path(Fields::slot(values), path.text, path.place, out)) {
            move_part_of_the_way(number_leaves(found->slot, found->path), before, static_cast<double>(step) / dated.span.ramp);
        }
    }
}

void add_boundaries(const Span& span, int days, std::set<int>& boundaries) {
    for (int day = span.from; day < span.from + std::max(1, span.ramp) && span.active(day); ++day) boundaries.insert(day);
    if (span.announced > 0) boundaries.insert(span.from - span.announced);
    if (span.until) boundaries.insert(*span.until);
    boundaries.erase(boundaries.lower_bound(days), boundaries.end());
}

//! The touchpoints that a path concerns: one, those of a team, or all ("").
void add_concerned(const std::string& path, const Scenario& scenario, std::vector<std::string>& names) {
    const std::size_t dot = path.find('.');
    const std::string part = path.substr(0, dot);
    const std::string name = dot == std::string::npos ? "" : path.substr(dot + 1, path.find('.', dot + 1) - dot - 1);
    if (part == "touchpoints") {
        names.push_back(name);
        return;
    }
    if (part != "teams") return names.push_back("");
    for (const auto& [touchpoint, values] : scenario.touchpoints.items)
        if (values.team && (name.empty() || *values.team == name)) names.push_back(touchpoint);
}

//! What customers were told, and are told, as of an epoch's first morning.
void note_announced(const DatedChange& dated, ValueEpoch& epoch) {
    if (dated.span.announced <= 0) return;
    const int day = epoch.from.value;
    if (day == dated.span.from - dated.span.announced) epoch.notice_of = base::Day{dated.span.from};
    if (!dated.span.active(day)) return;
    for (const auto& [path, value] : dated.change->set.items) add_concerned(path.text, epoch.values, epoch.announced);
}

ProgrammeCost cost_on(const std::vector<Programme>& programmes, int day) {
    ProgrammeCost cost;
    for (const Programme& p : programmes) {
        if (p.span.from == day) cost.once += p.cost.once;
        if (p.span.active(day)) cost.per_month += p.cost.per_month;
    }
    return cost;
}

}  // namespace

std::vector<ValueEpoch> build_epochs(const Loaded& loaded, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out) {
    const int days = static_cast<int>(loaded.scenario.time.run.value);
    std::vector<std::vector<DatedChange>> layers{in_order(loaded.scenario.changes, loaded.scenario)};
    std::vector<Programme> programmes;
    for (const LoadedPolicy& policy : policies) {
        layers.push_back(in_order(policy.policy.changes, loaded.scenario));
        const Programme programme = programme_of(policy, loaded.scenario);
        if (programme.cost.once != 0 || programme.cost.per_month != 0) programmes.push_back(programme);
    }
    std::set<int> boundaries;
    for (const auto& layer : layers) {
        for (const DatedChange& dated : layer) add_boundaries(dated.span, days, boundaries);
    }
    for (const Programme& programme : programmes) {
        add_boundaries({programme.span.from, programme.span.until, 0}, days, boundaries);
    }
    const int warm_up = static_cast<int>(loaded.scenario.time.warm_up.value);
    std::vector<ValueEpoch> epochs{{base::Day{-warm_up}, loaded.scenario, {}, {}, {}}};
    std::string last = values_text(Fields::slot(epochs.back().values));
    for (const int day : boundaries) {
        ValueEpoch epoch{base::Day{day}, loaded.scenario, cost_on(programmes, day), {}, {}};
        for (const auto& layer : layers) {
            for (const DatedChange& dated : layer) {
                if (dated.span.active(day)) apply(dated, day, epoch.values, out);
                note_announced(dated, epoch);
            }
        }
        std::string text = values_text(Fields::slot(epoch.values));
        const bool as_before = text == last && !epoch.notice_of && epoch.announced == epochs.back().announced &&
                               epoch.programmes.once == 0 && epoch.programmes.per_month == epochs.back().programmes.per_month;
        if (as_before) continue;
        last = std::move(text);
        epochs.push_back(std::move(epoch));
    }
    return epochs;
}

std::vector<ValueEpoch> value_epochs(const Loaded& loaded, const std::vector<LoadedPolicy>& policies) {
    base::Diagnostics out;
    std::vector<ValueEpoch> epochs = build_epochs(loaded, policies, out);
    GOODWILL_CHECK(!out.failed(), fmt::format("changes that passed their check no longer apply: {}", out.render()));
    return epochs;
}

}  // namespace goodwill::scenario
