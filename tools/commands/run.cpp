// See run.hpp.
#include "tools/commands/run.hpp"

#include "tools/commands/exit_codes.hpp"
#include "tools/commands/summary.hpp"

namespace goodwill::commands {

int run(const RunOptions& o, const Console& console) {
    const std::optional<Prepared> p = prepare(o.asked, console);
    if (!p)
        return command_is_wrong;
    const Worked worked = work(*p, {p->under.empty() ? ArmOf{.arm = p->baseline} : p->under.front()}, o, console);
    if (worked.ended)
        return *worked.ended;
    const RunFacts facts{.word = o.asked.scenario,
                         .folder = worked.folder,
                         .seed = o.seed,
                         .seconds = worked.seconds,
                         .found = worked.found,
                         .top = o.top,
                         .quiet = o.quiet,
                         .precision = worked.precision};
    const Findings findings{p->figures, worked.arms.front().figures.records};
    (o.json ? print_json : print_summary)(*p, findings, facts, console);
    return done;
}

}  // namespace goodwill::commands
