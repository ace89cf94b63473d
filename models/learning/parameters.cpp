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
    field("hunch", p.hunch, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of a cause that a guess happens to hit, where a review finds by guessing"});
    field("wear", p.wear, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "how fast processes wear without upkeep: failure chances grow by e^this in a year; 0: not at all"});
    field("worn_out", p.worn_out, {.low = 1, .high = 20, .source = "assumed",
          .meaning = "failure chances relative to the start beyond which nothing wears any more"});
    field("upkeep_cost", p.upkeep_cost, {.low = 1, .high = 1e9, .source = "assumed",
          .meaning = "what upkeep costs that leaves 37% of the failures that can be prevented, wear apart"});
}

}  // namespace goodwill::models
