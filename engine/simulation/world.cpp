// See world.hpp. What happens in which order is in day.cpp; here is how a world begins and the acts that change who is who.
#include "simulation/world.hpp"

#include <algorithm>
#include <cmath>

#include "network/friends.hpp"
#include "simulation/arrivals.hpp"
#include "simulation/market.hpp"
#include "simulation/purposes.hpp"
#include "simulation/queues.hpp"

namespace goodwill::simulation {
namespace {

std::vector<std::unique_ptr<Stage>> make_stages(const Model& model) {
    std::vector<std::unique_ptr<Stage>> stages;
    for (const CatalogueEntry& entry : *model.catalogue) {
        const scenario::ModelChoice& choice = model.reference.models.choices.at(entry.kind.name);
        const std::size_t which = choice.off() ? 0 : choice.alternative;
        stages.push_back(entry.makers[which](*choice.parameters, !choice.off()));
    }
    return stages;
}

network::Shape shape_of(const scenario::Network& network) {
    if (const auto* small = std::get_if<scenario::SmallWorld>(&network))
        return {.kind = network::Kind::small_world, .friends = small->friends, .rewired = small->rewired};
    if (const auto* random = std::get_if<scenario::RandomGraph>(&network))
        return {.kind = network::Kind::random_graph, .friends = random->friends};
    if (std::holds_alternative<scenario::CompleteNetwork>(network)) return {.kind = network::Kind::complete};
    return {.kind = network::Kind::none};
}

network::Shape shape_of(const scenario::Talk& talk) {
    if (const auto* talking = std::get_if<scenario::Talking>(&talk)) return shape_of(talking->network);
    if (const auto* contact = std::get_if<scenario::ContactTalk>(&talk)) return shape_of(contact->network);
    return {.kind = network::Kind::none};
}

}  // namespace

World::World(std::shared_ptr<const Model> model, std::uint64_t seed, std::uint32_t replication)
    : model_{std::move(model)}, replication_{replication}, luck_{seed, replication}, day_{-model_->warm_up}, stages_{make_stages(*model_)} {
    queues_ = std::make_unique<Queues>(*model_, figures_);
    customers_tally_ = figures_.tally("customers");
    figures_.time_mean("customers", "people", "people who are our customers", results::Direction::higher_is_better, customers_tally_);
    customers_last_tally_ = figures_.tally("customers.end");
    figures_.last("customers.end", "people", "customers on the last evening", results::Direction::higher_is_better, customers_last_tally_);
    came_tally_ = figures_.tally("market.joined");
    figures_.total("market.joined", "people", "people who came into the market", results::Direction::neither, came_tally_);
    went_tally_ = figures_.tally("market.left");
    figures_.total("market.left", "people", "people who left the market for good", results::Direction::neither, went_tally_);
    people_.add(population::person_column);
    staff_.add(population::employment_column);
    staff_.add(population::serving_column);
    Declarations declarations{people_, staff_, figures_, model_->reference};
    for (const auto& stage : stages_) stage->declare(declarations);
    today_.assign(figures_.tallies().size(), 0);
    for (const results::FigureInfo& f : figures_.figures())
        if (f.aggregation == results::Aggregation::last) absent_tallies_.push_back(f.top);
    begin();
}

World::~World() = default;

std::size_t World::next_event_kind() {
    static std::size_t kinds = 0;
    return kinds++;
}

void World::begin() {
    market_ = std::make_unique<Market>(*model_, luck_);
    people_.resize(model_->people + market_->reserved());
    staff_.resize(model_->employees);
    persons_ = people_[population::person_column];
    serving_ = staff_[population::serving_column];
    failure_factors_.assign(model_->touchpoints.size(), 1.0);
    barriers_left_.assign(model_->touchpoints.size(), 1.F);
    team_month_.assign(model_->instances.size(), {});
    duty_today_.assign(model_->instances.size(), 0);
    for (std::uint32_t p = 0; p < model_->people; ++p) {
        if (!settle(p)) continue;
        persons_[p].status = population::Status::customer;
        persons_[p].since = day_;
        ++customers_;
    }
    for (std::size_t p = model_->people; p < persons_.size(); ++p) persons_[p].status = population::Status::absent;
    market_->start(*this);
    const auto employment = staff_[population::employment_column];
    for (std::size_t i = 0; i < model_->instances.size(); ++i) {
        const TeamInstance& place = model_->instances[i];
        for (std::uint32_t seat = 0; seat < model_->teams[place.team].headcount; ++seat)
            employment[place.first_employee + seat] = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(seat), 0,
                                                       seat < values().team_headcount[place.team], day_};
    }
    arrivals_ = std::make_unique<Arrivals>(*this);
    friends_ = std::make_unique<network::Friends>(shape_of(model_->reference.talk), model_->people, luck_);
    for (const auto& stage : stages_) stage->values(*this);
    for (auto stage = stages_.rbegin(); stage != stages_.rend(); ++stage) (*stage)->start(*this);
    queues_->values(*this);
    queues_->start(*this);
}

