// See ranges.hpp.
#include "experiment/ranges.hpp"

#include <fmt/format.h>

#include <set>
#include <variant>

#include "input/yaml_text.hpp"
#include "scenario/describe_parts.hpp"
#include "scenario/walk.hpp"

namespace goodwill::experiment {

using input::Fields;

void describe(Fields& field, SensitivityRange& p) {
    field("path", p.path, {.required = true, .meaning = "dotted path of the number in a scenario"});
    field("low", p.low, {.required = true, .meaning = "least value it may well have"});
    field("high", p.high, {.required = true, .meaning = "greatest value it may well have"});
    field("source", p.source, {.required = true, .meaning = "who says so: a key of SOURCES.bib, or assumed"});
}

namespace {

struct RangesFile {
    std::vector<SensitivityRange> ranges{};
};

void describe(Fields& field, RangesFile& p) {
    field("ranges", p.ranges, {.required = true, .meaning = "how far the unsure numbers may lie from their defaults"});
}

//! Whether a path lies in a model that the scenario leaves out.
bool is_switched_off(scenario::Scenario& values, const std::string& path) {
    const std::size_t end = path.starts_with("models.") ? path.find('.', 7) : std::string::npos;
    if (end == std::string::npos)
        return false;
    base::Diagnostics quiet;
    const auto found = input::find_path(Fields::slot(values), path.substr(0, end), {}, quiet);
    if (!found)
        return false;
    const auto* choice = std::get_if<std::shared_ptr<input::ChoiceView>>(&found->slot);
    return choice != nullptr && (*choice)->alternatives()[(*choice)->selected()].kind == "off";
}

//! Reads a bound through the reader of the scenario itself, so that units and limits are the same.
std::optional<double> bound(scenario::Scenario values, const std::string& path, const std::string& text,
                            const base::Place& place, base::Diagnostics& out) {
    input::Node at, value;
    at.kind = value.kind = input::Node::Kind::scalar;
    at.text = path;
    value.text = text;
    at.place = value.place = place;
    input::Origins nowhere;
    input::Reading reading{out, nowhere, values.money.currency};
    if (!input::set_path(Fields::slot(values), at, value, false, reading))
        return {};
    const auto found = input::find_path(Fields::slot(values), path, place, out);
    return *std::get<input::NumberSlot>(found->slot).value;
}

}  // namespace

scenario::Setting Bounds::at(double share) const {
    scenario::Setting setting;
    setting.path.kind = setting.value.kind = input::Node::Kind::scalar;
    setting.path.text = path;
    const double value = low + share * (high - low);
    setting.value.text = input::to_text(value, unit);
    setting.path.place = setting.value.place = place;
    return setting;
}

std::optional<LoadedRanges> load_ranges_text(std::shared_ptr<const base::SourceText> source, base::Diagnostics& out) {
    base::Diagnostics mine;
    LoadedRanges loaded;
    RangesFile file;
    if (std::optional<input::Node> tree = input::parse_yaml(source, mine)) {
        loaded.tree = std::move(*tree);
        input::Reading reading{mine, loaded.origins};
        input::read_into(loaded.tree, file, reading);
    }
    for (const base::Diagnostic& d : mine.all())
        out.error(d.place, d.message, d.help).notes = d.notes;
    if (mine.failed())
        return {};
    loaded.ranges = std::move(file.ranges);
    return loaded;
}

std::optional<LoadedRanges> load_ranges(const std::string& path, base::Diagnostics& out) {
    auto source = input::read_source(path, out);
    if (!source)
        return {};
    return load_ranges_text(std::move(source), out);
}

std::vector<Bounds> bounds_of(const LoadedRanges& ranges, const scenario::Loaded& world, base::Diagnostics& out) {
    std::vector<Bounds> all;
    const scenario::Places places{ranges.origins, ranges.tree};
    scenario::Scenario values = world.scenario;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < ranges.ranges.size(); ++i) {
        const SensitivityRange& r = ranges.ranges[i];
        const std::string here = fmt::format("ranges.{}.", i);
        if (!seen.insert(r.path).second)
            out.error(places.value(here + "path"), fmt::format("'{}' has a range already", r.path), "keep one of them");
        if (is_switched_off(values, r.path))
            continue;
        const auto found = input::find_path(Fields::slot(values), r.path, places.value(here + "path"), out);
        if (!found)
            continue;
        const auto* number = std::get_if<input::NumberSlot>(&found->slot);
        if (number == nullptr) {
            out.error(places.value(here + "path"), fmt::format("'{}' is not one number", r.path),
                      "name a number below it");
            continue;
        }
        const auto low = bound(values, r.path, r.low, places.value(here + "low"), out);
        const auto high = bound(values, r.path, r.high, places.value(here + "high"), out);
        if (!low || !high)
            continue;
        if (*low >= *high)
            out.error(places.value(here + "high"), fmt::format("'high' must be above 'low', found {} and {}", r.high, r.low));
        all.push_back({r.path, number->unit, *low, *high, places.value(here + "path")});
    }
    return all;
}

}  // namespace goodwill::experiment
