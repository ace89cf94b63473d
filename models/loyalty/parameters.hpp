// What makes customers stay or leave: lasting differences between them, and how much what they feel moves the hazard.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! Own yearly chance to leave: Beta distributed between customers (Fader & Hardie 2007).
struct Frailty {
    input::Number alpha{.668};
    input::Number beta{3.806};
};

//! Weights in the log hazard, equation E13 of the model sheet.
struct LeavingWeights {
    input::Number satisfaction{1.2};
    input::Number neutral{.6};
    input::Number top{1.5};
    input::Number top_from{1};
    input::Number anger{.8};
    input::Number failures{.6};
    input::Number referred{.2};
    input::Number talk{.1};
    input::Number price{1};
    input::Number cause_from{.02};
};

//! What a complaint leaves behind (Knox & van Oest 2014), equation E11.
struct ComplaintBump {
    input::Number complaint{1.2};
    input::Number recovery{.9};
    input::Number repeated{.8};
    input::Number tenure{.35};
    input::Days half_life{60};
    input::Days memory{30};
};

struct LoyaltyParameters {
    Frailty frailty{};
    input::Number level_spread{.6};
    input::Number satisfaction_at_start{.5};
    input::Number oldest_tenure{20};
    LeavingWeights leaving{};
    ComplaintBump complaints{};
};

//! The same with one own hazard for everybody: the mean hazard of a fresh cohort of that mixture.
struct HomogeneousParameters : LoyaltyParameters {};

void describe(input::Fields& field, Frailty& p);
void describe(input::Fields& field, LeavingWeights& p);
void describe(input::Fields& field, ComplaintBump& p);
void describe(input::Fields& field, LoyaltyParameters& p);
void describe(input::Fields& field, HomogeneousParameters& p);

}  // namespace goodwill::models
