// How failures make angry and how anger fades (model sheet E8, E9 and the anger part of E11). Anger is >= 0, clipped at
// 3; 1 is a failure of severity 1, wholly the firm's, the first in a long time.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

struct EmotionParameters {
    input::Number anger_scale{1};
    input::Number severity_exponent{1.2};
    input::Share blames_firm{.7};
    input::Number partly_blamed{.5};
    input::Number repeated{.5};
    input::Number announced_blame{.5};
    input::Days anger_half_life{14};
    input::Days failures_memory{90};
    input::Number barrier{.1};
    input::Number frustration{.25};
    input::Number relief{.7};
    input::Number relief_from{.3};
    input::Number second_failure{.3};
    input::Number passed_on{.05};
};

void describe(input::Fields& field, EmotionParameters& p);

}  // namespace goodwill::models
