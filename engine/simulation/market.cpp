// See market.hpp.
#include "simulation/market.hpp"

#include <algorithm>

#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "simulation/purposes.hpp"
#include "simulation/world.hpp"
#include "time/date.hpp"

namespace goodwill::simulation {

Market::Market(const Model& model, const random::Luck& luck) : people_{model.people}, first_day_{-model.warm_up} {
    for (const Values& v : model.values) anybody_leaves_ = anybody_leaves_ || v.scenario.market.leaves.value_or(0) > 0;
    const double joins = model.reference.market.joins.value_or(0);
    if (joins <= 0) return;
    std::uint32_t sum = 0;
    for (int day = first_day_; day < model.days; ++day) {
        first_.push_back(sum);
        sum += coming(luck, base::Day{day}, joins);
    }
    first_.push_back(sum);
}

//! How many come on a day: by one uniform a day, so that a higher rate only adds.
std::uint32_t Market::coming(const random::Luck& luck, base::Day day, double per_year) const {
    if (per_year <= 0) return 0;
    const double u = luck({.occasion = random::on_day(day.value), .purpose = market_joins_purpose}).uniform();
    return static_cast<std::uint32_t>(random::poisson_quantile(u, per_year / time::days_per_year));
}

void Market::start(const World& world) {
    if (!anybody_leaves_) return;
    for (std::uint32_t person = 0; person < people_; ++person) set_leaving(world, person);
}

void Market::set_leaving(const World& world, std::uint32_t person) {
    const random::Block b = world.luck()({.who = person, .purpose = market_leaves_purpose});
    leaving_.set(person, 0, -random::log(b.uniform()));
}

void Market::open_day(World& world) {
    const scenario::Market& market = world.values().scenario.market;
    if (begun_) leaving_.advance(market.leaves.value_or(0) / time::days_per_year);
    begun_ = true;
    while (leaving_.is_due()) world.depart(leaving_.take().person);
    const std::uint32_t come = coming(world.luck(), world.day(), market.joins.value_or(0));
    if (come == 0 && invited_.empty()) return;
    newcomers_.clear();
    std::uint32_t row = 0;
    std::uint32_t laid_out = 0;
    if (!first_.empty()) {
        const auto today = static_cast<std::size_t>(world.day().value - first_day_);
        row = people_ + first_[today];
        laid_out = std::min(come, first_[today + 1] - first_[today]);
    }
    for (std::uint32_t n = 0; n < laid_out; ++n) newcomers_.push_back({row + n, nobody});
    std::uint32_t behind = world.everybody();
    for (std::uint32_t n = laid_out; n < come; ++n) newcomers_.push_back({behind++, nobody});
    for (const std::uint32_t by : invited_) newcomers_.push_back({behind++, by});
    invited_.clear();
    world.make_room(behind);
    for (const Newcomer& n : newcomers_) {
        world.arrive(n.row, n.by);
        if (anybody_leaves_) set_leaving(world, n.row);
    }
}

}  // namespace goodwill::simulation
