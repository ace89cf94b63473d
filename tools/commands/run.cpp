// See run.hpp.
#include "tools/commands/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "experiment/resume.hpp"
#include "results/files.hpp"
#include "tools/commands/estimate.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/output.hpp"
#include "tools/commands/progress.hpp"
#include "tools/commands/summary.hpp"

namespace goodwill::commands {
namespace {

using Clock = std::chrono::steady_clock;

//! The scenario as it is, or under all the policies at once.
ArmOf arm_of(const Prepared& p) {
    if (!p.policy)
        return {p.baseline};
    ArmOf arm{*p.policy};
    for (std::size_t i = 0; i < p.policies.size(); ++i)
        arm.policies.push_back(i);
    return arm;
}

std::size_t finished_before(const Identity& identity, const RunOptions& o) {
    return o.fresh ? 0 : results::count_finished(identity.database(), identity.keys.front(), o.replications);
}

int tell_status(const Identity& identity, const RunOptions& o, const Console& console) {
    console.out << fmt::format("{}: {} of {} finished\n", identity.folder.string(), finished_before(identity, o),
                               counted(o.replications, "run", "runs"));
    return done;
}

int tell_costs(const Prepared& p, const experiment::Arm& arm, const Identity& identity, const RunOptions& o,
               const Console& console) {
    const std::size_t found = finished_before(identity, o);
    const std::size_t runs = o.replications - found;
    const Estimate one = estimate(arm.model, o.seed, p.figures.figures().size());
    const double turns = std::ceil(static_cast<double>(runs) / o.threads);
    const auto at_once = static_cast<double>(std::min<std::size_t>(o.threads, runs));
    console.out
        << fmt::format("{} to do, {} found finished\n", counted(static_cast<double>(runs), "run", "runs"), found)
        << fmt::format("about {} on {}\n", seconds_taken(turns * one.seconds), counted(o.threads, "thread", "threads"))
        << fmt::format("about {} MB of memory, {} MB in {}\n", grouped(std::ceil(at_once * one.memory_megabytes)),
                       grouped(std::ceil(2.5 * one.disk_megabytes + o.replications * one.disk_megabytes)),
                       identity.folder.string());
    return done;
}

int tell_stopped(std::size_t finished, const RunOptions& o, const Console& console) {
    console.err << fmt::format("stopped: {} of {} finished and kept; the same command goes on from there\n", finished,
                               counted(o.replications, "run", "runs"));
    return interrupted;
}

}  // namespace

int run(const RunOptions& o, const Console& console) {
    const Clock::time_point begun = Clock::now();
    const std::optional<Prepared> p = prepare(o.asked, console);
    if (!p)
        return command_is_wrong;
    const ArmOf arm = arm_of(*p);
    const Identity identity = identify(*p, {arm}, o.seed, o.out);
    if (o.status)
        return tell_status(identity, o, console);
    if (o.dry_run)
        return tell_costs(*p, arm.arm, identity, o, console);
    if (!o.quiet)
        console.print(p->warnings);

    results::make_folder(identity.folder);
    results::Store store{identity.database()};
    if (o.fresh)
        store.forget();
    store.keep_only(identity.keys);
    if (!o.fresh)
        adopt_from_neighbours(identity, p->entry.name, o.replications, store);
    const experiment::Batch batch{{arm.arm}, identity.keys, o.seed, o.replications};
    const std::vector<experiment::WorkItem> items = missing(batch, store);
    const std::size_t found = o.replications - items.size();
    std::size_t now = 0;
    {
        const auto days = static_cast<std::uint64_t>(arm.arm.model->warm_up + arm.arm.model->days);
        Progress progress{console, days * items.size(), found, o.replications};
        now = run_and_keep(
            batch, items, o.threads, store, [&](std::size_t n) { progress.finished(n); }, console.stop,
            &progress.days_lived());
    }
    if (now < items.size())
        return tell_stopped(found + now, o, console);

    const std::vector<experiment::ArmResults> arms = read_results(batch, store);
    write_folder(*p, identity, batch, arms, o.command, o.asked.set);
    const RunFacts facts{.word = o.asked.scenario,
                         .folder = identity.folder.string(),
                         .seed = o.seed,
                         .seconds = std::chrono::duration<double>(Clock::now() - begun).count(),
                         .found = found,
                         .top = o.top,
                         .quiet = o.quiet};
    const Findings findings{p->figures, arms.front().figures.records};
    (o.json ? print_json : print_summary)(*p, findings, facts, console);
    return done;
}

}  // namespace goodwill::commands
