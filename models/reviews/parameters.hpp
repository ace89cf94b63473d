// Who writes a review, how many stars he gives, and what the reviews on show add up to.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! Whether a journey is reviewed, equation E16 of the model sheet.
struct ReviewPosting {
    input::Number base{-5.6};
    input::Number moved{.55};
    input::Number exponent{1.5};
    input::Number negative{.5};
    input::Number neutral{.6};
    input::Share volume_of_answers{.12};
};

//! How satisfaction with a journey becomes stars.
struct ReviewStars {
    input::Number noise{.5};
    input::Number second{-1.25};
    input::Number third{-.75};
    input::Number fourth{-.3};
    input::Number fifth{.4};
    input::Number shift_of_answers{.17};
};

//! What is on show: a mean in which old reviews fade, or of all reviews alike.
struct ReviewDisplay {
    bool fades{true};
    input::Days half_life{180};
    input::Number prior_reviews{40};
    input::Number prior_stars{4.2};
};

//! What becomes of reviews that we keep off the show.
struct ReviewGating {
    input::Share found_out{.005};
    input::Number distrust{1};
    input::Days half_life{365};
};

struct ReviewsParameters {
    ReviewPosting posting{};
    ReviewStars stars{};
    ReviewDisplay display{};
    ReviewGating gating{};
};

void describe(input::Fields& field, ReviewPosting& p);
void describe(input::Fields& field, ReviewStars& p);
void describe(input::Fields& field, ReviewDisplay& p);
void describe(input::Fields& field, ReviewGating& p);
void describe(input::Fields& field, ReviewsParameters& p);

}  // namespace goodwill::models
