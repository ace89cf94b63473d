// What a customer does about a failure: complain, leave, tell the public, or nothing (model sheet E10, E12). Weights
// are on the scale of log odds; severity, effort, trust and justice are 0..1. How easy complaining is, is the firm's
// lever.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

struct VoiceParameters {
    input::Number severity{7.31};
    input::Number trust{1};
    input::Number stake{1};
    input::Number effort{2.5};
    input::Number reference_effort{.65};
    input::Number reference_trust{.6};
    input::Number even_chance{.5};
    input::Number barrier_share{.25};
    input::Number barriers_per_effort{3};
};
struct ExitParameters {
    input::Number base{.3};
    input::Number severity{1.5};
    input::Number anger{1};
    input::Number switching{4};
    input::Number switching_cost{1};
    input::Number satisfaction{.5};
    input::Number reference_satisfaction{.6};
    input::Number justice{2.6};
    input::Number voiced{.2};
};
struct PublicParameters {
    input::Number base{-4.5};
    input::Number anger{2.5};
    input::Number extraversion{.6};
    input::Number easy_door{.7};
    input::Number handled_well{1.5};
};

struct ComplaintParameters {
    VoiceParameters voice{};
    ExitParameters exit{};
    PublicParameters publicly{};
    input::Number trust_gain{.25};
    input::Number starting_trust{.6};
};

void describe(input::Fields& field, VoiceParameters& p);
void describe(input::Fields& field, ExitParameters& p);
void describe(input::Fields& field, PublicParameters& p);
void describe(input::Fields& field, ComplaintParameters& p);

}  // namespace goodwill::models
