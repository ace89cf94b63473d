// What the firm hears, believes and learns: what customers do after what they said, lessons that people carry, indicators that
// point elsewhere, levels between customers and decisions, barriers that somebody may find, and sites that differ.
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "laws/tiny_world.hpp"
#include "simulation/barriers.hpp"
#include "support/catch.hpp"

using namespace goodwill;

namespace {

using Settings = std::vector<std::string>;

support::Figures lived(Settings settings) { return {support::tiny_model(settings), 1, 0}; }

support::Figures taught(const std::string& channels, const std::string& turnover) {
    return lived({"complaints.ease=1", "teams.agents.turnover=" + turnover, "teams.branch-staff.turnover=" + turnover,
                  "complaints.learning={strength: 1, review: every 7 days, lessons: {" + channels + "}}"});
}

support::Figures audited(const std::string& audits, const Settings& more = {}) {
    Settings settings{"touchpoints.contact-centre={effort: 0.4, barriers: 8, next: {done: 76%, branch: 4%, gave-up: 20%}}",
                      "touchpoints.app.effort=0.2", "touchpoints.app.barriers=4", "feedback.audits=" + audits};
    settings.insert(settings.end(), more.begin(), more.end());
    return lived(settings);
}

//! A route: 60% on to touchpoint 0, 10% served (end 0), 30% lost (end 1).
struct Menu {
    simulation::Model model{};
    simulation::Route route{};
    Menu() {
        model.touchpoints.resize(1);
        model.ends = {"done", "gave-up"};
        model.end_served = {true, false};
        route.target = {0, 1, 2};
        route.cumulated = {.6, .7, 1};
    }
};

}  // namespace

TEST_CASE("Half a year after a reading, customers of all three kinds are counted once", "[laws][reading]") {
    const auto figures = lived({});
    for (const char* who : {"promoters", "passives", "detractors"}) {
        INFO(who);
        CHECK(figures[std::string{"kept."} + who] > 50);
        CHECK(figures[std::string{"kept."} + who] <= 100);
        CHECK(figures[std::string{"talk.positive."} + who] >= 0);
    }
    // where leaving and talk heed nothing, the kinds differ by chance alone
    const auto deaf = lived({"models.loyalty=off", "models.talk=off"});
    CHECK(deaf["talk.positive.promoters"] == 0);
    CHECK(std::isnan(lived({"time.run=182 days"})["kept.promoters"]));
}

TEST_CASE("What is known leaves with those who know it, unless newcomers are taught", "[laws][learning]") {
    const auto stable = taught("circulated: 100%", "0% per year");
    CHECK(stable["lessons.known"] == Approx(100));
    const auto leaving = taught("circulated: 100%", "200% per year");
    CHECK(leaving["lessons.known"] < 95);
    const auto oriented = taught("circulated: 100%, orientation: 100%", "200% per year");
    CHECK(oriented["lessons.known"] == Approx(100));
    CHECK(oriented["learning.factor"] < leaving["learning.factor"]);
    CHECK(oriented["prevention"] > leaving["prevention"]);  // it is paid for
    const auto trained = taught("training: 100%, training_every: 30 days", "200% per year");
    CHECK(trained["lessons.known"] > taught("training: 0%", "200% per year")["lessons.known"]);
    CHECK(leaving["complaints.about.staff"] > 0);
}

TEST_CASE("An indicator that sees what customers see misdirects nothing; a blind one does", "[laws][learning]") {
    const auto seeing = lived({"complaints.learning={strength: 0.5, finds: indicator, validity: 100%}"});
    const auto blind = lived({"complaints.learning={strength: 0.5, finds: indicator, validity: 0%}"});
    CHECK(seeing["learning.misdirected"] == 0);
    CHECK(blind["learning.misdirected"] > 0);
    CHECK(blind["learning.factor"] > seeing["learning.factor"]);
}

TEST_CASE("The further those who decide are from customers, the later a cause is mended, and the less of it", "[laws][learning]") {
    const auto near = lived({"complaints.learning.strength=1"});
    const auto far = lived({"complaints.learning.strength=1", "complaints.learning.distance=4"});
    CHECK(far["learning.lag"] > near["learning.lag"] + 28);
    CHECK(far["learning.factor"] > near["learning.factor"]);
}

