// The shipped bank lands where banks are: bands from published work and from the call log, with the defaults of their
// sources. Where it does not, the model is wrong, not the band. Six replications: every band is much wider than their spread.
#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

using namespace goodwill;

namespace {

using Means = std::map<std::string, double, std::less<>>;

//! Mean of every figure over replications of the bank with settings.
Means bank(const std::vector<std::string>& settings = {}) {
    constexpr std::uint32_t replications = 6;
    base::Diagnostics said;
    const auto path = (support::source_folder() / "scenarios/cases/neighbourhood_bank/baseline.yaml").string();
    const auto loaded = scenario::load_scenario(path, models::kinds(), said, {.set = settings});
    INFO(said.render());
    REQUIRE(loaded.has_value());
    const auto arm = experiment::baseline_arm(*loaded, {std::shared_ptr<void>{}, &models::catalogue()});
    const auto registry = simulation::figures_of(arm.model);
    std::vector<results::Record> records(replications);
    experiment::execute({arm}, 1, experiment::plan(1, replications), 2,
                        [&](const experiment::WorkItem& item, const results::Record& r) { records[item.replication] = r; });
    Means means;
    for (std::size_t f = 0; f < registry.figures().size(); ++f)
        for (const auto& r : records) means[registry.figures()[f].name] += r.figures[f] / replications;
    return means;
}

void check_between(const Means& means, const std::string& figure, double low, double high) {
    INFO(figure << " = " << means.at(figure));
    CHECK(means.at(figure) >= low);
    CHECK(means.at(figure) <= high);
}

}  // namespace

TEST_CASE("The bank lands in the bands of its sources", "[validation]") {
    const Means m = bank();
    check_between(m, "nps", -10, 45);
    check_between(m, "retention", 60, 95);
    check_between(m, "voiced.share", 5, 60);
    CHECK(m.at("voiced.share.minor") < m.at("voiced.share"));
    CHECK(m.at("voiced.share") < m.at("voiced.share.major"));
    check_between(m, "talk.ratio", 2, 4.5);
    check_between(m, "wait.contact-centre.mean", 20. / 60, 80. / 60);
    check_between(m, "abandoned.contact-centre", 8, 25);
    for (const char* team : {"load.agents", "load.branch-staff", "load.complaint-desk"}) check_between(m, team, 50, 95);
}

TEST_CASE("Twice the failures cost the bank at least five points of recommendation", "[validation]") {
    const std::vector<std::string> twice{"touchpoints.app.fails=4%", "touchpoints.contact-centre.fails=8%", "touchpoints.branch.fails=6%"};
    CHECK(bank(twice).at("nps") <= bank().at("nps") - 5);
}
