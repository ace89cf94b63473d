#include "tools/commands/headline.hpp"

#include "support/catch.hpp"

namespace goodwill::commands {
namespace {

std::string label(const std::string& name) { return label_of({.name = name, .unit = "", .meaning = ""}); }

}  // namespace

TEST_CASE("Figures have names that people use, or their own") {
    CHECK(label("nps") == "Would recommend (NPS)");
    CHECK(label("wait.contact-centre.mean") == "Wait, contact centre");
    CHECK(label("wait.counter.p90") == "9 of 10 wait less, counter");
    CHECK(label("wait.counter.over-5-min") == "Wait over 5 min, counter");
    CHECK(label("abandoned.contact-centre") == "Gave up waiting, contact centre");
    CHECK(label("load.clerk") == "Busy, clerk");
    CHECK(label("lost.unvoiced") == "lost.unvoiced");
}

TEST_CASE("A stream of people nobody remembers is no world of customers") {
    scenario::Scenario scenario;
    scenario.journeys.items["visit"].arrivals = scenario::OpenArrivals{.rate = {1}, .who = scenario::Who::anonymous};
    CHECK_FALSE(has_customers(scenario));
    scenario.journeys.items["habit"].needed = input::Days{20};
    CHECK(has_customers(scenario));
}

}  // namespace goodwill::commands
