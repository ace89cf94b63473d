// A stage: what one model does in the day. One virtual call a step and day, never one a customer: inside, a stage loops over
// the evening's events and calls pure functions. Steps run in the order below, within a step in the order of the catalogue
// (see day.cpp). A stage writes only its own columns; what it must tell others it posts as events.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "population/person.hpp"
#include "results/figure.hpp"
#include "scenario/model_kind.hpp"

namespace goodwill::scenario {
struct Scenario;
}

namespace goodwill::simulation {

class World;

//! What a stage announces before the world exists.
struct Declarations {
    population::Columns& people;
    population::Columns& staff;
    results::Registry& figures;
    const scenario::Scenario& reference;  // the baseline's first values
};

class Stage {
public:
    virtual ~Stage() = default;
    virtual void declare(Declarations& /*out*/) {}  // columns, tallies, figures; once
    virtual void values(World& /*w*/) {}     // the values in force from this morning (first call: before start)
    virtual void start(World& /*w*/) {}      // the people as they are on the first morning
    virtual void arrived(World& /*w*/, base::PersonId /*who*/, std::uint32_t /*by*/) {}  // has come into the market, brought by
    virtual void joined(World& /*w*/, base::PersonId /*who*/) {}  // has just become a customer
    virtual void left(World& /*w*/, base::PersonId /*who*/) {}    // has just stopped being one
    virtual void hired(World& /*w*/, base::EmployeeId /*who*/) {} // a new holder of a place
    virtual void month(World& /*w*/) {}      // first morning of a month (every 365/12 days)
    virtual void morning(World& /*w*/) {}    // before the doors open: who comes today, what was heard
    virtual void recover(World& /*w*/) {}    // evening: complaint work done today
    virtual void perceive(World& /*w*/) {}   // encounters become perceptions
    virtual void feel(World& /*w*/) {}       // satisfaction, anger, bonds
    virtual void respond(World& /*w*/) {}    // voice, exit, public, silence
    virtual void remember(World& /*w*/) {}   // what the response leaves behind; cases open
    virtual void tell(World& /*w*/) {}       // talk, reviews, surveys, referrals
    virtual void decide(World& /*w*/) {}     // prospects choose
    virtual void learn(World& /*w*/) {}      // the firm
    virtual void account(World& /*w*/) {}    // money, levels, figures of the day
};

//! Makes the stage of a model: `on` is false when the scenario says `off`; the stage then behaves as its card says.
using StageMaker = std::unique_ptr<Stage> (*)(const scenario::ParameterSet& parameters, bool on);

//! A model as the catalogue lists it. `number` is the owner's part of its purposes: never reused.
struct CatalogueEntry {
    scenario::ModelKind kind;
    unsigned number{0};
    std::vector<StageMaker> makers;  // one for each alternative
};
using Catalogue = std::vector<CatalogueEntry>;  // in the order of the day

}  // namespace goodwill::simulation
