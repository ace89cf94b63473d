// How a customer perceives an encounter, and how what he expects follows what he meets (model sheet E1 to E4).
// Qualities and expectations are points, 0..10.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! What one encounter's luck, mood and mishaps do to perceived quality.
struct PerceptionParameters {
    input::Number assimilation{.2};
    input::Points encounter_sd{.8};
    input::Points dimension_sd{.7};
    input::Points failure_fall{10};
    input::Number anger_sharpens{.5};
    input::Number repetition_sharpens{0};
    input::Points angry_discount{.15};
    input::Points skill_gain{5};
    input::Points empathy_gain{5};
    input::Points engagement_gain{.3};
};

//! What waiting, being turned away, menus and repeating oneself cost, in points.
struct WaitingParameters {
    input::Number felt_longer{1.36};
    input::Number weight{1};
    input::Minutes least_expected{.5};
    input::Points turned_away{2};
    input::Points menu{2};
    input::Points story_retold{1};
};

//! What a promised time is worth when it is beaten or missed; counts only where a touchpoint has `promised`.
struct PromiseParameters {
    input::Days days_per_point{1};
    input::Number loss_weight{2.25};
};

//! What is done for one customer: how a request beyond the rules, being known and needs that moved on are felt, points.
struct PersonalParameters {
    input::Points granted{1};
    input::Points refused{2};
    input::Points recognised{.5};
    input::Share notice_believed{.6};
};

struct ExpectationParameters {
    PerceptionParameters perception{};
    WaitingParameters waiting{};
    PromiseParameters promises{};
    PersonalParameters personal{};
    input::Number will_gain{.2};
    input::Number should_gain{.05};
    input::Number should_share{.3};
    input::Points adequate_gap{1};
    input::Number zone_slope{.3};
    input::Number loss_weight{2.25};
    input::Number exponent{.88};
    input::Points benchmark_drift{0};
    input::Points will_sd{.4};
    input::Points should_sd{.4};
    input::Points sector_quality{7.5};
    input::Points sector_gap{.8};
    input::Points talk_shift{.1};
};

void describe(input::Fields& field, PerceptionParameters& p);
void describe(input::Fields& field, WaitingParameters& p);
void describe(input::Fields& field, PromiseParameters& p);
void describe(input::Fields& field, PersonalParameters& p);
//! Symmetric: a shortfall weighs as much as an equal surplus.
struct SymmetricParameters : ExpectationParameters {
    SymmetricParameters() { loss_weight = 1; }
};

void describe(input::Fields& field, ExpectationParameters& p);
void describe(input::Fields& field, SymmetricParameters& p);

}  // namespace goodwill::models
