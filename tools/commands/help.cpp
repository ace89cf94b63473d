// See help.hpp.
#include "tools/commands/help.hpp"

#include <map>

namespace goodwill::commands {
namespace {

constexpr std::string_view run_help =
    R"(goodwill run SCENARIO     lives it many times and says what may be concluded

  SCENARIO is a name (goodwill list) or a path.

  --replications N    how many runs, each with luck of its own (30)
  --precision F=H     as many runs as bring the 95% interval of figure F to +-H, such as
                      nps=0.5 or retention=0.1%; "scenario": what the file asks for;
                      repeatable; --replications is then the most (1000)
  --policy NAME|PATH  under a policy; more than one act together
  --set PATH=VALUE    another value, for example teams.agents.size=14; repeatable
  --seed N            another world of luck (2026)
  --threads N         how many runs at once (all processors)
  --out DIR           where results folders go (results)
  --fresh             do not reuse finished runs
  --top N             N lines of figures instead of the usual ones
  --events ID         one customer's life, day by day; with --replication N
  --dry-run           what it would cost: runs, time, memory, disk
  --status            how much of it is finished
  --json              one JSON document and nothing else
  --quiet             the figures and nothing else
  --plain             ASCII without colour; --no-color (or NO_COLOR) only without colour

  Finished runs are kept: 60 after 30 computes 30, and what was stopped goes on.

  goodwill run bank
  goodwill run bank --policy easy_complaints --replications 60
  goodwill run bank --set teams.agents.size=3 --json
  goodwill run bank --events 18204
)";
constexpr std::string_view compare_help =
    R"(goodwill compare SCENARIO POLICY...    is it better? for whom? does it pay?

  The world as it is and under each policy: the same customers, the same days, the
  same luck, so that what differs is the policy's doing. POLICY is a name (goodwill
  list) or a path; two that act together are joined by a plus: one+other.

  --set PATH=VALUE    without a policy: what is set, from day 0 on, is the policy;
                      with policies: the world that all of them act in; repeatable
  --robust            also in 64 settings of the unsure numbers: does the sign hold?
  --replications N    how many pairs (30), at least 2
  --precision F=H     as many pairs as bring the interval of F's difference to +-H
  --seed N            another world of luck (2026)
  --threads N         how many runs at once (all processors)
  --out DIR           where results folders go (results)
  --fresh             do not reuse finished runs
  --dry-run           what it would cost: runs, time, memory, disk
  --status            how much of it is finished
  --json              one JSON document with every figure, and nothing else
  --quiet             the figures and nothing else
  --plain             ASCII without colour; --no-color (or NO_COLOR) only without colour

  better, worse       beyond chance, and by no less than matters (report.material)
  more, less          the same for what is neither good nor bad in itself
  no real difference  surely less than matters
  can't tell: N more  neither yet; about N more pairs would tell
  All verdicts of a table are corrected together (Holm): the chance of one false one
  in it is at most 5 in 100.

  goodwill compare bank easy_complaints
  goodwill compare bank easy_complaints cost_cutting --replications 60
  goodwill compare bank easy_complaints+front_line_authority
  goodwill compare bank --set teams.agents.size=3
)";
constexpr std::string_view explain_help =
    R"(goodwill explain RESULTS                  why the figures moved, lever by lever
