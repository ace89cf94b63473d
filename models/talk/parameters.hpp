// How often customers talk about us, and what talk does to those who hear it.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! How many messages a journey gives rise to, equation E14 of the model sheet.
struct TalkRates {
    input::Number neutral{.02};
    input::Number positive{.04};
    input::Number negative{.08};
    input::Number anger{.5};
    input::Number exponent{2};
    input::Share cumulative{.5};
};

//! What one message does.
struct TalkEffects {
    input::Number strong{.4};
    input::Number weak{.2};
    input::Number largest{2};
    input::Share triggers_strong{.12};
    input::Share triggers_weak{.06};
};

struct TalkParameters {
    TalkRates rates{};
    TalkEffects effects{};
    input::Days half_life{120};
};

void describe(input::Fields& field, TalkRates& p);
void describe(input::Fields& field, TalkEffects& p);
void describe(input::Fields& field, TalkParameters& p);

}  // namespace goodwill::models
