// What the engine itself knows of a person and of an employee. Everything else is a column of some model.
#pragma once
#include <cstdint>

#include "base/ids.hpp"
#include "population/columns.hpp"

namespace goodwill::population {

enum class Status : std::uint8_t { prospect, customer, lapsed, absent };  // absent: not (yet, or no longer) in the market

struct Person {
    Status status{Status::prospect};
    std::uint8_t spell{0};        // how many times this person has become a customer, modulo 256
    std::uint16_t segment{0};
    base::Day since{0};           // customer: first day of this spell (may lie far before the run); lapsed: the day of leaving
};
inline constexpr ColumnKey<Person> person_column{"person", "engine", "status, segment, spell"};

//! One place on a team's pay-roll. `holder` counts who has had it: a successor has luck of his own.
struct Employment {
    std::uint16_t team{0};        // team instance (a team at one site)
    std::uint16_t seat{0};        // number on that team's pay-roll
    std::uint16_t holder{0};
    bool employed{true};
    base::Day hired{0};
};
inline constexpr ColumnKey<Employment> employment_column{"employment", "engine", "who holds which place since when"};

//! What of an employee the day loop reads: service takes requirement x `time_factor`; failures have p x `failure_factor`.
struct Serving {
    float time_factor{1};
    float failure_factor{1};
    float unresolved_factor{1};  // on the chance that a matter is not settled
};
inline constexpr ColumnKey<Serving> serving_column{"serving", "engine", "factors on service time, failure chance and what is left unsettled", {}};

}  // namespace goodwill::population
