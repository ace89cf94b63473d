// Dated changes: what is said when one cannot be, and where.
#include "loading.hpp"

using namespace goodwill;
using namespace goodwill::scenario;
using namespace goodwill::scenario::test;

namespace {

std::string with_change(const std::string& change) { return counter + "changes:\n  - " + change + "\n"; }

}  // namespace

TEST_CASE("A change must begin within the reported days") {
    CHECK(load(with_change("{on: day 365, set: {teams.clerks.size: 3}}")).said ==
          R"(test.yaml:17:10: error: day 365 is after the last day of the run, day 364
   17 |   - {on: day 365, set: {teams.clerks.size: 3}}
      |          ^~~~~~~ help: lengthen time.run, or begin earlier
)");
    CHECK(load(with_change("{on: 2025-12-24, set: {teams.clerks.size: 3}}")).said ==
          R"(test.yaml:17:10: error: 2025-12-24 is before the first reported day, 2026-01-05
   17 |   - {on: 2025-12-24, set: {teams.clerks.size: 3}}
      |          ^~~~~~~~~~ help: a change may begin on day 0 or later
)");
    CHECK(load(with_change("{on: day 364, set: {teams.clerks.size: 3}}")).said.empty());
    CHECK(load(with_change("{on: day 0, set: {teams.clerks.size: 3}}")).said.empty());
}

TEST_CASE("A change must end after it begins") {
    CHECK(load(with_change("{on: day 30, until: day 30, set: {teams.clerks.size: 3}}")).said ==
          R"(test.yaml:17:25: error: 'until' must be later than 'on', found day 30 and day 30
   17 |   - {on: day 30, until: day 30, set: {teams.clerks.size: 3}}
      |                         ^~~~~~
)");
    CHECK(load(with_change("{on: day 30, until: day 400, set: {teams.clerks.size: 3}}")).said ==
          R"(test.yaml:17:25: warning: day 400 is after the end of the run, day 365: the change never ends
   17 |   - {on: day 30, until: day 400, set: {teams.clerks.size: 3}}
      |                         ^~~~~~~ help: leave out 'until'
)");
}

TEST_CASE("A path that leads nowhere is reported at its wrong part") {
    CHECK(load(with_change("{on: day 30, set: {teams.clerk.size: 3}}")).said ==
          R"(test.yaml:17:30: error: there is no 'clerk' in 'teams'
   17 |   - {on: day 30, set: {teams.clerk.size: 3}}
      |                              ^~~~~ help: did you mean 'clerks'?
)");
}

TEST_CASE("A value is read with the units and ranges of its field") {
    CHECK(load(with_change("{on: day 30, set: {touchpoints.counter.fails: 0.02}}")).said ==
          R"(test.yaml:17:51: error: 'touchpoints.counter.fails' needs a share such as 5%, found '0.02'
   17 |   - {on: day 30, set: {touchpoints.counter.fails: 0.02}}
      |                                                   ^~~~ help: write 2%
)");
}

TEST_CASE("Structure cannot change during the run") {
    CHECK(load(with_change("{on: day 30, set: {touchpoints.counter.team: clerks}}")).said ==
          R"(test.yaml:17:24: error: 'touchpoints.counter.team' cannot change during the run; set it at the start
   17 |   - {on: day 30, set: {touchpoints.counter.team: clerks}}
      |                        ^~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("Only numbers can move little by little") {
    CHECK(load(with_change("{on: day 30, ramp: 10 days, set: {complaints.acknowledgement: personal}}")).said ==
          R"(test.yaml:17:39: error: 'complaints.acknowledgement' holds no number that could move little by little
   17 |   - {on: day 30, ramp: 10 days, set: {complaints.acknowledgement: personal}}
      |                                       ^~~~~~~~~~~~~~~~~~~~~~~~~~
      | help: leave out 'ramp', or put this value into a change of its own
)");
    CHECK(load(with_change("{on: day 30, until: day 35, ramp: 10 days, set: {teams.clerks.size: 3}}")).said ==
          R"(test.yaml:17:39: warning: the ramp takes 10 days, but the change ends after 5: its values are never reached
   17 |   - {on: day 30, until: day 35, ramp: 10 days, set: {teams.clerks.size: 3}}
      |                                       ^~~~~~~
)");
}

TEST_CASE("One path set twice from the same day on is reported with both places") {
    CHECK(load(counter + "changes:\n  - {on: day 30, set: {teams.clerks.size: 3}}\n  - {on: 2026-02-04, set: {teams.clerks.size: 4}}\n").said ==
          R"(test.yaml:18:28: error: 'teams.clerks.size' is set twice on 2026-02-04
   18 |   - {on: 2026-02-04, set: {teams.clerks.size: 4}}
      |                            ^~~~~~~~~~~~~~~~~
   17:24: note: first set here
)");
}

TEST_CASE("A path that exists only while another change lasts is reported") {
    const std::string text = counter + R"(changes:
  - {on: day 10, until: day 20, set: {touchpoints.counter.takes: {kind: exponential, mean: 4 min}}}
  - {on: day 30, set: {touchpoints.counter.takes.mean: 3 min}}
)";
    CHECK(load(text).said ==
          R"(test.yaml:18:50: error: there is no 'mean' in 'takes' of touchpoint 'counter', which is 'constant'
   18 |   - {on: day 30, set: {touchpoints.counter.takes.mean: 3 min}}
      |                                                  ^~~~
      | help: set 'touchpoints.counter.takes' as a whole
)");
}

TEST_CASE("All mistakes of all changes are reported at once") {
    const std::string text = counter + R"(changes:
  - {on: day 900, set: {teams.clerks.size: 3}}
  - {on: day 30, set: {teams.clerks.siez: 3, money.currency: USD}}
)";
    base::Diagnostics out;
    CHECK_FALSE(load_scenario_text(source("test.yaml", text), {}, out));
    CHECK(out.errors() == 3);
}

TEST_CASE("Nobody can be told before the run begins") {
    CHECK(load(with_change("{on: day 5, announced: 7 days, set: {teams.clerks.size: 3}}")).said ==
          R"(test.yaml:17:28: error: customers would be told before the first reported day, 2026-01-05
   17 |   - {on: day 5, announced: 7 days, set: {teams.clerks.size: 3}}
      |                            ^~~~~~
      | help: the change begins on day 5: announce it at most 5 days before
)");
    CHECK(load(with_change("{on: day 7, announced: 7 days, set: {teams.clerks.size: 3}}")).said.empty());
}
