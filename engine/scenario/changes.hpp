// Inside of loading: how dated changes are checked and applied. Not for other folders.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "scenario/load.hpp"
#include "scenario/walk.hpp"

namespace goodwill::scenario {

//! The days of a change: [from, until), and how long its numbers move.
struct Span {
    int from{0};
    std::optional<int> until{};
    int ramp{0};
    int announced{0};

    [[nodiscard]] bool active(int day) const { return day >= from && (!until || day < *until); }
    [[nodiscard]] bool overlaps(const Span& other) const {
        return (!until || other.from < *until) && (!other.until || from < *other.until);
    }
};
[[nodiscard]] Span span_of(const Change& change, const Scenario& scenario);

//! What was reported in the file of the changes, and in the scenario they change.
struct Reported {
    input::Broken changes{};
    input::Broken scenario{};
};
//! Checks the dates of changes and applies each once to a copy of the scenario, in the order of their days, with every
//! message at its place. What touches something that was reported is left out.
void check_changes(const std::vector<Change>& changes, const Places& places, const Scenario& scenario, const Reported& reported,
                   base::Diagnostics& out);

//! Lays `--set` over a list of changes: what it fixes, no change may move. Warns at each change that it takes away.
void fix_settings(std::vector<Change>& changes, const std::vector<Setting>& settings, base::Diagnostics& out);

//! Hands diagnostics on to another collection.
void pass_on(const base::Diagnostics& from, base::Diagnostics& to);
//! Hands on the first error only: of one cause that shows on many days, once is enough.
void pass_on_first_error(const base::Diagnostics& from, base::Diagnostics& to);

//! value_epochs() that reports what does not work when the changes act together.
[[nodiscard]] std::vector<ValueEpoch> build_epochs(const Loaded& loaded, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out);

}  // namespace goodwill::scenario
