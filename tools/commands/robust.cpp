// See robust.hpp.
#include "tools/commands/robust.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "experiment/claim_run.hpp"
#include "experiment/design.hpp"
#include "tools/commands/claims_library.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/output.hpp"
#include "tools/commands/progress.hpp"
#include "tools/commands/sweep.hpp"

namespace goodwill::commands {
namespace {

using experiment::KeyedArm;

//! The worlds of a comparison under names that tell them apart: "0" as it is, "1" and on under the policies.
std::vector<KeyedArm> keyed(const Prepared& p, const WorkOptions& o) {
    std::vector<ArmOf> worlds{{.arm = p.baseline}};
    worlds.insert(worlds.end(), p.under.begin(), p.under.end());
    const Identity identity = identify(p, worlds, o.seed, o.out);
    std::vector<KeyedArm> arms;
    for (std::size_t w = 0; w < worlds.size(); ++w)
        arms.push_back({.arm = {std::to_string(w), worlds[w].arm.model},
                        .key = identity.keys[w],
                        .replications = sweep_replications,
                        .windows = {}});
    return arms;
}

//! Mean differences of each policy from the world as it is, by figure.
void add_point(Robustness& r, const experiment::ArmFigures& figures) {
    const auto& before = figures.at("0");
    for (std::size_t policy = 0; policy + 1 < figures.size(); ++policy) {
        const auto& after = figures.at(std::to_string(policy + 1));
        for (std::size_t f = 0; f < before.front().size(); ++f) {
            double sum = 0;
            for (std::size_t run = 0; run < before.size(); ++run)
                sum += after[run][f] - before[run][f];
            r.effects[policy][f].push_back(sum / static_cast<double>(before.size()));
        }
    }
}

}  // namespace

std::optional<std::size_t> Robustness::held(std::size_t policy, std::size_t figure, double at_usual_values) const {
    if (at_usual_values == 0)
        return {};
    return static_cast<std::size_t>(
        std::ranges::count_if(effects[policy][figure], [&](double effect) { return effect * at_usual_values > 0; }));
}

std::vector<std::string> Robustness::turns_on(std::size_t policy, std::size_t figure) const {
    return experiment::two_most_influential(design, effects[policy][figure], paths);
}

RobustRun hold_against_ranges(const Prepared& usual, const WorkOptions& o, const std::string& folder,
                              const Console& console) {
    const auto ranges = sensitivity_ranges(console);
    if (!ranges)
        return {.ended = command_is_wrong};
    Sweep sweep{*ranges, o.seed};
    base::Diagnostics wrong;
    sweep.add(usual.loaded, wrong);
    if (wrong.failed()) {
        console.print(wrong);
        return {.ended = command_is_wrong};
    }
    RobustRun run{.robustness = {.points = sweep.points().size(),
                                 .numbers = sweep.numbers(0),
                                 .paths = sweep.paths(),
                                 .design = sweep.points()}};
    run.robustness.effects.assign(usual.under.size(), std::vector<std::vector<double>>(usual.figures.figures().size()));

    results::Store store{std::filesystem::path{folder} / "robust.db"};
    if (o.fresh)
        store.forget();
    const auto& model = *usual.baseline.model;
    const auto days = static_cast<std::uint64_t>(model.warm_up + model.days) * (usual.under.size() + 1) *
                      sweep_replications * sweep.points().size();
    Progress progress{console, days, 0, sweep.points().size()};
    for (std::size_t point = 0; point < sweep.points().size(); ++point) {
        Asked there = o.asked;
        there.start = sweep.at(point, 0);
        const std::optional<Prepared> p = prepare(there, console);
        if (!p) {
            console.err << fmt::format("this is setting {} of the unsure numbers, within the ranges of ranges.yaml\n", point);
            return {.ended = command_is_wrong};
        }
        const std::vector<KeyedArm> arms = keyed(*p, o);
        const auto items = experiment::missing(arms, store);
        if (experiment::run_and_keep(arms, items, o.seed, o.threads, store, {}, console.stop, &progress.days_lived()) <
            items.size()) {
            console.err << "stopped: what is finished is kept; the same command goes on from there\n";
            return {.ended = interrupted};
        }
        add_point(run.robustness, experiment::kept_figures(arms, store));
        progress.finished(point + 1);
    }
    return run;
}

}  // namespace goodwill::commands