goodwill explain RESULTS --customer ID    one customer's two lives, side by side

  RESULTS is the folder that compare wrote; the files it was made of must still be
  there.

  Without a customer the policy's settings are switched on one after another, under
  common luck and in all orders (in drawn ones beyond six settings); each is told its
  part of the difference, and the parts add up to the whole.

  --figure NAME       why this figure moved, instead of the usual three; repeatable
  --pairs N           how many pairs of worlds to live for that (10)
  --threads N         how many runs at once (all processors)

  With a customer the life in the world as it is and the life under the policy are
  lived again and told from the first event that differs; then how it would have gone
  had nothing gone wrong. The comparison names a customer worth looking at.

  --customer ID       who; numbered from 0
  --pair N            in which pair of worlds (0)

  --policy NAME       which policy, when the results have more than one
  --plain             ASCII without colour; --no-color (or NO_COLOR) only without colour

  goodwill explain results/neighbourhood_bank-3f2a91c0
  goodwill explain results/neighbourhood_bank-3f2a91c0 --customer 18204
)";
constexpr std::string_view check_help =
    R"(goodwill check SCENARIO   what follows from the file alone, or what is wrong with it

  --policy NAME|PATH  also whether a policy can act on it; repeatable
  --set PATH=VALUE    with another value; repeatable
  --strict            exit code 1 when there are warnings
  --quiet             only what is wrong

  goodwill check bank
  goodwill check my_shop.yaml --strict
)";
constexpr std::string_view claims_help =
    R"(goodwill claims [ID...]   what practitioners say about customers, put to the test

  Without a number the ten that are shown first; each saying is an experiment on the
  same people with the same luck, and may come out against it.

  --all               all of them
  --quick             few pairs and no sweep: about three minutes for all
  --no-sweep          all pairs, but at the usual values of the unsure numbers only
  --replications N    how many pairs, instead of each claim's own number
  --seed N            another world of luck (2026)
  --threads N         how many runs at once (all processors)
  --out DIR           where finished runs are kept, in DIR/claims (results)
  --fresh             do not reuse finished runs
  --dry-run           how much there is to run, and how long it takes at most
  --status            how much of it is finished
  --write             with --all: the page README.md and verdicts.csv in the library
  --json              one JSON document and nothing else
  --quiet, --plain    less around the verdicts; ASCII without colour

  supported     goes as said, as large as matters, beyond chance, in most settings
  depends       so at the usual values, but not in most settings of the unsure numbers
  refuted       goes the other way, or is surely too small to matter
  inconclusive  cannot be told from chance with so many pairs

  Exit code 1 when a negative control, which must show nothing, shows something.

  goodwill claims
  goodwill claims C01 Q06
  goodwill claims --all --quick
)";
constexpr std::string_view list_help =
    R"(goodwill list             scenarios and policies that go by name

  --json              as JSON

  Looked through are this folder and the library (GOODWILL_LIBRARY, if set).
)";
constexpr std::string_view schema_help =
    R"(goodwill schema           the JSON schema of scenarios, for editors

  --write DIR         writes goodwill.schema.json, SCHEMA.md and claim.schema.json there

  goodwill schema > goodwill.schema.json
)";

}  // namespace

std::string first_screen() {
    return R"(Goodwill - what your customers will do for you because of how you treated them.
  goodwill run bank                          two years of a neighbourhood bank
  goodwill compare bank easy_complaints      better? for whom? does it pay?
  goodwill check bank                        what follows from the file alone
  goodwill run bank --events 18204           one customer's years, day by day
  goodwill list                              cases and lessons that go by name
  All: goodwill --help
)";
}

std::string help_screen() {
    return R"(Goodwill - what your customers will do for you because of how you treated them.

To decide something
  run SCENARIO        live it many times: what is to be expected, and how sure is that
  compare SCENARIO POLICY...   is it better? for whom? does it pay?
  explain RESULTS     why the figures moved; one customer's two lives
  check SCENARIO      what follows from the file alone, or what is wrong with it
  claims [ID...]      what practitioners say, put to the test
To look around
  list                the cases, lessons and policies that go by name
  schema              the language of scenarios, for editors and readers

  goodwill VERB --help   its options, with examples
  goodwill --version

Exit codes: 0 done; 1 done, and the answer is no; 2 the command or a file is wrong;
3 disk, port or database failed; 70 our mistake; 130 stopped, what was finished is kept.

Designed, not built yet: report study fit search workshop drill
describe reproduce merge new
)";
}

std::string help_for(std::string_view verb) {
    static const std::map<std::string_view, std::string_view> screens{
        {"run", run_help}, {"compare", compare_help}, {"explain", explain_help}, {"check", check_help}, {"claims", claims_help}, {"list", list_help}, {"schema", schema_help}};
    const auto found = screens.find(verb);
    return found == screens.end() ? std::string{} : std::string{found->second};
}

const std::vector<std::string>& verbs() {
    static const std::vector<std::string> all{"run", "compare", "explain", "check", "claims", "list", "schema"};
    return all;
}

const std::vector<std::string>& planned_verbs() {
    static const std::vector<std::string> all{"report",   "study", "fit",
                                              "search",    "workshop", "drill", "describe",
                                              "reproduce", "merge",   "new",      "desk"};
    return all;
}

}  // namespace goodwill::commands
