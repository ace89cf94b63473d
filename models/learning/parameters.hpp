// How a review of complaints turns into fewer failures. How strong and how often is the scenario's
// `complaints.learning`.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

struct LearningParameters {
    input::Share works{.6};
    input::Share irreducible{.3};
    input::Money fix_cost{500};
    input::Share hunch{.1};
    input::Number wear{0};
    input::Number worn_out{3};
    input::Money upkeep_cost{20'000};
};

void describe(input::Fields& field, LearningParameters& p);

}  // namespace goodwill::models
