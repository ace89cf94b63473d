// How a review of complaints turns into fewer failures. How strong and how often is the scenario's
// `complaints.learning`.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

struct LearningParameters {
    input::Share works{.6};
    input::Share irreducible{.3};
    input::Money fix_cost{500};
};

void describe(input::Fields& field, LearningParameters& p);

}  // namespace goodwill::models
