// The open market: nobody is lost from the books, and policies change nobody's luck.
#include <cstdint>
#include <string>
#include <vector>

#include "laws/tiny_world.hpp"
#include "models/vocabulary.hpp"
#include "simulation/alarms.hpp"
#include "simulation/world.hpp"
#include "support/catch.hpp"

using namespace goodwill;

namespace {

const std::vector<std::string>& open_market() {
    static const std::vector<std::string> all{"market.joins=400 per year", "market.leaves=40% per year"};
    return all;
}

std::vector<std::string> open_with(const std::string& setting) {
    std::vector<std::string> all = open_market();
    all.push_back(setting);
    return all;
}

//! Everybody's segment and state on the last evening, with the day on which he came or went.
std::vector<population::Person> everybody_at_the_end(const std::shared_ptr<const simulation::Model>& model) {
    simulation::World w{model, 1, 0};
    while (w.day().value < model->days) w.live_day();
    std::vector<population::Person> all;
    for (std::uint32_t p = 0; p < w.everybody(); ++p) all.push_back(w.person(p));
    return all;
}

//! The day on which each person came into the market, -1000 for those who were there or never came.
std::vector<int> arrivals(const std::shared_ptr<const simulation::Model>& model) {
    simulation::World w{model, 1, 0};
    std::vector<int> came(w.everybody(), -1000);
    std::vector<bool> known(w.everybody());
    for (std::uint32_t p = 0; p < w.everybody(); ++p) known[p] = w.in_market(p);
    while (w.day().value < model->days) {
        w.live_day();
        known.resize(w.everybody());
        came.resize(w.everybody(), -1000);
        for (std::uint32_t p = 0; p < w.everybody(); ++p) {
            if (!w.in_market(p) || known[p]) continue;
            known[p] = true;
            came[p] = w.day().value - 1;
        }
    }
    return came;
}

}  // namespace

TEST_CASE("In an open market customers are conserved: those who move in as customers, those won, less those lost", "[laws]") {
    const auto model = support::tiny_model(open_market());
    simulation::World w{model, 1, 0};
    std::int64_t came = 0;
    while (w.day().value < model->days) {
        const std::int64_t morning = w.customers();
        std::vector<bool> present;
        for (std::uint32_t p = 0; p < w.everybody(); ++p) present.push_back(w.in_market(p));
        w.live_day();
        std::int64_t moved_in = 0;
        for (std::uint32_t p = 0; p < w.everybody(); ++p)
            if (w.in_market(p) && !present[p] && w.person(p).spell > 0) ++moved_in;
        came += moved_in;
        const auto won = static_cast<std::int64_t>(w.events<models::Won>().size());
        const auto lost = static_cast<std::int64_t>(w.events<models::Lost>().size());
        REQUIRE(w.customers() == morning + moved_in + won - lost);
    }
    CHECK(came > 0);
}

TEST_CASE("Whoever moves in does so on the same day and with the same luck in every arm", "[laws]") {
    const auto here = arrivals(support::tiny_model(open_market()));
    const auto there = arrivals(support::tiny_model(open_with("complaints.ease=90%")));
    CHECK(here == there);
    // more who come are added; those who came before keep their numbers
    const auto more = arrivals(support::tiny_arm({"market.joins=800 per year"}));
    CHECK(more.size() > here.size() - 400);
}

TEST_CASE("A higher rate of leaving only brings departures forward", "[laws]") {
    const auto slow = everybody_at_the_end(support::tiny_model(open_market()));
    const auto fast = everybody_at_the_end(support::tiny_model({"market.joins=400 per year", "market.leaves=80% per year"}));
    REQUIRE(slow.size() == fast.size());
    int gone = 0;
    for (std::size_t p = 0; p < slow.size(); ++p) {
        if (slow[p].status != population::Status::absent || slow[p].since.value == 0) continue;
        ++gone;
        CHECK(fast[p].status == population::Status::absent);
        CHECK(fast[p].since.value <= slow[p].since.value);
    }
    CHECK(gone > 0);
}

TEST_CASE("Alarms go off in the order of their thresholds, and none before its own", "[laws]") {
    simulation::Alarms alarms;
    alarms.set(7, 0, .5);
    alarms.advance(.25);
    alarms.set(3, 1, .1);
    CHECK_FALSE(alarms.is_due());
    alarms.advance(.25);
    REQUIRE(alarms.is_due());
    CHECK(alarms.take().person == 3);
    REQUIRE(alarms.is_due());
    CHECK(alarms.take().person == 7);
    CHECK_FALSE(alarms.is_due());
}