//! Who a person is on his first morning: segment by one uniform over cumulated shares; whether a customer by another.
bool World::settle(std::uint32_t person) {
    const random::Block b = luck_({person, 0, person_purpose});
    const auto& cumulated = model_->segment_cumulated;
    const auto above = std::upper_bound(cumulated.begin(), cumulated.end() - 1, b.uniform());
    const auto segment = static_cast<std::size_t>(above - cumulated.begin());
    persons_[person].segment = static_cast<std::uint16_t>(segment);
    return b.uniform(2) < values().segments[segment]->customers_at_start;
}

std::uint16_t World::home_site(std::uint32_t person, std::uint16_t sites) const {
    return static_cast<std::uint16_t>(luck_({person, 0, person_purpose}).uniform(3) * sites);
}

std::span<const Visit> World::visits() const { return arrivals_->of_customers(); }

void World::note(base::PersonId who, results::Turn turn, std::uint8_t reason) {
    events<results::Transition>().push_back(
        {.person = who.value, .day = day_.value, .segment = persons_[who.index()].segment, .turn = turn, .reason = reason});
}

void World::leave(base::PersonId who, std::uint8_t reason) {
    population::Person& person = persons_[who.index()];
    GOODWILL_CHECK(person.status == population::Status::customer, "somebody leaves who is no customer");
    for (auto stage = stages_.rbegin(); stage != stages_.rend(); ++stage) (*stage)->left(*this, who);
    person.status = population::Status::lapsed;
    person.since = day_;
    --customers_;
    note(who, moving_away_ ? results::Turn::away : results::Turn::left, reason);
}

void World::join(base::PersonId who, std::uint8_t reason) {
    population::Person& person = persons_[who.index()];
    GOODWILL_CHECK(person.status != population::Status::customer, "somebody joins who is a customer already");
    person.status = population::Status::customer;
    person.since = day_;
    ++person.spell;
    ++customers_;
    note(who, results::Turn::came, reason);
    for (auto stage = stages_.rbegin(); stage != stages_.rend(); ++stage) (*stage)->joined(*this, who);
    arrivals_->joined(*this, who);
}

void World::quit(base::EmployeeId who) {
    population::Employment& place = staff_[population::employment_column][who.index()];
    ++place.holder;
    place.hired = day_;
    for (const auto& stage : stages_) stage->hired(*this, who);
}

void World::invite(std::uint32_t by) { market_->invite(by); }

void World::make_room(std::uint32_t rows) {
    if (rows <= people_.rows()) return;
    people_.resize(rows);
    persons_ = people_[population::person_column];
}

void World::arrive(std::uint32_t person, std::uint32_t by) {
    const bool customer = settle(person) || by != nobody;
    persons_[person].status = population::Status::prospect;
    persons_[person].since = day_;
    tally(came_tally_) += 1;
    for (auto stage = stages_.rbegin(); stage != stages_.rend(); ++stage) (*stage)->arrived(*this, base::PersonId{person}, by);
    if (customer) join(base::PersonId{person}, results::no_reason);
}

void World::depart(std::uint32_t person) {
    moving_away_ = true;
    if (is_customer(person)) leave(base::PersonId{person}, results::no_reason);
    moving_away_ = false;
    persons_[person].status = population::Status::absent;
    persons_[person].since = day_;
    tally(went_tally_) += 1;
}

void World::request_work(const WorkItem& item) { work_.push_back(item); }

void World::note_team(std::size_t instance, double busy_minutes, double duty_minutes) {
    duty_today_[instance] = duty_minutes;
    team_month_[instance].busy_minutes += busy_minutes;
    team_month_[instance].duty_minutes += duty_minutes;
}

//! The pay-roll follows the values in force: places beyond it are given up from the last (a model may have chosen others),
//! missing ones are filled.
void World::follow_headcount() {
    const auto employment = staff_[population::employment_column];
    for (const TeamInstance& place : model_->instances) {
        const std::uint32_t wanted = values().team_headcount[place.team];
        const std::uint32_t places = model_->teams[place.team].headcount;
        std::uint32_t employed = 0;
        for (std::uint32_t e = 0; e < places; ++e) employed += employment[place.first_employee + e].employed ? 1U : 0U;
        for (std::uint32_t e = places; e-- > 0 && employed > wanted;) {
            if (!employment[place.first_employee + e].employed) continue;
            employment[place.first_employee + e].employed = false;
            --employed;
        }
        for (std::uint32_t e = 0; e < places && employed < wanted; ++e) {
            if (employment[place.first_employee + e].employed) continue;
            employment[place.first_employee + e].employed = true;
            ++employed;
            quit(base::EmployeeId{place.first_employee + e});
        }
    }
}

void World::step_epoch() {
    const auto& all = model_->values;
    const std::size_t before = epoch_;
    while (epoch_ + 1 < all.size() && all[epoch_ + 1].from <= day_) ++epoch_;
    if (epoch_ == before) return;
    for (const auto& stage : stages_) stage->values(*this);
    follow_headcount();
    queues_->values(*this);
}

}  // namespace goodwill::simulation
