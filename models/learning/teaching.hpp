// Who knows what has been learnt. A cause of failure is of one of five kinds; what mends it is partly in the thing itself, which
// stays, and partly knowledge in people's heads, which comes to them by a circular, at a training or on their first day, and goes
// with them. A touchpoint where customers serve themselves has no heads: there everything is in the thing.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/learning/parameters.hpp"
#include "results/figure.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Teaching {
public:
    using Kinds = std::array<double, kinds_of_cause>;

    explicit Teaching(const TeachingParameters& p) : p_{p}, share_{p.causes.shares()}, in_heads_{p.in_heads.of()} {}

    //! Figures, if the scenario has lessons.
    void declare(simulation::Declarations& out);
    //! The channels in force; on from the first morning that has lessons, and then for good: what is known stays known.
    void values(const simulation::World& w);
    [[nodiscard]] bool on() const { return on_; }
    //! Of what kind the cause of a failure at a touchpoint was, 0..4, given what remains of each kind; `floor` is the
    //! irreducible share.
    [[nodiscard]] std::size_t kind_of(const simulation::World& w, std::uint32_t person, std::uint32_t occasion, std::uint16_t touchpoint,
                                      double floor) const;
    //! A share `removed` (0..1) of the removable failures of one kind at a touchpoint has been understood: part of it is mended
    //! in the thing, the rest goes round as a circular.
    void learnt(simulation::World& w, std::uint16_t touchpoint, std::size_t kind, double removed);
    //! A newcomer knows what his orientation brings him.
    void hired(simulation::World& w, base::EmployeeId who);
    //! Evening: a training when one is due, and what remains of the failures now that some know and some do not.
    void evening(simulation::World& w);
    //! Share of a touchpoint's removable failures that remains, 0..1, since the last evening().
    [[nodiscard]] double remaining(std::size_t touchpoint) const;
    void account(simulation::World& w) const;
    void heard(simulation::World& w, std::size_t kind) const { if (shown_) w.tally(about_[kind]) += 1; }

private:
    [[nodiscard]] Kinds& head(std::uint32_t employee, std::size_t touchpoint) { return heads_[employee * things_.size() + touchpoint]; }
    [[nodiscard]] const Kinds& head(std::uint32_t employee, std::size_t touchpoint) const { return heads_[employee * things_.size() + touchpoint]; }
    void train(simulation::World& w);
    [[nodiscard]] static bool is_served_by(const simulation::World& w, std::size_t touchpoint, std::size_t instance);
    [[nodiscard]] bool serves_customers(const simulation::World& w, std::size_t instance) const;

    TeachingParameters p_;
    Kinds share_;
    Kinds in_heads_;
    scenario::Lessons lessons_{};
    bool on_{false};
    bool shown_{false};
    base::Day last_training_{};
    std::vector<Kinds> things_{};    // by touchpoint: what mending in the thing leaves
    std::vector<Kinds> syllabus_{};  // what somebody who knows everything learnt so far leaves
    std::vector<Kinds> heads_{};     // what each colleague leaves
    std::vector<Kinds> left_{};      // thing and heads together, mean over those at work
    double known_{1};
    results::TallyId known_tally_{};
    std::array<results::TallyId, kinds_of_cause> about_{};
};

}  // namespace goodwill::models
