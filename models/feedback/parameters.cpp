// Keys, ranges, sources and meanings of what is assumed about answering.
#include "models/feedback/parameters.hpp"

namespace goodwill::models {

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
}

}  // namespace goodwill::models
