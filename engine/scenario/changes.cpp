// Dated changes: checking each alone, and laying `--set` over them.
#include "scenario/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scenario/describe_parts.hpp"

namespace goodwill::scenario {

namespace {

std::string in_words(const time::Moment& moment) {
    return moment.date ? time::to_string(*moment.date) : fmt::format("day {}", moment.day);
}

void check_dates(const Change& change, const std::string& path, const Places& places, const Scenario& scenario, base::Diagnostics& out) {
    const int days = static_cast<int>(scenario.time.run.value);
    const Span span = span_of(change, scenario);
    const std::string start = time::to_string(scenario.time.start);
    if (span.from < 0) {
        out.error(places.value(join(path, "on")), fmt::format("{} is before the first reported day, {}", in_words(change.on), start),
                  "a change may begin on day 0 or later");
    } else if (span.from >= days) {
        out.error(places.value(join(path, "on")), fmt::format("{} is after the last day of the run, day {}", in_words(change.on), days - 1),
                  "lengthen time.run, or begin earlier");
    }
    if (span.until && *span.until <= span.from) {
        out.error(places.value(join(path, "until")),
                  fmt::format("'until' must be later than 'on', found {} and {}", in_words(*change.until), in_words(change.on)));
    } else if (span.until && *span.until > days) {
        out.warning(places.value(join(path, "until")),
                    fmt::format("{} is after the end of the run, day {}: the change never ends", in_words(*change.until), days),
                    "leave out 'until'");
    }
    if (span.from >= 0 && span.announced > span.from) {
        out.error(places.value(join(path, "announced")), fmt::format("customers would be told before the first reported day, {}", start),
                  fmt::format("the change begins on day {}: announce it at most {} days before", span.from, span.from));
    }
    if (span.until && *span.until > span.from && span.ramp > *span.until - span.from) {
        out.warning(places.value(join(path, "ramp")),
                    fmt::format("the ramp takes {} days, but the change ends after {}: its values are never reached", span.ramp,
                                *span.until - span.from));
    }
}

//! A change that moves little by little needs numbers on both sides.
void check_ramp(Scenario& values, const std::pair<Node, Node>& item, const std::vector<NumberLeaf>& before, base::Diagnostics& out) {
    base::Diagnostics quiet;
    const auto found = input::find_path(Fields::slot(values), item.first.text, item.first.place, quiet);
    if (!found) return;
    for (const NumberLeaf& leaf : number_leaves(found->slot, found->path)) {
        for (const NumberLeaf& old : before) {
            if (old.path == leaf.path) return;
        }
    }
    out.error(item.first.place, fmt::format("'{}' holds no number that could move little by little", item.first.text),
              "leave out 'ramp', or put this value into a change of its own");
}

void check_item(Scenario& values, const std::pair<Node, Node>& item, const Span& span, base::Diagnostics& out) {
    base::Diagnostics quiet;
    std::vector<NumberLeaf> before;
    if (const auto found = input::find_path(Fields::slot(values), item.first.text, item.first.place, quiet)) {
        before = number_leaves(found->slot, found->path);
    }
    input::Origins nowhere;
    input::Reading reading{out, nowhere, values.money.currency};
    if (input::set_path(Fields::slot(values), item.first, item.second, true, reading) && span.ramp > 0) {
        check_ramp(values, item, before, out);
    }
}

//! One path set twice from the same day on in one list.
void check_twice(const std::vector<Change>& changes, const Scenario& scenario, base::Diagnostics& out) {
    for (std::size_t later = 0; later < changes.size(); ++later) {
        for (std::size_t first = 0; first < later; ++first) {
            if (span_of(changes[first], scenario).from != span_of(changes[later], scenario).from) continue;
            for (const auto& [path, value] : changes[later].set.items) {
                for (const auto& [other, other_value] : changes[first].set.items) {
                    if (path.text != other.text) continue;
                    auto& error = out.error(path.place, fmt::format("'{}' is set twice on {}", path.text, in_words(changes[later].on)));
                    error.notes.push_back({other.place, "first set here"});
                }
            }
        }
    }
}

}  // namespace

Span span_of(const Change& change, const Scenario& scenario) {
    Span span;
    span.from = time::day_of_run(change.on, scenario.time.start);
    if (change.until) span.until = time::day_of_run(*change.until, scenario.time.start);
    span.ramp = static_cast<int>(change.ramp.value);
    span.announced = static_cast<int>(change.announced.value);
    return span;
}

void pass_on(const base::Diagnostics& from, base::Diagnostics& to) {
    for (const base::Diagnostic& d : from.all()) {
        auto& added = d.severity == base::Severity::error ? to.error(d.place, d.message, d.help) : to.warning(d.place, d.message, d.help);
        added.notes = d.notes;
    }
}

void pass_on_first_error(const base::Diagnostics& from, base::Diagnostics& to) {
    for (const base::Diagnostic& d : from.all()) {
        if (d.severity != base::Severity::error) continue;
        to.error(d.place, d.message, d.help).notes = d.notes;
        return;
    }
}

void check_changes(const std::vector<Change>& changes, const Places& places, const Scenario& scenario, const Reported& reported,
                   base::Diagnostics& out) {
    if (reported.scenario.touches("time")) return;
    Scenario values = scenario;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const std::string path = fmt::format("changes.{}", i);
        if (reported.changes.touches(path)) continue;
        order.push_back(i);
        check_dates(changes[i], path, places, scenario, out);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return span_of(changes[a], scenario).from < span_of(changes[b], scenario).from;
    });
    for (const std::size_t i : order) {
        for (const auto& item : changes[i].set.items) {
            if (!reported.scenario.touches(item.first.text)) check_item(values, item, span_of(changes[i], scenario), out);
        }
    }
    check_twice(changes, scenario, out);
}

void fix_settings(std::vector<Change>& changes, const std::vector<Setting>& settings, base::Diagnostics& out) {
    for (const Setting& setting : settings) {
        for (Change& change : changes) {
            auto& items = change.set.items;
            bool holds_it = false;
            std::erase_if(items, [&](const auto& item) {
                const bool fixed = is_at_or_below(item.first.text, setting.path.text);
                holds_it = holds_it || (!fixed && is_at_or_below(setting.path.text, item.first.text));
                if (fixed) {
                    out.warning(item.first.place, fmt::format("--set fixes '{}' for the whole run, so this change has no effect",
                                                              setting.path.text));
                }
                return fixed;
            });
            if (holds_it) items.emplace_back(setting.path, setting.value);
        }
    }
}

}  // namespace goodwill::scenario