TEST_CASE("Barriers are found by whoever looks, and more customers get through", "[laws][audits]") {
    const auto nobody = audited("{}");
    CHECK(nobody["barriers.left"] == 12);
    CHECK(nobody["barriers.found"] == 0);
    for (const char* audits : {"{mystery_visits: 2}", "{staff: 50%}", "{customers: 2%}"}) {
        INFO(audits);
        const auto looked = audited(audits);
        CHECK(looked["barriers.left"] < 12);
        CHECK(looked["barriers.found"] > 0);
        CHECK(looked["prevention"] > nobody["prevention"]);
        CHECK(looked["journeys.served"] > nobody["journeys.served"]);
    }
    // known and left where they are
    const auto known = audited("{mystery_visits: 20, taken_away: 0%}");
    CHECK(known["barriers.left"] == 12);
    CHECK(known["barriers.found"] == 12);
    CHECK(known["journeys.served"] == nobody["journeys.served"]);
}

TEST_CASE("Of six barriers each passed by 95%, 73.5% get past; of two 90.25%", "[laws][audits]") {
    constexpr double lost = 1 - .735091890625;
    CHECK(simulation::lost_to_barriers(lost, 1) == Approx(lost));
    CHECK(1 - simulation::lost_to_barriers(lost, 2. / 6) == Approx(.9025));
    CHECK(simulation::lost_to_barriers(lost, 0) == Approx(0));
    CHECK(simulation::lost_to_barriers(1, .5) == 1);
}

TEST_CASE("With fewer barriers nobody is lost who was not before, and who gets through goes where the others go", "[laws][audits]") {
    const Menu menu;
    constexpr int steps = 70'000;
    std::array<int, 3> went{};
    for (int i = 0; i < steps; ++i) {
        const double u = (i + .5) / steps;
        const std::uint16_t before = menu.route(u);
        const std::uint16_t after = simulation::past_barriers(menu.model, menu.route, u, .5);
        CHECK((after == before || before == 2));
        CHECK(simulation::past_barriers(menu.model, menu.route, u, 1) == before);
        CHECK(simulation::past_barriers(menu.model, menu.route, u, 0) != 2);
        ++went[after];
    }
    const double lost = simulation::lost_to_barriers(.3, .5);
    CHECK(went[2] == Approx(lost * steps).margin(2));
    CHECK(went[0] == Approx((1 - lost) * 6 / 7 * steps).margin(2));
    CHECK(went[1] == Approx((1 - lost) / 7 * steps).margin(2));
}

TEST_CASE("Keeping beliefs beside the truth changes nobody's life; who asks everybody and hears everybody errs least", "[laws][feedback]") {
    const auto as_it_is = lived({});
    const auto kept = lived({"feedback.beliefs=yes"});
    for (const char* figure : {"satisfaction", "profit", "nps.surveyed", "customers.end"})
        CHECK(kept[figure] == as_it_is[figure]);
    const auto asking = lived({"feedback={beliefs: yes, survey: {after: 100%, answers: 99%}}", "models.feedback={fatigue: 0, displeased: 0, extremes: 0}"});
    CHECK(asking["belief.error"] < kept["belief.error"]);
    CHECK(asking["belief.error"] < 10);
    CHECK(lived({"feedback={beliefs: yes, survey: {after: 0%}}", "models.feedback.beliefs.praise=0%"})["belief.excellent"] == 0);
}

TEST_CASE("Sites whose people are treated unequally have customers who mirror them", "[laws][employees]") {
    const Settings branches{"teams.branch-staff.sites=12", "teams.branch-staff.size=1", "time.warm_up=1 year"};
    const auto with = [&](Settings more) {
        more.insert(more.end(), branches.begin(), branches.end());
        return lived(more)["mirrored.branch-staff"];
    };
    const double r = with({"teams.branch-staff.support_spread=0.3"});
    CHECK(r >= -1);
    CHECK(r <= 1);
    CHECK(with({}) != r);
}
