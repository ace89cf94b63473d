// Keys, ranges, sources and meanings of what is assumed about learning from complaints.
#include "models/learning/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, LearningParameters& p) {
    field("works", p.works, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "chance that what a review decides mends the cause"});
    field("irreducible", p.irreducible, {.low = 0, .high = 1, .source = "juran_1988",
          .meaning = "share of a touchpoint's failures that no learning removes: zero failures is impossible"});
    field("fix_cost", p.fix_cost, {.low = 0, .high = 1e7, .source = "assumed",
          .meaning = "what one attempt to mend a cause costs"});
}

}  // namespace goodwill::models
