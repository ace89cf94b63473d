// Who answers when the firm asks. How often it asks, and how long the survey is, are the scenario's `feedback`.
#pragma once
#include <vector>

#include "input/fields.hpp"

namespace goodwill::models {

//! A firm's image follows satisfaction, talk and stars slowly.
struct ImageParameters {
    input::Days half_life{365};
    input::Number talk{.2};
    input::Number stars{.3};
    input::Number usual_stars{4.2};
};

//! How those who fill in the full questionnaire come to their answers.
struct QuestionnaireParameters {
    input::Points scale_use{.45};
    input::Share hindsight{.66};
    input::Number price{.5};
    input::Number value_sd{.6};
    ImageParameters image{};
};

//! What reaches management unasked.
struct UnaskedParameters {
    input::Share praise{.005};
};

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
    UnaskedParameters beliefs{};
    QuestionnaireParameters questionnaire{};
};

//! The alternative for verification: what somebody thinks, on a scale of a few answers, alone decides how likely he says it.
struct ByAnswerParameters {
    std::vector<input::Number> cuts{{-.9}, {-.25}, {.35}, {1.1}};
    input::Number noise{.3};
    std::vector<input::Share> chances{{1.}, {1.}, {1.}, {1.}, {1.}};
    UnaskedParameters beliefs{};
    QuestionnaireParameters questionnaire{};
};

void describe(input::Fields& field, ImageParameters& p);
void describe(input::Fields& field, QuestionnaireParameters& p);
void describe(input::Fields& field, UnaskedParameters& p);
void describe(input::Fields& field, FeedbackParameters& p);
void describe(input::Fields& field, ByAnswerParameters& p);

}  // namespace goodwill::models
