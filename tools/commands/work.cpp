// See work.hpp.
#include "tools/commands/work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include "experiment/stopping.hpp"
#include "results/files.hpp"
#include "tools/commands/estimate.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/output.hpp"
#include "tools/commands/progress.hpp"

namespace goodwill::commands {
namespace {

using Clock = std::chrono::steady_clock;

std::string runs(std::size_t number) { return counted(static_cast<double>(number), "run", "runs"); }

std::size_t finished_before(const Identity& identity, const WorkOptions& o) {
    std::size_t found = 0;
    for (const std::string& key : identity.keys)
        found += o.fresh ? 0 : results::count_finished(identity.database(), key, o.replications);
    return found;
}

void tell_costs(const Prepared& p, const ArmOf& world, const Identity& identity, std::size_t all, const WorkOptions& o,
                const Console& console) {
    const std::size_t found = finished_before(identity, o);
    const std::size_t left = all - found;
    const Estimate one = estimate(world.arm.model, o.seed, p.figures.figures().size());
    const double turns = std::ceil(static_cast<double>(left) / o.threads);
    const auto at_once = static_cast<double>(std::min<std::size_t>(o.threads, left));
    const double disk = 2.5 * one.disk_megabytes + static_cast<double>(all) * one.disk_megabytes;
    console.out << fmt::format("{} to do, {} found finished\n", runs(left), found)
                << fmt::format("about {} on {}\n", seconds_taken(turns * one.seconds),
                               counted(o.threads, "thread", "threads"))
                << fmt::format("about {} MB of memory, {} MB in {}\n", grouped(std::ceil(at_once * one.memory_megabytes)),
                               grouped(std::ceil(disk)), identity.folder.string());
}

//! Returns how many were finished.
std::size_t run_all(const experiment::Batch& batch, const std::vector<experiment::WorkItem>& items, const WorkOptions& o,
                    const Worked& so_far, results::Store& store, const Console& console) {
    const auto& model = *batch.arms.front().model;
    const auto days = static_cast<std::uint64_t>(model.warm_up + model.days);
    Progress progress{console, days * items.size(), so_far.runs - items.size(), so_far.runs};
    return run_and_keep(
        batch, items, o.threads, store, [&](std::size_t n) { progress.finished(n); }, console.stop, &progress.days_lived());
}

//! "nps=1.0" or "retention=0.5%".
std::optional<PrecisionGoal> goal_of(const std::string& text, const Prepared& p, const Console& console) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    const results::FigureInfo* info = p.figures.find(name);
    if (equals == std::string::npos || info == nullptr) {
        console.error(equals == std::string::npos
                          ? fmt::format("--precision expects FIGURE=HALF-WIDTH, such as nps=1.0, found '{}'", text)
                          : fmt::format("there is no figure called '{}'; codebook.csv in a results folder has them all", name));
        return {};
    }
    std::string number = text.substr(equals + 1);
    const bool percent = number.ends_with('%');
    if (percent)
        number.pop_back();
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    const bool read = error == std::errc{} && end == number.data() + number.size() && value > 0;
    if (read && percent == (info->unit == "%"))
        return PrecisionGoal{name, value};
    console.error(info->unit == "%" ? fmt::format("'{}' is a percentage; write --precision {}=0.5%", name, name)
                                    : fmt::format("the half-width of '{}' must be a number above 0, found '{}'", name,
                                                  text.substr(equals + 1)));
    return {};
}

std::optional<std::vector<PrecisionGoal>> goals_of(const Prepared& p, const WorkOptions& o, const Console& console) {
    std::vector<PrecisionGoal> goals;
    for (const std::string& text : o.precision) {
        if (text != "scenario") {
            const auto goal = goal_of(text, p, console);
            if (!goal)
                return {};
            goals.push_back(*goal);
            continue;
        }
        for (const auto& [name, half_width] : p.loaded.scenario.report.precision.items)
            goals.push_back({name, half_width * (p.figures.find(name)->unit == "%" ? 100 : 1)});
        if (p.loaded.scenario.report.precision.items.empty()) {
            console.error("the scenario has no report.precision; write --precision nps=1.0");
            return {};
        }
    }
    return goals;
}

//! The goals with what is kept so far: of one world its figures, of several each one's differences from the first.
std::vector<experiment::Goal> seen_goals(const std::vector<PrecisionGoal>& goals, const Prepared& p,
                                         const experiment::Batch& batch, const results::Store& store) {
    std::vector<std::vector<std::vector<double>>> figures(batch.arms.size());  // by world and replication
    for (std::size_t world = 0; world < batch.arms.size(); ++world)
        for (std::uint32_t r = 0; r < batch.replications; ++r)
            figures[world].push_back(store.find(batch.keys[world], r).value().figures);
    std::vector<experiment::Goal> all;
    for (const PrecisionGoal& goal : goals) {
        const auto f = static_cast<std::size_t>(p.figures.find(goal.figure) - p.figures.figures().data());
        for (std::size_t world = batch.arms.size() > 1 ? 1 : 0; world < batch.arms.size(); ++world) {
            experiment::Goal& seen = all.emplace_back(experiment::Goal{.half_width = goal.half_width});
            for (std::uint32_t r = 0; r < batch.replications; ++r)
                seen.values.push_back(figures[world][r][f] - (world > 0 ? figures[0][r][f] : 0));
        }
    }
    return all;
}

std::string precision_text(const std::vector<PrecisionGoal>& goals, bool met, std::uint32_t replications, bool pairs) {
    std::string text;
    for (const PrecisionGoal& goal : goals)
        text += fmt::format("{}{} within {}", text.empty() ? "" : ", ", goal.figure, goal.half_width);
    return fmt::format("{} {} {}", text, met ? "after" : "NOT reached after",
                       pairs ? counted(replications, "pair", "pairs") : counted(replications, "run", "runs"));
}

//! Runs what is missing; with goals, more and more until they are met or the most are done, and leaves in the batch how many
//! are enough. False when it was stopped.
bool run_enough(experiment::Batch& batch, const std::vector<PrecisionGoal>& goals, const Prepared& p, const WorkOptions& o,
                Worked& result, results::Store& store, const Console& console) {
    constexpr std::size_t first = experiment::fewest_replications + 5;
    if (!goals.empty())
        batch.replications = std::min<std::uint32_t>(o.replications, first);
    for (std::size_t lived = 0;;) {
        const std::vector<experiment::WorkItem> items = missing(batch, store);
        result.runs = batch.arms.size() * batch.replications;
        result.found = result.runs - lived - items.size();
        const std::size_t now = run_all(batch, items, o, result, store, console);
        lived += now;
        if (now < items.size()) {
            console.err << fmt::format("stopped: {} of {} finished and kept; the same command goes on from there\n",
                                       result.runs - items.size() + now, runs(result.runs));
            return false;
        }
        if (goals.empty())
            return true;
        const std::vector<experiment::Goal> so_far = seen_goals(goals, p, batch, store);
        const auto met = experiment::enough(so_far);
        if (met || batch.replications == o.replications) {
            batch.replications = met ? static_cast<std::uint32_t>(*met) : o.replications;
            result.precision = precision_text(goals, met.has_value(), batch.replications, batch.arms.size() > 1);
            return true;
        }
        const auto next =
            std::clamp<std::size_t>(experiment::foreseen(so_far), batch.replications + 1, 2U * batch.replications);
        batch.replications = static_cast<std::uint32_t>(std::min<std::size_t>(next, o.replications));
    }
}

}  // namespace

