// See attribution.hpp.
#include "tools/commands/attribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "experiment/arms.hpp"
#include "experiment/attribution.hpp"
#include "experiment/claim_run.hpp"
#include "experiment/pairs.hpp"
#include "results/sha256.hpp"
#include "tools/commands/claims_library.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/headline.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/progress.hpp"

namespace goodwill::commands {
namespace {

using experiment::KeyedArm;
using experiment::Levers;

constexpr std::size_t bar_width = 24;

//! What a policy sets, path by path, and what it costs in itself.
struct Lever {
    std::string name;
    std::string path;  // empty: the costs
};

std::vector<Lever> levers_of(const Prepared& p, const ArmOf& under) {
    std::vector<Lever> levers;
    bool costs = false;
    for (const std::size_t i : under.policies) {
        const scenario::Policy& policy = p.policies[i].policy;
        costs = costs || policy.cost.once != 0 || policy.cost.per_month != 0;
        for (const scenario::Change& change : policy.changes)
            for (const auto& [path, value] : change.set.items)
                if (std::ranges::find(levers, path.text, &Lever::path) == levers.end())
                    levers.push_back({path.text, path.text});
    }
    if (costs)
        levers.push_back({"what the policy costs", ""});
    return levers;
}

//! The policies with only some of their levers.
std::vector<scenario::LoadedPolicy> with(const Prepared& p, const ArmOf& under, const std::vector<Lever>& levers,
                                         Levers on) {
    const auto is_on = [&](const std::string& path) {
        const auto lever = std::ranges::find(levers, path, &Lever::path);
        return lever != levers.end() && (on >> (lever - levers.begin()) & 1U) != 0;
    };
    std::vector<scenario::LoadedPolicy> policies;
    for (const std::size_t i : under.policies) {
        scenario::LoadedPolicy& policy = policies.emplace_back(p.policies[i]);
        if (!is_on(""))
            policy.policy.cost = {};
        for (scenario::Change& change : policy.policy.changes)
            std::erase_if(change.set.items, [&](const auto& item) { return !is_on(item.first.text); });
        std::erase_if(policy.policy.changes, [](const scenario::Change& c) { return c.set.items.empty(); });
    }
    return policies;
}

std::vector<KeyedArm> worlds_of(const Prepared& p, const ArmOf& under, const std::vector<Lever>& levers,
                                std::span<const Levers> combinations, const std::string& key, std::uint32_t pairs) {
    std::vector<KeyedArm> worlds;
    for (const Levers on : combinations)
        worlds.push_back({.arm = {std::to_string(on),
                                  experiment::policy_arm(p.loaded, with(p, under, levers, on), all_models()).model},
                          .key = results::sha256(fmt::format("{} levers {}", key, on)),
                          .replications = pairs,
                          .windows = {}});
    return worlds;
}

//! The parts of a figure, pair by pair, and their sum last.
std::vector<std::vector<double>> parts(const experiment::ArmFigures& figures, std::size_t figure, std::size_t levers,
                                       std::span<const std::vector<std::size_t>> orders) {
    std::vector<std::vector<double>> all(levers + 1);
    const std::size_t pairs = figures.begin()->second.size();
    for (std::size_t r = 0; r < pairs; ++r) {
        std::map<Levers, double> values;
        for (const auto& [name, runs] : figures)
            values[std::stoull(name)] = runs[r][figure];
        const std::vector<double> own = experiment::parts_of(orders, values);
        double sum = 0;
        for (std::size_t lever = 0; lever < levers; ++lever) {
            all[lever].push_back(own[lever]);
            sum += own[lever];
        }
        all[levers].push_back(sum);
    }
    return all;
}

struct Line {
    std::string name;
    statistics::Interval part;
};

std::string bar(double from, double to, double low, double high) {
    const double scale = high > low ? static_cast<double>(bar_width) / (high - low) : 0;
    const auto column = [&](double value) { return static_cast<std::size_t>(std::lround((value - low) * scale)); };
    const std::size_t left = column(std::min(from, to)), right = column(std::max(from, to));
    std::string text(bar_width, ' ');
    for (std::size_t i = left; i < std::max(right, left + 1) && i < bar_width; ++i)
        text[i] = from == to ? '.' : to > from ? '+' : '-';
    return text;
}

std::string waterfall(const results::FigureInfo& info, std::vector<Line> lines, const Line& whole, std::size_t pairs,
                      const Console& console) {
    std::ranges::stable_sort(lines, std::greater{}, [](const Line& l) { return std::fabs(l.part.estimate); });
    double at = 0, low = 0, high = 0;
    for (const Line& line : lines) {
        at += line.part.estimate;
        low = std::min(low, at);
        high = std::max(high, at);
    }
    double widest = whole.part.half_width();
    for (const Line& line : lines)
        widest = std::max(widest, line.part.half_width());
    const Precision precise = precision_for(whole.part.estimate, widest > 0 ? std::optional{widest * 2} : std::nullopt);
    std::string text = console.bold(label_of(info)) + fmt::format(", {}: {} in {}\n", info.unit, signed_text(precise, whole.part.estimate),
                                                                 counted(static_cast<double>(pairs), "pair", "pairs"));
    at = 0;
    const auto row = [&](const Line& line, double from, double to) {
        std::string name = line.name;
        if (name.size() > 34)
            name = ".." + name.substr(name.size() - 32);
        std::string whole_line =
            fmt::format("  {:<34} {:>9} {} {:<6} {}", name, signed_text(precise, line.part.estimate),
                        console.ascii ? "+-" : "±", precise(line.part.half_width()), bar(from, to, low, high));
        whole_line.erase(whole_line.find_last_not_of(' ') + 1);
        text += whole_line + "\n";
    };
    for (const Line& line : lines) {
        row(line, at, at + line.part.estimate);
        at += line.part.estimate;
    }
    row(whole, 0, at);
    return text;
}

}  // namespace

int explain_why(const ExplainOptions& o, const Console& console) {
    const std::optional<Explained> e = prepare_explained(o, console);
    if (!e)
        return command_is_wrong;
    const Prepared& p = e->prepared;
    const ArmOf& under = *e->under;
    const std::vector<Lever> levers = levers_of(p, under);
    if (levers.size() > experiment::most_levers) {
        console.error(fmt::format("the policy has {} levers; no more than {} can be told apart", levers.size(),
                                  experiment::most_levers));
        return command_is_wrong;
    }
    std::vector<std::string> figures = o.figures;
    if (figures.empty())
        for (const char* usual : {"nps", "retention", "profit"})
            if (p.figures.find(usual) != nullptr)
                figures.emplace_back(usual);
    for (const std::string& figure : figures) {
        if (p.figures.find(figure) == nullptr) {
            console.error(fmt::format("there is no figure called '{}'; codebook.csv in {} has them all", figure,
                                      o.folder.string()));
            return command_is_wrong;
        }
    }
    const auto orders = experiment::orders_of(levers.size(), o.seed);
    const std::vector<Levers> combinations = experiment::combinations(orders);
    const auto worlds = worlds_of(p, under, levers, combinations, e->key, o.pairs);
    results::Store store{o.folder / "levers.db"};
    const auto items = experiment::missing(worlds, store);
    {
        const auto& model = *p.baseline.model;
        Progress progress{console, static_cast<std::uint64_t>(model.warm_up + model.days) * items.size(), 0, items.size()};
        std::size_t finished = 0;
        const auto tell = [&](const experiment::WorkItem&, const results::Record&) { progress.finished(++finished); };
        if (experiment::run_and_keep(worlds, items, o.seed, o.threads, store, tell, console.stop,
                                     &progress.days_lived()) < items.size()) {
            console.err << "stopped: what is finished is kept; the same command goes on from there\n";
            return interrupted;
        }
    }
    const experiment::ArmFigures lived = experiment::kept_figures(worlds, store);
    std::string text = fmt::format("Why it moved: {}, against the {} as it is\n", console.bold(under.arm.name),
                                   p.loaded.scenario.name);
    for (const std::string& figure : figures) {
        const results::FigureInfo* info = p.figures.find(figure);
        const auto own = parts(lived, static_cast<std::size_t>(info - p.figures.figures().data()), levers.size(), orders);
        std::vector<Line> lines;
        for (std::size_t lever = 0; lever <= levers.size(); ++lever)
            if (const auto part = statistics::mean_interval(own[lever]))
                lines.push_back({lever < levers.size() ? levers[lever].name : "together", *part});
        if (lines.size() != levers.size() + 1 || std::isnan(lines.back().part.estimate)) {
            text += fmt::format("{} has no value in all of these worlds\n", label_of(*info));
            continue;
        }
        const Line whole = lines.back();
        lines.pop_back();
        text += waterfall(*info, lines, whole, own.back().size(), console);
    }
    text += fmt::format("  Each lever's part is what it adds when it is switched on, averaged over {}\n  {} under common luck; "
                        "what levers do only together is shared between them.\n",
                        levers.size() <= experiment::exact_levers ? "all" : "drawn",
                        counted(static_cast<double>(orders.size()), "order", "orders"));
    console.out << text;
    return done;
}

}  // namespace goodwill::commands
