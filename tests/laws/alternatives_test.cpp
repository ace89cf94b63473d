// Where theory disagrees a model has alternatives: each leaves out just what its name says, and the standard answer does not.
#include "laws/tiny_world.hpp"
#include "models/catalogue.hpp"
#include "support/catch.hpp"

using namespace goodwill;

namespace {

//! What a change does to a figure, everything else and all luck equal.
double effect(std::vector<std::string> world, const std::string& change, const std::string& figure) {
    const support::Figures before{support::tiny_model(world), 1, 0};
    world.push_back(change);
    const support::Figures after{support::tiny_model(world), 1, 0};
    return after[figure] - before[figure];
}

}  // namespace

TEST_CASE("Every alternative of every model runs and differs from the standard", "[laws]") {
    const support::Figures standard{support::tiny_model(), 1, 0};
    for (const simulation::CatalogueEntry& entry : models::catalogue())
        for (std::size_t a = 1; a < entry.kind.alternatives.size(); ++a) {
            const std::string& name = entry.kind.alternatives[a].name;
            INFO(entry.kind.name << ": " << name);
            const support::Figures other{support::tiny_model({"models." + entry.kind.name + "={model: " + name + "}"}), 1, 0};
            CHECK(other.record().figures != standard.record().figures);
        }
}

TEST_CASE("Where performance alone counts, how much a shortfall hurts is nothing to satisfaction", "[laws]") {
    const std::string heavier = "models.expectation.loss_weight=4";
    CHECK(effect({"models.satisfaction={model: performance-only}"}, heavier, "satisfaction") == 0);
    CHECK(effect({}, heavier, "satisfaction") != 0);
}

TEST_CASE("Anger acts back on staff in both directions or in its own, not where staff only give", "[laws]") {
    // nobody quits for want of engagement, so that engagement is all that moves
    const std::string angrier = "models.emotion.anger_scale=3";
    const std::string steady = "models.employees.engagement.load=0";
    CHECK(effect({steady}, angrier, "engagement") < 0);
    CHECK(effect({"models.employees={model: customers-to-employees, engagement: {load: 0}}"}, angrier, "engagement") < 0);
    CHECK(effect({"models.employees={model: employees-to-customers, engagement: {load: 0}, quits_when_disengaged: 0}"},
                 angrier, "engagement") == 0);
}

TEST_CASE("How staff feel reaches customers in both directions or in its own, not where staff only take", "[laws]") {
    const std::string lively = "teams.agents.support=0.9";
    const auto staff = [](const std::string& model) {
        return "models.employees={model: " + model + ", quits_when_disengaged: 0}";
    };
    CHECK(effect({staff("standard")}, lively, "satisfaction") != 0);
    CHECK(effect({staff("employees-to-customers")}, lively, "satisfaction") != 0);
    CHECK(effect({staff("customers-to-employees")}, lively, "satisfaction") == 0);
    CHECK(effect({staff("customers-to-employees")}, lively, "engagement") != 0);
}
