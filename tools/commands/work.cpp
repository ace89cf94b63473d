// See work.hpp.
#include "tools/commands/work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

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

}  // namespace

Worked work(const Prepared& p, const std::vector<ArmOf>& worlds, const WorkOptions& o, const Console& console,
            const experiment::Seen& seen) {
    const Clock::time_point begun = Clock::now();
    const Identity identity = identify(p, worlds, o.seed, o.out);
    Worked result{.folder = identity.folder.string(), .runs = worlds.size() * o.replications};
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
    const std::vector<experiment::WorkItem> items = missing(batch, store);
    result.found = result.runs - items.size();
    std::size_t now = 0;
    {
        const auto& model = *worlds.front().arm.model;
        const auto days = static_cast<std::uint64_t>(model.warm_up + model.days);
        Progress progress{console, days * items.size(), result.found, result.runs};
        now = run_and_keep(
            batch, items, o.threads, store, [&](std::size_t n) { progress.finished(n); }, console.stop,
            &progress.days_lived());
    }
    if (now < items.size()) {
        console.err << fmt::format("stopped: {} of {} finished and kept; the same command goes on from there\n",
                                   result.found + now, runs(result.runs));
        result.ended = interrupted;
        return result;
    }
    result.arms = read_results(batch, store, seen);
    write_folder(p, identity, batch, result.arms, o.command, o.asked.set);
    result.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    return result;
}

}  // namespace goodwill::commands
