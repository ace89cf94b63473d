// Declarations of describe() for every part of a scenario. They must be seen before the first slot of such a part is made;
// only the describe*.cpp files and their tests include this.
#pragma once
#include "scenario/enum_names.hpp"
#include "scenario/scenario.hpp"

namespace goodwill::scenario {

// describe.cpp: the frame, the market, the report, dated changes and policies
void describe(Fields& field, TimeFrame& p);
void describe(Fields& field, FiveScores& p);
void describe(Fields& field, FiveWeights& p);
void describe(Fields& field, RelevanceGate& p);
void describe(Fields& field, Segment& p);
void describe(Fields& field, Rival& p);
void describe(Fields& field, Market& p);
void describe(Fields& field, Change& p);
void describe(Fields& field, Report& p);
void describe(Fields& field, PolicyCost& p);

// describe_journey.cpp: where customers go and who serves them
void describe(Fields& field, HourProfile& p);
void describe(Fields& field, ArrivalShape& p);
void describe(Fields& field, OpenArrivals& p);
void describe(Fields& field, Journey& p);
void describe(Fields& field, Onward& p);
void describe(Fields& field, Delight& p);
void describe(Fields& field, Exceptions& p);
void describe(Fields& field, Offers& p);
void describe(Fields& field, StaffSurvey& p);
void describe(Fields& field, OneQuality& p);
void describe(Fields& field, FiveQualities& p);
void describe(Fields& field, Touchpoint& p);
void describe(Fields& field, Scorecard& p);
void describe(Fields& field, Accountability& p);
void describe(Fields& field, Team& p);

// describe_firm.cpp: complaints, talk, referrals, feedback, money
void describe(Fields& field, Tier& p);
void describe(Fields& field, Redress& p);
void describe(Fields& field, Lessons& p);
void describe(Fields& field, Learning& p);
void describe(Fields& field, Upkeep& p);
void describe(Fields& field, Complaints& p);
void describe(Fields& field, SmallWorld& p);
void describe(Fields& field, RandomGraph& p);
void describe(Fields& field, NoNetwork& p);
void describe(Fields& field, CompleteNetwork& p);
void describe(Fields& field, Reviews& p);
void describe(Fields& field, Talking& p);
void describe(Fields& field, Silence& p);
void describe(Fields& field, ContactTalk& p);
void describe(Fields& field, Referrals& p);
void describe(Fields& field, Survey& p);
void describe(Fields& field, Audits& p);
void describe(Fields& field, Feedback& p);
void describe(Fields& field, Records& p);
void describe(Fields& field, Greetings& p);
void describe(Fields& field, MoneyTerms& p);

}  // namespace goodwill::scenario
