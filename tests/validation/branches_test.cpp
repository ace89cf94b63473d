// Whether customers mirror the people who serve them, branch by branch (Johnson 1996: 57 branches of a bank, 538
// employees, 7 944 customers): branches that support their people unequally, each a world of its own.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "models/vocabulary.hpp"
#include "population/person.hpp"
#include "random/functions.hpp"
#include "statistics/correlation.hpp"
#include "statistics/moments.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

constexpr std::uint32_t branches = 57;
constexpr std::size_t customers_asked = 139;  // 7 944 in all; and all nine who serve, 538

struct Branch {
    double climate{0}, satisfaction{0};
};

using Settings = std::vector<std::string>;

Branch surveyed(Settings settings, double support, std::uint64_t seed, std::uint32_t replication) {
    settings.push_back(fmt::format("teams.staff.support={:.6f}", support));
    const auto model = verification_model("../../validation/scenarios/branch", settings);
    Branch branch;
    live(model, seed, replication, [&](simulation::World& world) {
        if (world.day().value != model->days)
            return;  // after the last evening
        statistics::Moments staff, customers;
        const auto colleagues = world.staff(models::colleague_column);
        const auto places = world.staff(population::employment_column);
        for (std::size_t e = 0; e < colleagues.size(); ++e)
            if (places[e].employed && model->teams[model->instances[places[e].team].team].name == "staff")
                staff.add(static_cast<double>(colleagues[e].engagement));
        const auto satisfaction = world.people(models::satisfaction_column);
        for (std::uint32_t p = 0; p < world.everybody() && customers.count() < customers_asked; ++p)
            if (world.is_customer(p))
                customers.add(static_cast<double>(satisfaction[p]));
        branch = {staff.mean(), customers.mean()};
    });
    return branch;
}

//! Correlation over branches whose support is spread normally around the usual .5, mean of some studies.
double mirrored(const Settings& settings, double spread, std::uint64_t seed, std::uint32_t studies) {
    statistics::Moments found;
    for (std::uint32_t study = 0; study < studies; ++study) {
        std::vector<double> climate, satisfaction;
        for (std::uint32_t i = 0; i < branches; ++i) {
            const double eta = random::normal_quantile((i + .5) / branches);
            const double support = std::clamp(.5 + spread * eta, 0., 1.);
            const Branch b = surveyed(settings, support, seed, study * branches + i);
            climate.push_back(b.climate);
            satisfaction.push_back(b.satisfaction);
        }
        const auto r = statistics::correlation(climate, satisfaction);
        REQUIRE(r);
        found.add(*r);
    }
    return found.mean();
}

}  // namespace

// How much branches differ in support is assumed: a standard deviation of .1, one in six below .4. At .05 the
// correlation is about .3, at .15 about .7.
TEST_CASE("Branches whose people are well supported have the more satisfied customers (TB28)", "[validation]") {
    Target target{"TB28"};
    for (const auto seed : seeds()) {
        const double r = mirrored({}, .1, seed, 3);
        target.check(r > .2 && r < .8, fmt::format("correlation over 57 branches {:.2f}, band .2 to .8", r));
    }
    // canary: when engagement reaches customers neither by manner nor by care, nothing is mirrored
    const Settings severed{"models.expectation.perception.engagement_gain=0", "models.employees.engagement.care=0"};
    CHECK(std::abs(mirrored(severed, .1, 1, 3)) < .3);
}
