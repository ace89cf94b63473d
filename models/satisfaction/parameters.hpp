// How an encounter, an episode and a relation become satisfaction (model sheet E5 to E7). Satisfaction is in su: 0
// neither satisfied nor not, clipped at +-3; 1 su = `points_per_su` points of overall quality.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! A small attention on a day of the customer's own.
struct GreetingParameters {
    input::Number pleasure{.05};
    input::Number habituation{.2};
    input::Days memory{180};
};

struct SatisfactionParameters {
    input::Points points_per_su{1.5};
    input::Points usual_quality{7.5};
    input::Number usual_satisfaction{.6};
    input::Number base{.6};
    input::Number performance_weight{.5};
    input::Number disconfirmation_weight{.5};
    input::Number affect_weight{.4};
    input::Points lift_scale{1.5};
    input::Number encounter_sd{.3};
    input::Number peak_share{.5};
    input::Number loss_gain{.3};
    input::Number surplus_gain{.15};
    input::Days tenure_scale{730};
    input::Number least_gain{.25};
    input::Number start_base{.5};
    input::Number start_sd{.2};
    input::Number newcomer_level{.7};
    input::Number newcomer_belief{.5};
    input::Points newcomer_usual{7.4};
    input::Number recovery_gain{1.3};
    input::Number recovery_slope{6};
    input::Number recovery_neutral{.5};
    input::Number recovery_fatigue{.5};
    input::Number recovery_expected{0};
    input::Number usual_trust{.6};
    input::Number retold_barrier{.25};
    input::Number remembered_failure{.5};
    GreetingParameters greetings{};
};

//! Performance only: the gap to what was expected has no weight of its own (Cronin & Taylor 1992).
struct PerformanceOnlyParameters : SatisfactionParameters {
    PerformanceOnlyParameters() { disconfirmation_weight = 0; }
};

//! Traces: a part of what an episode leaves fades, feeling more slowly than function.
struct TracesParameters : SatisfactionParameters {
    input::Share kept{.5};
    input::Days feeling_half_life{180};
    input::Days function_half_life{60};
};

void describe(input::Fields& field, GreetingParameters& p);
void describe(input::Fields& field, SatisfactionParameters& p);
void describe(input::Fields& field, TracesParameters& p);
void describe(input::Fields& field, PerformanceOnlyParameters& p);

}  // namespace goodwill::models
