// Whether several policies can act together.
#include <fmt/format.h>

#include "scenario/changes.hpp"
#include "scenario/checks.hpp"

namespace goodwill::scenario {

namespace {

//! Two changes, of different policies, that hold on a common day: every path both would set.
void check_pair(const LoadedPolicy& a, const Change& first, const LoadedPolicy& b, const Change& second, base::Diagnostics& out) {
    for (const auto& [path, value] : second.set.items) {
        for (const auto& [other, other_value] : first.set.items) {
            if (!is_at_or_below(path.text, other.text) && !is_at_or_below(other.text, path.text)) continue;
            auto& error = out.error(path.place, fmt::format("policies '{}' and '{}' set '{}' on the same days", a.policy.name, b.policy.name, path.text),
                                    "compare them one at a time, or give them different days");
            error.notes.push_back({other.place, fmt::format("'{}' sets '{}' here", a.policy.name, other.text)});
        }
    }
}

void check_two(const LoadedPolicy& a, const LoadedPolicy& b, const Scenario& scenario, base::Diagnostics& out) {
    for (const Change& second : b.policy.changes) {
        for (const Change& first : a.policy.changes) {
            if (span_of(first, scenario).overlaps(span_of(second, scenario))) check_pair(a, first, b, second, out);
        }
    }
}

}  // namespace

void check_policies(const Loaded& scenario, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out) {
    base::Diagnostics mine;
    for (std::size_t b = 0; b < policies.size(); ++b) {
        for (std::size_t a = 0; a < b; ++a) check_two(policies[a], policies[b], scenario.scenario, mine);
    }
    if (!mine.failed()) {
        base::Diagnostics together;
        static_cast<void>(build_epochs(scenario, policies, together));
        pass_on_first_error(together, mine);
    }
    if (!mine.failed()) check_over_time(scenario, policies, mine);
    pass_on(mine, out);
}

}  // namespace goodwill::scenario
