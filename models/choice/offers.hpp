// What customers are offered beyond what they came for: listening tells what they need, what they need is taken more often and
// kept, and whoever is offered what he does not need is annoyed, the more so in a bad mood (adaptive selling, Weitz, Sujan &
// Sujan 1986; mood, Gardner 1985). Absent where no touchpoint offers anything.
//
// Draws, owner 7. Purpose 5, one encounter (who, need, touchpoint, passage): word 0 = something is offered, word 1 = it
// fits, word 2 = it is taken, word 3 = it is taken back.
#pragma once
#include <cstdint>
#include <vector>

#include "models/choice/parameters.hpp"
#include "models/vocabulary.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

//! Chance that an offer is what the customer needs, after a conversation of which he talks the share `listens`, 0..1.
[[nodiscard]] double fitting_probability(double listens, const OfferParameters& p);
//! The mood in which somebody is at the end of a visit, su: between his satisfaction with the firm and with this visit.
[[nodiscard]] double mood_after(double satisfaction, double visit, const OfferParameters& p);
//! Chance that an offer is taken, by mood in su.
[[nodiscard]] double taking_probability(bool fits, double mood, const OfferParameters& p);
//! Anger at an offer that does not fit and is not taken, by mood in su; never below `annoyance`.
[[nodiscard]] double anger_at_offer(double mood, const OfferParameters& p);

class Offering {
public:
    explicit Offering(const OfferParameters& p) : p_{p} {}

    void declare(simulation::Declarations& out);
    void values(const simulation::World& w);
    //! The offers of a day, in the order of the log.
    void respond(simulation::World& w);

private:
    struct Here {
        double made{0}, fitting{0};
        bool after_good_only{false};
        double expected_wait{0};  // minutes
        std::int64_t margin{0}, return_costs{0};  // cents
    };
    void offer(simulation::World& w, const simulation::Encounter& e, double visit, const Here& here);

    OfferParameters p_;
    bool any_{false};
    std::vector<Here> here_{};  // by touchpoint
    results::TallyId made_{}, fitting_{}, taken_{}, returned_{}, anger_{};
};

}  // namespace goodwill::models
