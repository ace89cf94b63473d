// Keys, ranges, sources and meanings of what is assumed about colleagues.
#include "models/employees/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, SkillParameters& p) {
    field("spread", p.spread, {.low = 0, .high = .3, .source = "assumed",
          .meaning = "standard deviation of trained skill between colleagues, on 0..1"});
    field("newcomer", p.newcomer, {.low = .2, .high = 1, .source = "assumed",
          .meaning = "skill of a newcomer as a share of his trained skill"});
    field("learning_time", p.learning_time, {.low = 1, .high = 730, .source = "assumed",
          .meaning = "time in which the gap between a newcomer and a trained colleague shrinks to 37%"});
    field("speed_exponent", p.speed_exponent, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how service time answers to skill: time ~ (trained skill of the team / own skill) ^ this; 0 "
                     "not at all"});
}

namespace {

void describe_feeding(input::Fields& field, EngagementParameters& p) {
    field("spread", p.spread, {.low = 0, .high = .2, .source = "assumed",
          .meaning = "standard deviation of engagement when somebody starts, around .5"});
    field("rate", p.rate, {.low = 0, .high = .5, .source = "assumed",
          .meaning = "how fast engagement moves, per month"});
    field("recognition", p.recognition, {.low = 0, .high = 1, .source = "assumed", .meaning = "weight of recognition"});
    field("imitation", p.imitation, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "weight of the distance to the colleagues one looks at: their mean, or, as far as the best are "
                     "recognised, the best"});
    field("asked", p.asked, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "weight of being asked, for a survey a month", .lever = true});
    field("unheard", p.unheard, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "weight of seeing nothing follow from what one said, for a survey a month", .lever = true});
    field("load", p.load, {.low = 0, .high = 6, .source = "assumed",
          .meaning = "weight of being busier than the limit"});
    field("load_limit", p.load_limit, {.low = .5, .high = 1, .source = "assumed",
          .meaning = "share of duty time busy from which load is felt"});
}

void describe_abuse(input::Fields& field, EngagementParameters& p) {
    field("abuse", p.abuse, {.low = 0, .high = 1, .source = "schneider_1998",
          .meaning = "weight of the anger met: customers act back on staff; 0 switches this direction off"});
    field("usual_anger", p.usual_anger, {.low = 0, .high = 2,
          .source = "calibrated: mean anger of complainants handled, so that engagement rests at .5",
          .meaning = "mean anger of complainants that leaves engagement as it is"});
}

void describe_memory(input::Fields& field, EngagementParameters& p) {
    field("pull", p.pull, {.low = .1, .high = 2, .source = "assumed",
          .meaning = "pull back to the middle; with `rate` it fixes the memory (13 months)"});
    field("layoff_shock", p.layoff_shock, {.low = 0, .high = .5, .source = "assumed",
          .meaning = "fall of engagement among those who stay when colleagues are laid off"});
}

void describe_care(input::Fields& field, EngagementParameters& p) {
    field("care", p.care, {.low = 0, .high = 2, .source = "brown_lam_2008",
          .meaning = "how failures answer to engagement e: chance x (1 + this x (.5 - e)); 0 switches this "
                     "direction off"});
}

template <class P>
void describe_staff(input::Fields& field, P& p) {
    field("skill", p.skill, {.meaning = "how skill differs, is learnt and speeds up service"});
    field("empathy_spread", p.empathy_spread, {.low = 0, .high = .3, .source = "assumed",
          .meaning = "standard deviation of empathy between colleagues, on 0..1"});
    field("engagement", p.engagement, {.meaning = "what feeds and what eats engagement"});
    field("scorecard", p.scorecard, {.meaning = "how a team's scorecard steers effort between speed and care"});
    field("quits_when_disengaged", p.quits_when_disengaged, {.low = 0, .high = 6, .source = "assumed",
          .meaning = "how quitting answers to engagement e: rate x e^(this x (.5 - e))"});
    field("accountability", p.accountability, {.meaning = "what goals, check-ins, feedback and consequences do"});
    field("applicant_cost", p.applicant_cost, {.low = 0, .high = 1e6, .source = "assumed",
          .meaning = "what each applicant seen beyond the first costs", .lever = true});
    field("least_tenure", p.least_tenure, {.low = 0, .high = 3650, .source = "assumed",
          .meaning = "those present at the start have been here at least this long: they are trained"});
}

}  // namespace

void describe(input::Fields& field, EngagementParameters& p) {
    describe_feeding(field, p);
    describe_abuse(field, p);
    describe_memory(field, p);
    describe_care(field, p);
}

void describe(input::Fields& field, ScorecardParameters& p) {
    field("substitution", p.substitution, {.low = 0, .high = .9, .source = "assumed",
          .meaning = "how far effort for the one is at the expense of the other (Holmstroem & Milgrom 1991): 0 not at all", .lever = true});
    field("speed", p.speed, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how service time answers to effort for speed: x e^(- this x effort)"});
    field("empathy", p.empathy, {.low = 0, .high = .5, .source = "assumed",
          .meaning = "what effort for care adds to empathy, on 0..1"});
    field("failures", p.failures, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how failure chances answer to effort for care: x e^(- this x effort)"});
    field("unsettled", p.unsettled, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how often matters and complaints are left unsettled, by effort for care: x e^(- this x effort)"});
}

void describe(input::Fields& field, AccountabilityParameters& p) {
    field("goals", p.goals, {.low = 0, .high = 2, .source = "locke_latham_2002",
          .meaning = "by how many standard deviations of colleagues clear and demanding goals with feedback lift their skill and empathy"});
    field("without_feedback", p.without_feedback, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of that lift when nobody is told how he did"});
    field("narrows", p.narrows, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how much full check-ins, feedback and consequences narrow the differences between colleagues"});
}

void describe(input::Fields& field, UnabusedEngagement& p) {
    describe_feeding(field, p);
    describe_memory(field, p);
    describe_care(field, p);
}

void describe(input::Fields& field, UncaringEngagement& p) {
    describe_feeding(field, p);
    describe_abuse(field, p);
    describe_memory(field, p);
}

void describe(input::Fields& field, EmployeesParameters& p) { describe_staff(field, p); }
void describe(input::Fields& field, EmployeesToCustomersParameters& p) { describe_staff(field, p); }
void describe(input::Fields& field, CustomersToEmployeesParameters& p) { describe_staff(field, p); }

}  // namespace goodwill::models
