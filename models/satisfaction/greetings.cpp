// See greetings.hpp.
#include "models/satisfaction/greetings.hpp"

#include <cmath>

#include "models/vocabulary.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr random::Purpose birthday_luck{number(Number::satisfaction), 2};
constexpr int year = 365;

}  // namespace

double expected_after(double expected, double days, const GreetingParameters& p) {
    return expected * random::exp2(-days / p.memory);
}

bool greets_on(int day, double a_year) {
    const auto so_far = [a_year](int days) { return std::floor(days * a_year / year); };
    return day == 0 ? a_year > 0 : so_far(day) > so_far(day - 1);
}

void Greetings::declare(simulation::Declarations& out) {
    sent_ = out.figures.tally("greetings");
    out.figures.total("greetings", "greetings", "small attentions on days that are a customer's own",
                      results::Direction::neither, sent_);
}

void Greetings::make_room(const simulation::World& w) {
    for (auto i = static_cast<std::uint32_t>(birthdays_.size()); i < w.everybody(); ++i) {
        const double u = w.luck()({.who = i, .purpose = birthday_luck}).uniform(2);
        birthdays_.push_back(static_cast<std::uint16_t>(u * year));
        habits_.push_back({});
    }
}

int Greetings::day_of_year(const simulation::World& w, std::uint32_t person) const {
    return ((w.day().value - birthdays_[person]) % year + year) % year;
}

//! What it does to satisfaction, su; and the next one is expected a little more.
float Greetings::surprise(simulation::World& w, std::uint32_t person) {
    Habit& habit = habits_[person];
    const double expected = expected_after(static_cast<double>(habit.expected), w.day() - habit.at, p_);
    habit = {static_cast<float>(expected + p_.habituation * (1 - expected)), w.day()};
    w.tally(sent_) += 1;
    const double costs = w.values().scenario.greetings.costs;
    w.events<Payment>().push_back({Line::programmes, -static_cast<std::int64_t>(costs * 100 + .5)});
    return static_cast<float>(p_.pleasure * (1 - expected));
}

}  // namespace goodwill::models
