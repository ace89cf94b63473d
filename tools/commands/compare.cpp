// See compare.hpp.
#include "tools/commands/compare.hpp"

#include <fmt/format.h>

#include "tools/commands/compare_screen.hpp"
#include "tools/commands/comparison.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/robust.hpp"

namespace goodwill::commands {
namespace {

//! Two worlds under one name would be told apart by nobody.
bool named_twice(const Prepared& p, const Console& console) {
    for (std::size_t a = 0; a < p.under.size(); ++a) {
        for (std::size_t b = a + 1; b < p.under.size(); ++b) {
            if (p.under[a].arm.name != p.under[b].arm.name)
                continue;
            console.error(fmt::format("'{}' and '{}' are one policy, \"{}\"; name it once", p.under[a].word,
                                      p.under[b].word, p.under[a].arm.name));
            return true;
        }
    }
    return false;
}

std::vector<ArmOf> worlds_of(const Prepared& p) {
    std::vector<ArmOf> worlds{{.arm = p.baseline}};
    worlds.insert(worlds.end(), p.under.begin(), p.under.end());
    return worlds;
}

}  // namespace

int compare(const WorkOptions& o, const Console& console) {
    const std::optional<Prepared> p = prepare(o.asked, console);
    if (!p || named_twice(*p, console))
        return command_is_wrong;
    const std::vector<ArmOf> worlds = worlds_of(*p);
    std::vector<WorldResults> results(worlds.size());
    const results::FigureInfo* profit = p->figures.find("profit");
    Worked worked = work(*p, worlds, o, console, [&](std::size_t world, const results::Record& record) {
        results[world].weeks.emplace_back(record);
        if (profit != nullptr)
            results[world].profits.push_back(
                experiment::course_of(record, static_cast<std::size_t>(profit - p->figures.figures().data())));
    });
    if (worked.ended)
        return *worked.ended;
    for (std::size_t w = 0; w < worlds.size(); ++w)
        results[w].records = std::move(worked.arms[w].figures.records);
    std::optional<Robustness> robustness;
    if (o.robust) {
        RobustRun run = hold_against_ranges(*p, o, worked.folder, console);
        if (run.ended)
            return *run.ended;
        robustness = std::move(run.robustness);
    }
    const CompareFacts facts{.word = o.asked.scenario,
                             .folder = worked.folder,
                             .seed = o.seed,
                             .seconds = worked.seconds,
                             .found = worked.found,
                             .runs = worked.runs,
                             .quiet = o.quiet,
                             .robustness = robustness ? &*robustness : nullptr,
                             .precision = worked.precision};
    (o.json ? print_comparison_json : print_comparison)(compare_worlds(*p, results), facts, console);
    return done;
}

}  // namespace goodwill::commands
