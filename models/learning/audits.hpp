// Barriers that nobody at the desk sees, and who may find them: mystery shoppers sent by management, who go where they are sent;
// those who serve, whom customers tell; customers, who have just met them. What is found can be taken away. A touchpoint's barriers
// are alike: together they are its effort and its lost ends (engine/simulation/barriers.hpp).
#pragma once
#include <cstdint>
#include <vector>

#include "models/learning/parameters.hpp"
#include "results/figure.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Audits {
public:
    explicit Audits(const AuditParameters& p) : p_{p} {}

    //! Figures, if any touchpoint of the scenario has barriers.
    void declare(simulation::Declarations& out);
    void start(const simulation::World& w);
    void values(const simulation::World& w) { audits_ = w.values().scenario.feedback.audits.value_or(scenario::Audits{}); }
    //! Every month: mystery visits, and those who serve are asked.
    void month(simulation::World& w);
    //! Evening: customers are asked after their visits; what has been found is taken away, from tomorrow on.
    void evening(simulation::World& w);
    void account(simulation::World& w) const;

private:
    struct Barrier {
        std::uint16_t touchpoint;
        std::uint8_t number;  // of its touchpoint
        bool found{false}, gone{false};
    };
    void visit(simulation::World& w, std::uint32_t nth);
    void ask_staff(simulation::World& w);
    void ask_customers(simulation::World& w);
    void take_away(simulation::World& w);
    void note(simulation::World& w, Barrier& barrier, bool found) const;
    //! Calls `act` with each barrier of a touchpoint that is still there.
    template <class Act>
    void each_left(std::size_t touchpoint, Act&& act);

    AuditParameters p_;
    scenario::Audits audits_{};
    bool shown_{false};
    std::vector<Barrier> barriers_{};            // by touchpoint, those of one together
    std::vector<std::size_t> first_{};           // by touchpoint: of its barriers; one more at the end
    std::vector<std::vector<bool>> witnesses_{}; // by touchpoint, by team instance: whether its people hear of the barriers
    results::TallyId left_{}, found_{};
};

}  // namespace goodwill::models
