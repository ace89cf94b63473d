// The parts of check_scenario(), one a subject. Not for other folders.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "scenario/load.hpp"
#include "scenario/walk.hpp"

namespace goodwill::scenario {

//! What every part of the check works on. The scenario is a copy: walking over described fields needs one that may change.
struct Check {
    Scenario& scenario;
    const Places& places;
    base::Diagnostics& out;
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

// check_journeys.cpp: needs, paths and doors
void check_needs(const Check& check);
void check_paths(const Check& check);
void check_doors(const Check& check);

// check_promises.cpp: what the firm promises and cannot keep; warnings
void check_promises(const Check& check);

//! "'a', 'b' and 'c'".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

}  // namespace goodwill::scenario
