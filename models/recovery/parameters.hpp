// How a complaint is handled and how just that feels (model sheet E11). Shares of justice are 0..1. What the firm
// offers, promises and allows is its own lever and lies in the scenario.
#pragma once
#include <optional>

#include "input/fields.hpp"

namespace goodwill::models {

//! What a customer has lost and what mends it.
struct LossParameters {
    input::Money at_full_severity{200};
    input::Share monetary{.5};
    input::Share matched{.5};
    input::Number matched_factor{1.3};
    input::Number unmatched_factor{.7};
    input::Number compensation_slope{2.3};
    input::Number solved_bonus{.25};
    input::Number solved_floor{.3};
    input::Number worsens{0};
};
//! How a customer is treated.
struct TreatmentParameters {
    input::Number courtesy{.35};
    input::Number apology{.25};
    input::Number explanation{.25};
    input::Number effort{.15};
    input::Number unprompted_explanation{.5};
    input::Number effort_made{.6};
    input::Number autoresponder{-.05};
    input::Number personal_word{.08};
    input::Number engagement{.1};
    input::Number notice{.15};
};
//! How the handling went.
struct ProcedureParameters {
    input::Number speed{.5};
    input::Days speed_scale{7};
    input::Number one_contact{.3};
    input::Number flexibility{.2};
    input::Number flexibility_given{.4};
    input::Number broken_promise{.1};
};
//! What guidelines and culture make of how complaints are handled (Homburg & Fuerst 2005), at full strength of each.
struct OrganisationParameters {
    input::Number courtesy_floor{.7};
    input::Number effort_asked{.9};
    input::Number explained{.9};
    input::Number rigidity{.5};
    input::Number warmth{.15};
    input::Number own_effort{.2};
    input::Number latitude{.3};
};
struct JusticeParameters {
    input::Number distributive{.45};
    input::Number interactional{.35};
    input::Number procedural{.2};
    input::Number joint{.1};
    input::Number cumulative_distributive{.38};
    input::Number cumulative_interactional{.42};
    input::Number cumulative_procedural{.2};
    input::Number unsolved_factor{.5};
};

//! Whether a customer disputes the firm's last word; a readout that acts back on nothing.
struct DisputeParameters {
    input::Number base{-1.86};
    input::Number contentment{1.9};
};

struct RecoveryParameters {
    LossParameters loss{};
    TreatmentParameters treatment{};
    ProcedureParameters procedure{};
    JusticeParameters justice{};
    input::Number escalation_anger{.25};
    input::Share insists{.5};
    std::optional<DisputeParameters> disputes{};  // absent: not told
    OrganisationParameters organisation{};
    input::Share opportunists{0};
};

void describe(input::Fields& field, LossParameters& p);
void describe(input::Fields& field, TreatmentParameters& p);
void describe(input::Fields& field, ProcedureParameters& p);
void describe(input::Fields& field, OrganisationParameters& p);
void describe(input::Fields& field, JusticeParameters& p);
void describe(input::Fields& field, DisputeParameters& p);
void describe(input::Fields& field, RecoveryParameters& p);

}  // namespace goodwill::models
