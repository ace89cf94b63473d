// The order of the checks: names first, and what builds on sound names only when they are sound.
#include "scenario/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scenario/changes.hpp"
#include "scenario/check_parts.hpp"

namespace goodwill::scenario {

namespace {

//! What may become wrong when values change.
void check_values(const Check& check) {
    check_shares(check);
    check_paths(check);
}

std::set<std::string> errors_of(Scenario values, const Places& places) {
    base::Diagnostics out;
    check_values({values, places, out});
    std::set<std::string> messages;
    for (const base::Diagnostic& d : out.all()) {
        if (d.severity == base::Severity::error) messages.insert(d.message);
    }
    return messages;
}

//! The place of the last change that begins or ends on a day.
base::Place cause_of(int day, const Loaded& loaded, const std::vector<LoadedPolicy>& policies) {
    std::vector<const std::vector<Change>*> lists{&loaded.scenario.changes};
    for (const LoadedPolicy& policy : policies) lists.push_back(&policy.policy.changes);
    base::Place place;
    for (const auto* changes : lists) {
        for (const Change& change : *changes) {
            const Span span = span_of(change, loaded.scenario);
            const bool begins = day >= span.from && day < span.from + std::max(1, span.ramp);
            if ((begins || span.until == day) && !change.set.items.empty()) place = change.set.items.back().first.place;
        }
    }
    return place;
}

}  // namespace

void check_scenario(const Loaded& loaded, base::Diagnostics& out, std::span<const std::string> figures) {
    Scenario scenario = loaded.scenario;
    const Places places{loaded.origins, loaded.tree};
    base::Diagnostics mine;
    const Check check{scenario, places, mine};
    check_names(check);
    check_references(check);
    check_report(check, figures);
    check_needs(check);
    check_shares(check);
    if (!mine.failed()) {
        check_paths(check);
        check_doors(check);
        check_promises(check);
    }
    if (!mine.failed()) check_over_time(loaded, {}, mine);
    pass_on(mine, out);
}

void check_over_time(const Loaded& loaded, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out) {
    const Places places{loaded.origins, loaded.tree};
    base::Diagnostics applied;
    const std::vector<ValueEpoch> epochs = build_epochs(loaded, policies, applied);
    if (applied.failed() || epochs.size() < 2) return;
    std::set<std::string> known = errors_of(epochs.front().values, places);
    for (std::size_t i = 1; i < epochs.size(); ++i) {
        for (const std::string& message : errors_of(epochs[i].values, places)) {
            if (!known.insert(message).second) continue;
            const int day = epochs[i].from.value;
            out.error(cause_of(day, loaded, policies), fmt::format("from day {}: {}", day, message));
        }
    }
}

}  // namespace goodwill::scenario
