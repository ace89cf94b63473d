// Who recommends us when asked, and what becomes of it.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! Whether somebody who is asked intends to recommend us, equation E17 of the model sheet.
struct ReferralIntent {
    input::Number base{.75};
    input::Number satisfaction{3};
    input::Number at{1};
    input::Number not_permitted{.3};
    input::Number no_reward{.3};
    input::Money reward_scale{10};
    input::Number unthanked{.2};
    input::Number gift{.2};
    input::Number informed{.2};
    input::Number too_soon{0};
    input::Number known_after{3};
};

//! How far friends who would choose us anyway are won rather than others.
struct ReferralMatch {
    input::Number belief{0};
    input::Points usual{7.4};
};

struct ReferralParameters {
    input::Share asked_after{.2};
    input::Days pause{365};
    ReferralIntent intent{};
    input::Share acts{.49};
    input::Share converts{.14};
    ReferralMatch match{};
    input::Days closed{180};
};

void describe(input::Fields& field, ReferralIntent& p);
void describe(input::Fields& field, ReferralMatch& p);
void describe(input::Fields& field, ReferralParameters& p);

}  // namespace goodwill::models
