// What management can believe of its customers, from what reaches it: answers to its surveys, complaints, and the praise of those
// few who give it unasked. Beside it, the truth: what all customers would answer. Kept only where the scenario wants it.
#pragma once
#include "models/feedback/parameters.hpp"
#include "models/vocabulary.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Beliefs {
public:
    explicit Beliefs(const UnaskedParameters& p) : p_{p} {}

    //! Figures, if the scenario keeps beliefs.
    void declare(simulation::Declarations& out);
    [[nodiscard]] bool wanted() const { return wanted_; }
    //! A customer's visit of today: `u` uniform decides whether he says unasked what he thinks, if it is excellent.
    void visited(simulation::World& w, const EpisodeEnded& visit, double satisfaction, double u);
    //! An answer to a survey.
    void answered(const simulation::World& w, const EpisodeEnded& visit, double satisfaction);
    //! Today's complaints: nobody who complains says that we are excellent.
    void complained(simulation::World& w);
    //! Every month: what was heard in it against what customers think.
    void month(simulation::World& w);

private:
    [[nodiscard]] static bool is_excellent(const simulation::World& w, std::uint32_t person, std::uint32_t occasion, double satisfaction);

    UnaskedParameters p_;
    bool wanted_{false};
    double heard_{0};      // voices since the last month began
    double excellent_{0};  // of them: that we are excellent
    results::TallyId months_, believed_, true_, error_, silent_, praise_;
};

}  // namespace goodwill::models
