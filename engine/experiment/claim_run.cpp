// See claim_run.hpp.
#include "experiment/claim_run.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "base/check.hpp"
#include "simulation/run.hpp"

namespace goodwill::experiment {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double stretch_of(const results::FigureInfo& info, std::span<const double> days) {
    if (days.empty() || info.aggregation == results::Aggregation::quantile)
        return nothing;
    if (info.aggregation == results::Aggregation::last)
        return days.back();
    double sum = 0;
    for (const double d : days)
        sum += d;
    return info.aggregation == results::Aggregation::total ? sum : sum / static_cast<double>(days.size());
}

//! A record as it is kept.
results::Record slim(const results::Record& record, const KeyedArm& arm) {
    results::Record kept{.replication = record.replication, .figures = record.figures, .daily = {}, .days = 0};
    if (arm.windows.empty())
        return kept;
    const results::Registry figures = simulation::figures_of(arm.arm.model);
    for (const Window& w : arm.windows) {
        const std::vector<double> more = window_figures(figures, record, w);
        kept.figures.insert(kept.figures.end(), more.begin(), more.end());
    }
    return kept;
}

}  // namespace

std::vector<Window> windows_of(const Claim& claim) {
    std::vector<Window> windows;
    for (const Expectation& e : claim.expects)
        if (e.during && std::ranges::find(windows, *e.during) == windows.end())
            windows.push_back(*e.during);
    return windows;
}

std::vector<double> window_figures(const results::Registry& figures, const results::Record& record,
                                   const Window& window) {
    const auto from = static_cast<std::size_t>(window.from.value);
    const auto until = std::min(record.days, static_cast<std::size_t>(window.until.value));
    std::vector<double> values;
    for (std::size_t f = 0; f < figures.figures().size(); ++f) {
        std::vector<double> days;
        for (std::size_t day = from; day < until; ++day)
            if (const float v = record.on_day(day, f); !std::isnan(v))
                days.push_back(static_cast<double>(v));
        values.push_back(stretch_of(figures.figures()[f], days));
    }
    return values;
}

std::vector<WorkItem> missing(const std::vector<KeyedArm>& arms, const results::Store& store) {
    std::vector<WorkItem> items;
    std::set<std::pair<std::string, std::uint32_t>> seen;
    for (std::size_t a = 0; a < arms.size(); ++a) {
        const auto finished = store.finished(arms[a].key, arms[a].replications);
        for (std::uint32_t r = 0; r < arms[a].replications; ++r)
            if (!std::ranges::binary_search(finished, r) && seen.emplace(arms[a].key, r).second)
                items.push_back({a, r});
    }
    std::ranges::stable_sort(items, {}, &WorkItem::replication);
    return items;
}

std::size_t run_and_keep(const std::vector<KeyedArm>& arms, const std::vector<WorkItem>& items, std::uint64_t seed,
                         unsigned threads, results::Store& store, const Finished& finished, std::stop_token stop,
                         std::atomic<std::uint64_t>* days_lived) {
    std::vector<Arm> plain;
    for (const KeyedArm& a : arms)
        plain.push_back(a.arm);
    const auto keep = [&](const WorkItem& item, const results::Record& record) {
        store.keep(arms[item.arm].key, slim(record, arms[item.arm]));
        if (finished)
            finished(item, record);
    };
    return execute(plain, seed, items, threads, keep, std::move(stop), {}, days_lived);
}

ArmFigures kept_figures(const std::vector<KeyedArm>& arms, const results::Store& store) {
    ArmFigures all;
    for (const KeyedArm& a : arms)
        for (const std::uint32_t r : store.finished(a.key, a.replications))
            if (auto record = store.find(a.key, r))
                all[a.arm.name].push_back(std::move(record->figures));
    return all;
}

Outcome outcome_of(const Claim& claim, const Expectation& e, const results::Registry& figures, const ArmFigures& arms) {
    const auto index = [&](const std::string& name) {
        const results::FigureInfo* info = figures.find(name);
        GOODWILL_CHECK(info != nullptr, "a figure that was checked is not there: " + name);
        return static_cast<std::size_t>(info - figures.figures().data());
    };
    std::size_t offset = 0;
    if (e.during) {
        const std::vector<Window> windows = windows_of(claim);
        const auto which = std::ranges::find(windows, *e.during) - windows.begin();
        offset = static_cast<std::size_t>(which + 1) * figures.figures().size();
    }
    const auto levels = [&](const std::string& arm) {
        std::vector<double> values;
        for (const std::vector<double>& row : arms.at(arm)) {
            const double below = e.per ? row[offset + index(*e.per)] : 1;
            values.push_back(below == 0 ? nothing : row[offset + index(e.figure)] / below);
        }
        return values;
    };
    Outcome o;
    o.to = levels(e.to);
    o.spread = {o.to};
    o.effects = o.to;
    const auto take = [&](const std::vector<double>& values, double factor) {
        GOODWILL_CHECK(values.size() == o.effects.size(), "arms with unequal numbers of replications");
        for (std::size_t r = 0; r < values.size(); ++r)
            o.effects[r] += factor * values[r];
    };
    if (e.against) {
        for (double& v : o.effects)
            v -= e.against->value;
        return o;
    }
    o.from = levels(e.from);
    o.spread.push_back(o.from);
    take(o.from, -1);
    if (e.beyond) {
        o.spread.push_back(levels(e.beyond->to));
        take(o.spread.back(), -1);
        o.spread.push_back(levels(e.beyond->from));
        take(o.spread.back(), 1);
    }
    return o;
}

}  // namespace goodwill::experiment
