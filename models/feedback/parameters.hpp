// Who answers when the firm asks. How often it asks, and how long the survey is, are the scenario's `feedback`.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

struct FeedbackParameters {
    input::Number base{-1.4};
    input::Number extremes{.25};
    input::Number usual_satisfaction{.6};
    input::Number displeased{.3};
    input::Number fatigue{.4};
    input::Days fatigue_memory{90};
    input::Number length{.1};
    input::Number short_enough{3};
    input::Number engaging{0};
    input::Number engaging_weight{.2};
};

void describe(input::Fields& field, FeedbackParameters& p);

}  // namespace goodwill::models
