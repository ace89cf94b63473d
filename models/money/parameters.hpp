// What is assumed when customers are valued. Prices, margins and costs are the scenario's `money`.
#pragma once
#include <optional>

#include "input/fields.hpp"

namespace goodwill::models {

//! What talk and referrals are worth in newcomers; reduced from the models of talk and referral, for valuation only.
struct BringsParameters {
    input::Number praise{.04};
    input::Number blame{.08};
    input::Share talk_wins{.013};
    input::Number intends{.75};
    input::Number intends_slope{3};
    input::Share acts{.49};
    input::Share converts{.14};
};

//! What referred customers earn beyond others, at first.
struct ReferredMargin {
    input::Share more{.08};
    input::Days half_life{365};
};

struct MoneyParameters {
    input::Share newcomer_keeps{.81};
    BringsParameters brings{};
    std::optional<ReferredMargin> referred{};  // absent: nothing
};

void describe(input::Fields& field, BringsParameters& p);
void describe(input::Fields& field, ReferredMargin& p);
void describe(input::Fields& field, MoneyParameters& p);

}  // namespace goodwill::models
