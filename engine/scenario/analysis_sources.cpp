// What the figures of a scenario rest on: numbers with a source, numbers given without one, published defaults, assumptions.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "scenario/analysis_load.hpp"
#include "scenario/walk.hpp"

namespace goodwill::scenario {

namespace {

std::string_view first_part(std::string_view path) { return path.substr(0, path.find('.')); }

std::string last_part(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos ? path : path.substr(dot + 1);
}

bool written_at_or_below(const input::Origins& origins, const std::string& path) {
    const auto found = origins.lower_bound(path);
    return found != origins.end() && is_at_or_below(found->first, path);
}

//! Frame and output: nothing in the world depends on them.
bool is_frame(std::string_view path) {
    static constexpr std::array<std::string_view, 4> frame{"goodwill", "time", "changes", "report"};
    return std::find(frame.begin(), frame.end(), first_part(path)) != frame.end();
}

//! Defaults that nothing asks for: where to go after what cannot happen, how strong a kindness nobody shows.
bool is_idle(const std::string& path) {
    return path.find(".next.") != std::string::npos || path.find(".after") != std::string::npos || path.ends_with(".delights.lift") ||
           path.ends_with(".expected_wait");
}

//! "models.satisfaction.loss_weight" counts under its model, everything else under its own word.
std::string field_of(const std::string& path) {
    if (first_part(path) != "models") return last_part(path);
    const std::string rest = path.substr(std::string_view{"models."}.size());
    return std::string{first_part(rest)};
}

void count_assumed(Analysis& analysis, const std::string& path) {
    const std::string section{first_part(path)};
    const std::string field = field_of(path);
    auto& groups = analysis.assumed;
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.section == section && g.field == field; });
    if (found == groups.end()) {
        groups.push_back({section, field, 1});
    } else {
        ++found->count;
    }
}

//! Whether the file writes any number that does nothing at its default, or changes one on a day of the run. Then all that belongs to
//! such levers counts: which parameter belongs to which lever is the models' knowledge.
bool pulls_a_lever(Analysis& analysis, const input::Origins& origins) {
    std::vector<std::string> levers;
    bool written = false;
    walk(Fields::slot(analysis.scenario), Info{}, "", [&](const std::string& path, const Slot&, const Info& info) {
        if (!info.lever) return;
        levers.push_back(path);
        written = written || origins.contains(path);
    });
    const auto is_lever = [&](const std::string& path) {
        return std::any_of(levers.begin(), levers.end(), [&](const std::string& l) { return is_at_or_below(l, path) || is_at_or_below(path, l); });
    };
    for (const Change& change : analysis.scenario.changes)
        for (const auto& [path, value] : change.set.items) written = written || is_lever(path.text);
    return written;
}

}  // namespace

void add_sources(Analysis& analysis, const input::Origins& origins) {
    const bool levers_count = pulls_a_lever(analysis, origins);
    walk(Fields::slot(analysis.scenario), Info{}, "", [&](const std::string& path, const Slot& slot, const Info& info) {
        if (!std::holds_alternative<NumberSlot>(slot) && !std::holds_alternative<NumbersSlot>(slot)) return;
        if (is_frame(path)) return;
        const auto origin = origins.find(path);
        if (origin != origins.end() && origin->second.source.starts_with("assumed")) {  // an honest author
            ++analysis.sources.assumed;
            count_assumed(analysis, path);
        } else if (origin != origins.end()) {
            ++(origin->second.source.empty() ? analysis.sources.given : analysis.sources.sourced);
        } else if (info.source == "assumed" && (levers_count || !info.lever) && !is_idle(path)) {
            ++analysis.sources.assumed;
            count_assumed(analysis, path);
        } else if (!info.source.empty() && info.source != "assumed" && (levers_count || !info.lever)) {
            ++analysis.sources.published;
        }
    });
    for (const auto& [name, touchpoint] : analysis.scenario.touchpoints.items) {
        if (!written_at_or_below(origins, "touchpoints." + name + ".quality")) analysis.unasked_quality.push_back(name);
    }
    for (const auto& [name, segment] : analysis.scenario.market.segments.items) {
        if (!written_at_or_below(origins, "market.segments." + name + ".expects")) analysis.unasked_expectations.push_back(name);
    }
    analysis.surveyed = analysis.scenario.feedback.survey.has_value();
}

}  // namespace goodwill::scenario
