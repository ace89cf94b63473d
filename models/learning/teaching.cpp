// See teaching.hpp.
#include "models/learning/teaching.hpp"

#include <algorithm>
#include <string>

#include "models/learning/equations.hpp"
#include "models/learning/purposes.hpp"
#include "population/person.hpp"

namespace goodwill::models {

namespace {

using population::Employment;
using simulation::World;

constexpr Teaching::Kinds untouched{1, 1, 1, 1, 1};

random::Address of_colleague(const World& w, const Employment& job, random::Purpose purpose, std::uint32_t occasion) {
    const simulation::TeamInstance& at = w.model().instances[job.team];
    return {.who = w.model().teams[at.team].hash ^ job.seat, .occasion = occasion, .purpose = purpose, .other = at.site};
}

void pay(World& w, double money) {
    w.events<Payment>().push_back({Line::prevention, -static_cast<std::int64_t>(money * 100 + .5)});
}

}  // namespace

void Teaching::declare(simulation::Declarations& out) {
    using enum results::Direction;
    shown_ = out.reference.complaints.learning.lessons.has_value();
    if (!shown_)
        return;
    known_tally_ = out.figures.tally("lessons.known");
    out.figures.time_mean("lessons.known", "%", "how much those at work know of what has been learnt and has to be known", higher_is_better, known_tally_);
    for (std::size_t k = 0; k < kinds_of_cause; ++k) {
        const std::string name = "complaints.about." + std::string{cause_names[k]};
        about_[k] = out.figures.tally(name);
        out.figures.total(name, "journeys", "complaints about failures whose cause lay in the " + std::string{cause_names[k]}, lower_is_better, about_[k]);
    }
}

void Teaching::values(const World& w) {
    const auto& lessons = w.values().scenario.complaints.learning.lessons;
    lessons_ = lessons.value_or(scenario::Lessons{});
    if (!lessons || on_)
        return;
    on_ = true;
    last_training_ = w.day();
    things_.assign(w.model().first_tier, untouched);
    syllabus_ = left_ = things_;
    heads_.assign(w.model().employees * things_.size(), untouched);
}

std::size_t Teaching::kind_of(const World& w, std::uint32_t person, std::uint32_t occasion, std::uint16_t touchpoint, double floor) const {
    Kinds chance{};
    double all = 0;
    for (std::size_t k = 0; k < kinds_of_cause; ++k)
        all += chance[k] = share_[k] * (floor + (1 - floor) * left_[touchpoint][k]);
    double u = all * w.luck()({.who = person, .occasion = occasion, .purpose = cause_purpose, .where = w.model().touchpoints[touchpoint].hash}).uniform();
    for (std::size_t k = 0; k + 1 < kinds_of_cause; ++k) {
        if (u < chance[k])
            return k;
        u -= chance[k];
    }
    return kinds_of_cause - 1;
}

bool Teaching::is_served_by(const World& w, std::size_t touchpoint, std::size_t instance) {
    const simulation::TouchpointStructure& t = w.model().touchpoints[touchpoint];
    return t.team != simulation::no_place && instance >= t.team && instance < static_cast<std::size_t>(t.team + t.sites);
}

bool Teaching::serves_customers(const World& w, std::size_t instance) const {
    for (std::size_t t = 0; t < things_.size(); ++t)
        if (is_served_by(w, t, instance))
            return true;
    return false;
}

void Teaching::learnt(World& w, std::uint16_t touchpoint, std::size_t kind, double removed) {
    const bool has_heads = w.model().touchpoints[touchpoint].team != simulation::no_place;
    const double known = has_heads ? in_heads_[kind] : 0.0;
    things_[touchpoint][kind] = after_lesson(things_[touchpoint][kind], removed, 1 - known);
    syllabus_[touchpoint][kind] = after_lesson(syllabus_[touchpoint][kind], removed, known);
    if (known == 0)
        return;
    const auto jobs = w.staff(population::employment_column);
    for (std::uint32_t who = 0; who < jobs.size(); ++who) {
        if (!jobs[who].employed || !is_served_by(w, touchpoint, jobs[who].team))
            continue;
        auto address = of_colleague(w, jobs[who], circular_purpose, random::on_day(w.day().value));
        address.where = w.model().touchpoints[touchpoint].hash;
        address.passage = static_cast<std::uint32_t>(kind);
        if (w.luck()(address).uniform() < lessons_.circulated)
            head(who, touchpoint)[kind] = after_lesson(head(who, touchpoint)[kind], removed, known);
    }
}

void Teaching::hired(World& w, base::EmployeeId who) {
    const Employment& job = w.staff(population::employment_column)[who.value];
    if (!serves_customers(w, job.team))
        return;
    const bool learns = w.luck()(of_colleague(w, job, orientation_purpose, job.holder)).uniform() < lessons_.orientation;
    if (learns)
        pay(w, p_.orientation_cost);
    for (std::size_t t = 0; t < things_.size(); ++t)
        head(who.value, t) = learns && is_served_by(w, t, job.team) ? syllabus_[t] : untouched;
}

//! A training teaches all that has been learnt so far to those who are reached.
void Teaching::train(World& w) {
    last_training_ = w.day();
    const auto jobs = w.staff(population::employment_column);
    for (std::uint32_t who = 0; who < jobs.size(); ++who) {
        if (!jobs[who].employed || !serves_customers(w, jobs[who].team))
            continue;
        if (w.luck()(of_colleague(w, jobs[who], training_purpose, random::on_day(w.day().value))).uniform() >= lessons_.training)
            continue;
        pay(w, p_.training_cost);
        for (std::size_t t = 0; t < things_.size(); ++t)
            if (is_served_by(w, t, jobs[who].team))
                head(who, t) = syllabus_[t];
    }
}

void Teaching::evening(World& w) {
    if (lessons_.training > 0 && w.day() - last_training_ >= lessons_.training_every)
        train(w);
    const auto jobs = w.staff(population::employment_column);
    double to_know = 0;
    double known = 0;
    for (std::size_t t = 0; t < things_.size(); ++t) {
        Kinds sum{};
        double people = 0;
        for (std::uint32_t who = 0; who < jobs.size(); ++who) {
            if (!jobs[who].employed || !is_served_by(w, t, jobs[who].team))
                continue;
            people += 1;
            for (std::size_t k = 0; k < kinds_of_cause; ++k) {
                sum[k] += head(who, t)[k];
                to_know += 1 - syllabus_[t][k];
                known += 1 - head(who, t)[k];
            }
        }
        for (std::size_t k = 0; k < kinds_of_cause; ++k)
            left_[t][k] = things_[t][k] * (people > 0 ? sum[k] / people : 1);
    }
    known_ = to_know > 0 ? known / to_know : 1;
}

double Teaching::remaining(std::size_t touchpoint) const {
    double sum = 0;
    for (std::size_t k = 0; k < kinds_of_cause; ++k)
        sum += share_[k] * left_[touchpoint][k];
    return sum;
}

void Teaching::account(World& w) const {
    if (shown_)
        w.tally(known_tally_) = 100 * known_;
}

}  // namespace goodwill::models
