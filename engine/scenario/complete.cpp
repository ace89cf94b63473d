// Defaults that follow from other fields of a scenario.
#include "scenario/load.hpp"

namespace goodwill::scenario {

namespace {

//! The end a touchpoint leads to when it names none: "done", or else the first end that counts as served.
std::string usual_end(const Keyed<End>& ends) {
    const auto done = ends.items.find("done");
    if (done != ends.items.end() && done->second == End::served) return done->first;
    for (const auto& [name, end] : ends.items) {
        if (end == End::served) return name;
    }
    return {};
}

void complete(Touchpoint& touchpoint, const std::string& name, const std::string& end) {
    if (touchpoint.next.items.empty() && !end.empty()) touchpoint.next.items[end] = 1;
    if (touchpoint.if_unresolved.next.items.empty()) touchpoint.if_unresolved.next.items[name] = 1;
    if (touchpoint.if_closed.empty()) touchpoint.if_closed = touchpoint.asynchronous ? "waits" : "gave-up";
}

}  // namespace

void complete(Scenario& scenario) {
    if (scenario.market.segments.items.empty()) scenario.market.segments.items["everyone"];
    if (scenario.ends.items.empty()) scenario.ends.items = {{"done", End::served}, {"gave-up", End::lost}};
    const std::string end = usual_end(scenario.ends);
    for (auto& [name, touchpoint] : scenario.touchpoints.items) complete(touchpoint, name, end);
}

}  // namespace goodwill::scenario
