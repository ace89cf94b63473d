// See check.hpp.
#include "tools/commands/check.hpp"

#include "scenario/analysis.hpp"
#include "tools/commands/exit_codes.hpp"

namespace goodwill::commands {

int check(const Asked& asked, bool strict, bool quiet, const Console& console) {
    const std::optional<Prepared> p = prepare(asked, console);
    if (!p)
        return command_is_wrong;
    console.print(p->warnings);
    if (!quiet)
        console.out << scenario::render(scenario::analyse(p->loaded));
    return strict && p->warnings.warnings() > 0 ? answer_is_no : done;
}

}  // namespace goodwill::commands
