// How a review of complaints turns into fewer failures, how lessons are taught, and how barriers are found. How strong and how
// often is the scenario's `complaints.learning`; who looks for barriers its `feedback.audits`.
#pragma once
#include <array>

#include "input/fields.hpp"

namespace goodwill::models {

//! Kinds of cause of a failure, in this order everywhere.
inline constexpr std::size_t kinds_of_cause = 5;
inline constexpr std::array<std::string_view, kinds_of_cause> cause_names{"product", "procedure", "information", "policy", "staff"};

//! Weights of the kinds among failures, before anything is learnt.
struct CauseWeights {
    input::Number product{20}, procedure{25}, information{20}, policy{15}, staff{20};
    [[nodiscard]] std::array<double, kinds_of_cause> shares() const;  // of 1
};
//! How much of what mends a cause of a kind is knowledge in people's heads; the rest is in the thing itself.
struct InHeads {
    input::Share product{0}, procedure{.6}, information{.4}, policy{.2}, staff{1};
    [[nodiscard]] std::array<double, kinds_of_cause> of() const { return {product, procedure, information, policy, staff}; }
};
struct TeachingParameters {
    CauseWeights causes{};
    InHeads in_heads{};
    input::Money training_cost{100};
    input::Money orientation_cost{50};
};

//! How likely a barrier is found, and what looking costs.
struct AuditParameters {
    input::Share visit_finds{.8};
    input::Share colleague_names{.1};
    input::Share customer_names{.1};
    input::Money visit_cost{50};
    input::Money colleague_cost{5};
    input::Money customer_cost{1};
    input::Money removal_cost{500};
};

struct LearningParameters {
    input::Share works{.6};
    input::Share irreducible{.3};
    input::Money fix_cost{500};
    input::Share hunch{.1};
    input::Share inspected{.5};
    input::Days level_delay{14};
    input::Share level_loss{.1};
    input::Number wear{0};
    input::Number worn_out{3};
    input::Money upkeep_cost{20'000};
    TeachingParameters teaching{};
    AuditParameters audits{};
};

void describe(input::Fields& field, CauseWeights& p);
void describe(input::Fields& field, InHeads& p);
void describe(input::Fields& field, TeachingParameters& p);
void describe(input::Fields& field, AuditParameters& p);
void describe(input::Fields& field, LearningParameters& p);

}  // namespace goodwill::models
