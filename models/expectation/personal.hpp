// What an encounter is like for one customer beyond what everybody meets: a request that the rules do not provide for is
// granted or refused, those who serve know him from earlier visits or not, and what he needs may have moved away from
// what is offered. All of it is absent where the scenario says nothing of it.
//
// Draws, owner 1. Purpose 2, one encounter (who, need, touchpoint, passage): word 0 = asks for an exception, word 1 =
// it is granted, word 2 = what is known of him is looked up, word 3 = something is written down.
#pragma once
#include <cstdint>
#include <vector>

#include "models/expectation/parameters.hpp"
#include "models/vocabulary.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

//! What is added to the quality met, points.
struct Addition {
    float all{0};
    float responsiveness{0};
    float empathy{0};
};

//! Gap between what is needed and what is offered, points, after another day: it widens by `drift` a year.
[[nodiscard]] double gap_after_day(double gap, double drift);

class PersonalService {
public:
    explicit PersonalService(const PersonalParameters& p) : p_{p} {}

    void declare(simulation::Declarations& out);
    void values(const simulation::World& w);
    //! The needs of a day have moved on; on the days on which the firm listens the offer follows.
    void morning(simulation::World& w);
    //! Whether anything of this is in force.
    [[nodiscard]] bool is_there() const { return asked_or_recorded_ || gap_ > 0; }
    [[nodiscard]] float gap() const { return static_cast<float>(gap_); }
    //! One encounter of a customer, in the order of the log.
    [[nodiscard]] Addition add(simulation::World& w, const simulation::Encounter& e);

private:
    struct Rules {
        float asked{0}, granted{0};
        std::int64_t cents{0};
    };
    void request(simulation::World& w, const Rules& rules, const random::Block& luck, Addition& sum) const;
    void recognise(simulation::World& w, std::uint32_t person, const random::Block& luck, Addition& sum);

    PersonalParameters p_;
    bool asked_or_recorded_{false};
    std::vector<Rules> rules_;  // by touchpoint
    float written_{0}, read_{0};
    std::int64_t writing_cents_{0};
    std::vector<bool> known_;   // by person: something is written down
    double gap_{0};             // points
    base::Day listened_{-1'000'000};
    results::TallyId requests_{}, refusals_{}, recognitions_{}, gap_tally_{};
};

}  // namespace goodwill::models
