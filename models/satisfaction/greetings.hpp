// Small attentions on days that are a customer's own: the first is a surprise, and each makes the next one expected, so that
// what pleases once a year is nothing special every month (Kano: what attracts becomes a matter of course).
//
// Draws, owner 2. Purpose 2, once in a life (who, occasion 0): word 2 = birthday.
#pragma once
#include <cstdint>
#include <vector>

#include "models/satisfaction/parameters.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

//! How much of a greeting is still expected, 0..1, `days` after `expected` was so.
[[nodiscard]] double expected_after(double expected, double days, const GreetingParameters& p);

//! Whether one of `a_year` greetings falls on the `day` of a customer's year, 0..364, the first on day 0.
[[nodiscard]] bool greets_on(int day, double a_year);

class Greetings {
public:
    explicit Greetings(const GreetingParameters& p) : p_{p} {}
    void declare(simulation::Declarations& out);
    //! Calls `please(person, su)` for every customer who is greeted today.
    template <class Please>
    void greet(simulation::World& w, Please&& please) {
        const double a_year = w.values().scenario.greetings.a_year;
        if (a_year == 0) return;
        make_room(w);
        for (std::uint32_t i = 0; i < w.everybody(); ++i)
            if (w.is_customer(i) && greets_on(day_of_year(w, i), a_year)) please(i, surprise(w, i));
    }

private:
    void make_room(const simulation::World& w);
    [[nodiscard]] int day_of_year(const simulation::World& w, std::uint32_t person) const;
    [[nodiscard]] float surprise(simulation::World& w, std::uint32_t person);

    struct Habit { float expected{0}; base::Day at{0}; };
    GreetingParameters p_;
    std::vector<std::uint16_t> birthdays_;  // by person; made when first needed
    std::vector<Habit> habits_;
    results::TallyId sent_{};
};

}  // namespace goodwill::models
