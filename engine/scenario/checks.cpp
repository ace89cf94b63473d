// The order of the checks: names first, and what builds on sound names only when they are sound.
#include "scenario/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "scenario/changes.hpp"
#include "scenario/check_parts.hpp"

namespace goodwill::scenario {

namespace {

//! What may become wrong when values change.
void check_values(const Check& check) {
    check_shares(check);
    check_contact(check);
    check_paths(check);
}

std::set<std::string> errors_of(Scenario values, const Places& places) {
    base::Diagnostics out;
    input::Broken found;
    check_values({values, places, out, {}, found});
    std::set<std::string> messages;
    for (const base::Diagnostic& d : out.all()) {
        if (d.severity == base::Severity::error) messages.insert(d.message);
    }
    return messages;
}

//! The days on which a change begins, arrives or ends, with the place of the last such change. Days on the way of a ramp
//! are left out: sums that hold at both ends of a straight line hold between them.
std::map<int, base::Place> turning_days(const Loaded& loaded, const std::vector<LoadedPolicy>& policies) {
    std::vector<const std::vector<Change>*> lists{&loaded.scenario.changes};
    for (const LoadedPolicy& policy : policies) lists.push_back(&policy.policy.changes);
    std::map<int, base::Place> days;
    for (const auto* changes : lists) {
        for (const Change& change : *changes) {
            if (change.set.items.empty()) continue;
            const Span span = span_of(change, loaded.scenario);
            const base::Place& place = change.set.items.back().first.place;
            days[span.from] = place;
            days[span.from + std::max(1, span.ramp) - 1] = place;
            if (span.until) days[*span.until] = place;
        }
    }
    return days;
}

//! Names, references and sums look at different things of one value, so all of them speak; what builds on them comes after.
void check_all(const Loaded& loaded, const input::Broken& broken, base::Diagnostics& out, std::span<const std::string> figures) {
    Scenario scenario = loaded.scenario;
    const Places places{loaded.origins, loaded.tree};
    input::Broken found;
    Check check{scenario, places, out, broken, found};
    check_names(check);
    check_references(check);
    check_report(check, figures);
    check_needs(check);
    check_shares(check);
    check_contact(check);
    check.broken.add(found);
    check_paths(check);
    check_doors(check);
    if (check.broken.empty() && found.empty()) check_promises(check);
}

}  // namespace

void check_percentages(const Loaded& loaded, std::span<const std::string> percentages, base::Diagnostics& out) {
    const Places places{loaded.origins, loaded.tree};
    const Report& report = loaded.scenario.report;
    for (const auto& [key, values] : {std::pair{"precision", &report.precision}, std::pair{"material", &report.material}}) {
        for (const auto& [name, value] : values->items) {
            if (value < 1 || std::ranges::find(percentages, name) == percentages.end()) continue;
            out.error(places.value(fmt::format("report.{}.{}", key, name)), fmt::format("'{}' is a percentage", name),
                      fmt::format("write {0} % if {0} percentage points are meant", static_cast<double>(value)));
        }
    }
}

void check_scenario(const Loaded& loaded, base::Diagnostics& out, std::span<const std::string> figures) {
    base::Diagnostics mine;
    check_all(loaded, {}, mine, figures);
    if (!mine.failed()) check_over_time(loaded, {}, mine);
    pass_on(mine, out);
}

void check_sound_parts(const Loaded& loaded, const input::Broken& broken, base::Diagnostics& out) {
    check_all(loaded, broken, out, {});
}

void check_over_time(const Loaded& loaded, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out) {
    const Places places{loaded.origins, loaded.tree};
    base::Diagnostics applied;
    const std::vector<ValueEpoch> epochs = build_epochs(loaded, policies, applied);
    if (applied.failed() || epochs.size() < 2) return;
    const std::map<int, base::Place> turns = turning_days(loaded, policies);
    std::set<std::string> known = errors_of(epochs.front().values, places);
    for (const ValueEpoch& epoch : epochs) {
        const auto turn = turns.find(epoch.from.value);
        if (turn == turns.end()) continue;
        for (const std::string& message : errors_of(epoch.values, places)) {
            if (known.insert(message).second) out.error(turn->second, fmt::format("from day {}: {}", epoch.from.value, message));
        }
    }
}

}  // namespace goodwill::scenario
