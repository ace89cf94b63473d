// The parts of check_scenario(), one a subject. Each looks at what is sound only: a value that was reported already, or that
// stands in for one, would make it report the same mistake in other words. Not for other folders.
#pragma once
#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "input/broken.hpp"
#include "scenario/load.hpp"
#include "scenario/walk.hpp"

namespace goodwill::scenario {

//! What every part of the check works on. The scenario is a copy: walking over described fields needs one that may change.
struct Check {
    Scenario& scenario;
    const Places& places;
    base::Diagnostics& out;
    input::Broken broken;  // what was reported before this part, and is therefore left alone
    input::Broken& found;  // what this part reports

    //! Whether these values are as their author meant them; '*' stands for any name.
    [[nodiscard]] bool sound(std::initializer_list<std::string> paths) const {
        return std::ranges::none_of(paths, [this](const std::string& path) { return broken.touches(path); });
    }
    [[nodiscard]] bool sound(const std::string& path) const { return sound({path}); }
    //! Whether all names in a map are there, whatever may be wrong with what stands below them.
    [[nodiscard]] bool knows_names(const std::string& map) const { return !broken.covers(map); }
    //! An error at a path, with its place.
    base::Diagnostic& error(const std::string& path, const base::Place& place, std::string message, std::string help = {}) const {
        found.add(path);
        return out.error(place, std::move(message), std::move(help));
    }
    base::Diagnostic& key_error(const std::string& path, std::string message, std::string help = {}) const {
        return error(path, places.key(path), std::move(message), std::move(help));
    }
    base::Diagnostic& value_error(const std::string& path, std::string message, std::string help = {}) const {
        return error(path, places.value(path), std::move(message), std::move(help));
    }
};

template <class T>
[[nodiscard]] std::vector<std::string> names_of(const Keyed<T>& keyed) {
    std::vector<std::string> names;
    for (const auto& [name, item] : keyed.items) names.push_back(name);
    return names;
}

// check_names.cpp: names and what they refer to
void check_names(const Check& check);
void check_references(const Check& check);
void check_report(const Check& check, std::span<const std::string> figures);

// check_values.cpp: values that must fit each other; also on every day of a change
void check_shares(const Check& check);

// check_talk.cpp: talk by contact; also on every day of a change
void check_contact(const Check& check);

// check_journeys.cpp: needs, paths and doors
void check_needs(const Check& check);
void check_paths(const Check& check);
void check_doors(const Check& check);

// check_promises.cpp: what the firm promises and cannot keep; warnings
void check_promises(const Check& check);

//! "'a', 'b' and 'c'".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

}  // namespace goodwill::scenario
