// Keys, ranges, sources and meanings of what is assumed about answering.
#include "models/feedback/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, ImageParameters& p) {
    field("half_life", p.half_life, {.low = 1, .high = 3650, .source = "assumed",
          .meaning = "time in which image goes half the way to what is felt, heard and shown now"});
    field("talk", p.talk, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "su by which one unit (logit) of what was heard shifts it"});
    field("stars", p.stars, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "su by which one star more on show shifts it"});
    field("usual_stars", p.usual_stars, {.low = 1, .high = 5, .source = "assumed",
          .meaning = "stars on show that shift nothing"});
}

void describe(input::Fields& field, QuestionnaireParameters& p) {
    field("scale_use", p.scale_use, {.low = 0, .high = 2, .source = "baumgartner_steenkamp_2001",
          .meaning = "how far one person answers everything higher than another who thinks the same, standard deviation "
                     "in points of ten: 8% of the variance of an item"});
    field("hindsight", p.hindsight, {.low = 0, .high = 1,
          .source = "calibrated: variance that the expectation items of the mobile-phone survey share",
          .meaning = "how far what is remembered as expected is what is perceived now (Oliver & Burke 1999)"});
    field("price", p.price, {.low = 0, .high = 5, .source = "assumed",
          .meaning = "su of value lost when our price is 2.7 times the others', for a price sensitivity of 1"});
    field("value_sd", p.value_sd, {.low = 0, .high = 3,
          .source = "calibrated: variance that the value items of the mobile-phone survey share",
          .meaning = "what else makes one customer see more value than another, standard deviation, su"});
    field("image", p.image, {.meaning = "the firm's image in a customer's mind"});
}

namespace {

bool increase(const std::vector<input::Number>& values) {
    for (std::size_t i = 1; i < values.size(); ++i)
        if (values[i] <= values[i - 1])
            return false;
    return true;
}

}  // namespace

void describe(input::Fields& field, UnaskedParameters& p) {
    field("praise", p.praise, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of the visits without a failure after which a customer who finds us excellent says so unasked", .lever = true});
}

void describe(input::Fields& field, ByAnswerParameters& p) {
    field("cuts", p.cuts, {.low = -4, .high = 4, .source = "calibrated: five-point map of the model sheet",
          .meaning = "satisfaction, su, from which the next higher answer is given, lowest first"});
    field("noise", p.noise, {.low = 0, .high = 2, .source = "calibrated: five-point map of the model sheet",
          .meaning = "luck in the answer, standard deviation, su"});
    field("chances", p.chances, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "chance that somebody who would give this answer gives it, lowest answer first"});
    field("beliefs", p.beliefs, {.meaning = "what reaches management unasked; needs `feedback.beliefs`"});
    field("questionnaire", p.questionnaire, {.meaning = "how a full questionnaire is answered"});
    field.rule(increase(p.cuts), "cuts", "needs values that increase", "sort them, each once");
    field.rule(p.chances.size() == p.cuts.size() + 1, "chances", "needs one chance for each answer",
               "there is one answer more than there are cuts");
}

void describe(input::Fields& field, FeedbackParameters& p) {
    field("base", p.base, {.low = -6, .high = 6, .source = "assumed",
          .meaning = "logit of answering a short survey, satisfied as usual, not asked before; the scenario's "
                     "`answers` replaces it"});
    field("extremes", p.extremes, {.low = 0, .high = 2, .source = "hu_2009",
          .meaning = "the further from usual (|S - usual|^1.5), the likelier an answer"});
    field("usual_satisfaction", p.usual_satisfaction, {.low = -1, .high = 2,
          .source = "calibrated: satisfaction of the sector average",
          .meaning = "satisfaction, su, that gives least reason to answer"});
    field("displeased", p.displeased, {.low = -2, .high = 2, .source = "assumed",
          .meaning = "added to the logit when satisfaction is below neutral"});
    field("fatigue", p.fatigue, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "taken from the logit for each survey received lately"});
    field("fatigue_memory", p.fatigue_memory, {.low = 1, .high = 730, .source = "assumed",
          .meaning = "time in which a survey received counts for 37% only"});
    field("length", p.length, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "taken from the logit for each question beyond those that are short enough"});
    field("short_enough", p.short_enough, {.low = 1, .high = 20, .source = "assumed",
          .meaning = "questions nobody minds"});
    field("engaging", p.engaging, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how engaging our survey is: 0 a form, 1 a pleasure"});
    field("engaging_weight", p.engaging_weight, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "added to the logit by a fully engaging survey"});
    field("beliefs", p.beliefs, {.meaning = "what reaches management unasked; needs `feedback.beliefs`"});
    field("questionnaire", p.questionnaire, {.meaning = "how a full questionnaire is answered"});
}

}  // namespace goodwill::models