Worked work(const Prepared& p, const std::vector<ArmOf>& worlds, const WorkOptions& o, const Console& console,
            const experiment::Seen& seen) {
    const Clock::time_point begun = Clock::now();
    const Identity identity = identify(p, worlds, o.seed, o.out);
    Worked result{.folder = identity.folder.string(), .runs = worlds.size() * o.replications};
    const auto goals = goals_of(p, o, console);
    if (!goals) {
        result.ended = command_is_wrong;
        return result;
    }
    if (o.status) {
        console.out << fmt::format("{}: {} of {} finished\n", result.folder, finished_before(identity, o),
                                   runs(result.runs));
        result.ended = done;
        return result;
    }
    if (o.dry_run) {
        tell_costs(p, worlds.back(), identity, result.runs, o, console);
        result.ended = done;
        return result;
    }
    if (!o.quiet)
        console.print(p.warnings);

    results::make_folder(identity.folder);
    results::Store store{identity.database()};
    if (o.fresh)
        store.forget();
    store.keep_only(identity.keys);
    if (!o.fresh)
        adopt_from_neighbours(identity, p.entry.name, o.replications, store);
    experiment::Batch batch{{}, identity.keys, o.seed, o.replications};
    for (const ArmOf& world : worlds)
        batch.arms.push_back(world.arm);
    if (!run_enough(batch, *goals, p, o, result, store, console)) {
        result.ended = interrupted;
        return result;
    }
    result.runs = worlds.size() * batch.replications;  // what was looked at beyond them is kept and not used
    result.found = std::min(result.found, result.runs);
    result.arms = read_results(batch, store, seen);
    write_folder(p, identity, batch, result.arms, o.command, o.asked.set);
    result.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    return result;
}

}  // namespace goodwill::commands
