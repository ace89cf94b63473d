// The list itself. A new model is added here, in its place in the day; an alternative to one is another maker beside
// the standard one.
#include "models/catalogue.hpp"

#include <memory>
#include <string>
#include <utility>

#include "models/choice/parameters.hpp"
#include "models/choice/stage.hpp"
#include "models/complaint/parameters.hpp"
#include "models/complaint/stage.hpp"
#include "models/emotion/parameters.hpp"
#include "models/emotion/stage.hpp"
#include "models/employees/parameters.hpp"
#include "models/employees/stage.hpp"
#include "models/expectation/parameters.hpp"
#include "models/expectation/stage.hpp"
#include "models/feedback/parameters.hpp"
#include "models/feedback/stage.hpp"
#include "models/learning/parameters.hpp"
#include "models/learning/stage.hpp"
#include "models/loyalty/keeping.hpp"
#include "models/loyalty/parameters.hpp"
#include "models/loyalty/stage.hpp"
#include "models/money/parameters.hpp"
#include "models/money/stage.hpp"
#include "models/recovery/parameters.hpp"
#include "models/recovery/stage.hpp"
#include "models/referral/parameters.hpp"
#include "models/referral/stage.hpp"
#include "models/reviews/parameters.hpp"
#include "models/reviews/stage.hpp"
#include "models/satisfaction/parameters.hpp"
#include "models/satisfaction/stage.hpp"
#include "models/talk/parameters.hpp"
#include "models/talk/stage.hpp"
#include "models/vocabulary.hpp"

namespace goodwill::models {

namespace {

template <class P>
std::unique_ptr<scenario::ParameterSet> fresh() {
    return std::make_unique<scenario::Parameters<P>>();
}

//! A model with one way of answering its question.
template <class P>
simulation::CatalogueEntry entry(Number n, std::string name, std::string question, std::string standard,
                                 simulation::StageMaker make) {
    return {.kind = {.name = std::move(name),
                     .question = std::move(question),
                     .alternatives = {{.name = "standard", .meaning = std::move(standard), .parameters = &fresh<P>}}},
            .number = number(n),
            .makers = {make}};
}

//! The same with a further way of answering it.
simulation::CatalogueEntry with(simulation::CatalogueEntry entry, std::string name, std::string meaning,
                                std::unique_ptr<scenario::ParameterSet> (*parameters)(), simulation::StageMaker make) {
    entry.kind.alternatives.push_back({.name = std::move(name), .meaning = std::move(meaning), .parameters = parameters});
    entry.makers.push_back(make);
    return entry;
}

simulation::CatalogueEntry loyalty() {
    auto model = entry<LoyaltyParameters>(Number::loyalty, "loyalty", "Who stays, and why do others leave?",
                                          "proportional hazards on a personal base rate", make_loyalty_stage);
    model = with(std::move(model), "homogeneous", "the same with one base rate for all, the mean of the personal ones",
                 &fresh<HomogeneousParameters>, make_homogeneous_loyalty_stage);
    model = with(std::move(model), "renewal", "a contract that is renewed or not, at its dates only",
                 &fresh<RenewalParameters>, make_renewal_stage);
    return with(std::move(model), "repurchase", "no contract: after each purchase some do not come back",
                &fresh<RepurchaseParameters>, make_repurchase_stage);
}

simulation::CatalogueEntry satisfaction() {
    auto model = entry<SatisfactionParameters>(Number::satisfaction, "satisfaction",
                                               "How does a gap between expectation and experience become satisfaction?",
                                               "performance, disconfirmation and mood add up; peak and end are remembered",
                                               make_satisfaction_stage);
    model = with(std::move(model), "performance-only", "the same without a weight of what was expected",
                 &fresh<PerformanceOnlyParameters>, make_performance_only_stage);
    return with(std::move(model), "traces", "the same, and a part of what is remembered fades, feeling more slowly than function",
                &fresh<TracesParameters>, make_traces_stage);
}

simulation::CatalogueEntry employees() {
    auto model = entry<EmployeesParameters>(Number::employees, "employees",
                                            "How do the people who serve change, and what does that do to service?",
                                            "learning on the job, engagement month by month, quitting",
                                            make_employees_stage);
    model = with(std::move(model), "employees-to-customers", "the same, but customers' anger does not act back on staff",
                 &fresh<EmployeesToCustomersParameters>, make_employees_to_customers_stage);
    return with(std::move(model), "customers-to-employees",
                "customers' anger moves staff, and how staff feel reaches no customer",
                &fresh<CustomersToEmployeesParameters>, make_customers_to_employees_stage);
}

}  // namespace

const simulation::Catalogue& catalogue() {
    static const simulation::Catalogue all{
        with(entry<ExpectationParameters>(
                 Number::expectation, "expectation", "What do customers expect, and what do they perceive against it?",
                 "will and should expectations that follow what is met; loss-averse value of the gap",
                 make_expectation_stage),
             "symmetric", "the same with shortfalls that weigh no more than surpluses", &fresh<SymmetricParameters>,
             make_symmetric_expectation_stage),
        satisfaction(),
        entry<EmotionParameters>(
            Number::emotion, "emotion", "How angry do failures make customers, and how long does it last?",
            "anger by severity, attribution and repetition; it fades by half in two weeks", make_emotion_stage),
        entry<ComplaintParameters>(Number::complaint, "complaint",
                                   "Who complains, leaves, goes public or stays silent after a failure?",
                                   "one choice of four for each failed journey", make_complaint_stage),
        entry<RecoveryParameters>(
            Number::recovery, "recovery", "What does complaint handling do to those who complain?",
            "tiers with authority, perceived justice, recovery and its limits", make_recovery_stage),
        loyalty(),
        entry<ChoiceParameters>(Number::choice, "choice", "How do prospects choose a provider?",
                                "a gate of relevance, then one choice between us and rivals", make_choice_stage),
        entry<TalkParameters>(Number::talk, "talk", "Who tells whom about us, and what does hearing it do?",
                              "messages to friends by delight and anger", make_talk_stage),
        entry<ReviewsParameters>(Number::reviews, "reviews", "Who writes in public, and what do the shown stars do?",
                                 "extremes write; the shown mean forgets", make_reviews_stage),
        entry<ReferralParameters>(Number::referral, "referral", "Who recommends us when asked?",
                                  "promoters intend, some act, some friends come", make_referral_stage),
        employees(),
        with(entry<FeedbackParameters>(Number::feedback, "feedback", "What does the firm hear when it asks?",
                                       "answers by satisfaction and fatigue", make_feedback_stage),
             "by-answer", "each answer has its own fixed chance to be given", &fresh<ByAnswerParameters>,
             make_feedback_by_answer_stage),
        entry<LearningParameters>(Number::learning, "learning", "How do voiced complaints remove causes of failure?",
                                  "reviews mend what is voiced most", make_learning_stage),
        entry<MoneyParameters>(Number::money, "money",
                               "What does all this earn and cost, and what are the customers worth?",
                               "a ledger in cents and lifetime values", make_money_stage)};
    return all;
}

const std::vector<scenario::ModelKind>& kinds() {
    static const std::vector<scenario::ModelKind> all = [] {
        std::vector<scenario::ModelKind> questions;
        for (const simulation::CatalogueEntry& e : catalogue())
            questions.push_back(e.kind);
        return questions;
    }();
    return all;
}

}  // namespace goodwill::models
