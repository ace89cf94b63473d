// What makes colleagues differ and change: skill and how it is learnt, engagement and what feeds it, and when people
// quit. The firm's levers (skill, support, recognition, turnover ... of a team) are the scenario's.
#pragma once
#include "input/fields.hpp"

namespace goodwill::models {

//! How long it takes to know the job, and what knowing it is worth.
struct SkillParameters {
    input::Number spread{.08};
    input::Number newcomer{.6};
    input::Days learning_time{91.25};
    input::Number speed_exponent{.5};
};

//! What feeds and what eats engagement (equation E19 of the model sheet).
struct EngagementParameters {
    input::Number spread{.05};
    input::Number rate{.15};
    input::Number recognition{.3};
    input::Number imitation{0};
    input::Number asked{.1};
    input::Number unheard{.05};
    input::Number load{2};
    input::Number load_limit{.85};
    input::Number abuse{.3};
    input::Number usual_anger{.42};
    input::Number pull{.5};
    input::Number layoff_shock{.05};
    input::Number care{1};
};

//! How a scorecard steers effort between speed and care, and what either does.
struct ScorecardParameters {
    input::Number substitution{.5};
    input::Number speed{.2};
    input::Number empathy{.1};
    input::Number failures{.3};
    input::Number unsettled{.3};
};

//! What goals, check-ins, feedback and consequences do to how well colleagues serve.
struct AccountabilityParameters {
    input::Number goals{.6};
    input::Share without_feedback{.5};
    input::Share narrows{.4};
};

struct EmployeesParameters {
    SkillParameters skill{};
    input::Number empathy_spread{.08};
    EngagementParameters engagement{};
    ScorecardParameters scorecard{};
    input::Number quits_when_disengaged{2.5};
    input::Days least_tenure{365};
    AccountabilityParameters accountability{};
    input::Money applicant_cost{300};
};

//! Engagement that customers do not reach: their anger weighs nothing.
struct UnabusedEngagement : EngagementParameters {
    UnabusedEngagement() { abuse = 0; }
};
//! Engagement that does not reach customers.
struct UncaringEngagement : EngagementParameters {
    UncaringEngagement() { care = 0; }
};

//! One direction only: how staff feel reaches customers, who do not act back.
struct EmployeesToCustomersParameters {
    SkillParameters skill{};
    input::Number empathy_spread{.08};
    UnabusedEngagement engagement{};
    ScorecardParameters scorecard{};
    input::Number quits_when_disengaged{2.5};
    input::Days least_tenure{365};
    AccountabilityParameters accountability{};
    input::Money applicant_cost{300};
};
//! The other direction only: customers move how staff feel, which reaches nobody.
struct CustomersToEmployeesParameters {
    SkillParameters skill{};
    input::Number empathy_spread{.08};
    UncaringEngagement engagement{};
    ScorecardParameters scorecard{};
    input::Number quits_when_disengaged{2.5};
    input::Days least_tenure{365};
    AccountabilityParameters accountability{};
    input::Money applicant_cost{300};
};

void describe(input::Fields& field, SkillParameters& p);
void describe(input::Fields& field, EngagementParameters& p);
void describe(input::Fields& field, ScorecardParameters& p);
void describe(input::Fields& field, AccountabilityParameters& p);
void describe(input::Fields& field, UnabusedEngagement& p);
void describe(input::Fields& field, UncaringEngagement& p);
void describe(input::Fields& field, EmployeesParameters& p);
void describe(input::Fields& field, EmployeesToCustomersParameters& p);
void describe(input::Fields& field, CustomersToEmployeesParameters& p);

}  // namespace goodwill::models
