// How those who are not our customers come to consider us, and how they choose between us and our rivals.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! Weights of a prospect's utility, equation E15 of the model sheet.
struct ChoiceWeights {
    input::Number brand{.05};
    input::Number experience{.5};
    input::Number price{5};
    input::Number inertia{.6};
    input::Points reference{7.5};
};

//! What the mean of the stars on show is worth (Luca 2011; Maslowska et al. 2017).
struct StarWeights {
    input::Share readers{.5};
    input::Number each{.2};
    input::Number too_good{.3};
    input::Number too_good_from{4.35};
    input::Number credibility{0};
    input::Number usual{4.2};
};

//! What a prospect believes our quality to be, points.
struct BeliefParameters {
    input::Points mean{7.4};
    input::Number spread{.8};
    input::Number points_per_su{1.5};
    input::Number of_own_experience{.7};
    input::Number neutral{.6};
};

//! What customers do with offers beyond what they came for.
struct OfferParameters {
    input::Number told{2.3};
    input::Share fits_unknown{.3};
    input::Share fits_known{.9};
    input::Number taken{-3};
    input::Number fit{2};
    input::Number mood{.5};
    input::Share this_visit{.5};
    input::Number usual_mood{.6};
    input::Share returned{.03};
    input::Share returned_unfit{.35};
    input::Number annoyance{.03};
    input::Number soreness{1};
};

struct ChoiceParameters {
    input::PerYear considers{.22};
    input::Days closed{180};
    ChoiceWeights weights{};
    StarWeights stars{};
    BeliefParameters belief{};
    OfferParameters offers{};
};

void describe(input::Fields& field, ChoiceWeights& p);
void describe(input::Fields& field, StarWeights& p);
void describe(input::Fields& field, BeliefParameters& p);
void describe(input::Fields& field, OfferParameters& p);
void describe(input::Fields& field, ChoiceParameters& p);

}  // namespace goodwill::models
