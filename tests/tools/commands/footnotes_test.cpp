#include "tools/commands/footnotes.hpp"

#include <map>

#include "support/catch.hpp"

namespace goodwill::commands {
namespace {

//! A world's figures, each with one value.
struct World {
    results::Registry registry;
    std::vector<results::Record> records;
    explicit World(const std::map<std::string, double>& values) {
        results::Record& record = records.emplace_back();
        for (const auto& [name, value] : values) {
            registry.total(name, "", "", results::Direction::neither, registry.tally(name));
            record.figures.push_back(value);
        }
    }
    [[nodiscard]] Findings findings() const { return {registry, records}; }
};

std::vector<std::string> notes_of(const std::map<std::string, double>& values) {
    std::vector<std::string> lines;
    const World world{values};
    for (const Footnote& note : footnotes(world.findings()))
        lines.insert(lines.end(), note.lines.begin(), note.lines.end());
    return lines;
}

std::string surprise_of(const scenario::Scenario& scenario, const std::map<std::string, double>& values) {
    const World world{values};
    return surprise(scenario, world.findings());
}

}  // namespace

TEST_CASE("A survey that is too kind or too harsh is said so, one that is right is not mentioned") {
    using Lines = std::vector<std::string>;
    CHECK(notes_of({{"nps", 12.4}, {"nps.surveyed", 21.6}, {"survey.response", 19.2}}) ==
          Lines{"Your survey is 9 points too kind: 19 of 100 answer,", "and those who have left are never asked."});
    CHECK(notes_of({{"nps", 12.4}, {"nps.surveyed", 11.2}, {"survey.response", 19.2}}) ==
          Lines{"Your survey is 1 point too harsh: 19 of 100 answer,", "and the displeased sooner than the others."});
    CHECK(notes_of({{"nps", 12.4}, {"nps.surveyed", 12.6}, {"survey.response", 19.2}}).empty());
}

TEST_CASE("What is never told is counted in customers lost") {
    CHECK(notes_of({{"voiced.share", 18.3}, {"silent.share", 78}, {"lost.unvoiced", 1934}}).front() ==
          "Of 100 failures you hear of 18. The unheard ones cost 1 900 customers.");
    CHECK(notes_of({{"voiced.share", 18.3}, {"silent.share", 78}}).front() == "Of 100 failures you hear of 18.");
}

TEST_CASE("The surprise is the loss that strikes most people, and no surprise is made of nothing") {
    scenario::Scenario scenario;
    scenario.ends.items = {{"done", scenario::End::served}, {"gave-up", scenario::End::lost}};
    scenario::Touchpoint& menu = scenario.touchpoints.items["phone-menu"];
    menu.channel = "phone";
    menu.next.items = {{"done", input::Share{.88}}, {"gave-up", input::Share{.12}}};
    scenario::Touchpoint& centre = scenario.touchpoints.items["contact-centre"];
    centre.channel = "phone";
    centre.team = "agents";
    CHECK(surprise_of(
              scenario,
              {{"encounters.phone-menu", 1000}, {"encounters.contact-centre", 800}, {"abandoned.contact-centre", 9}}) ==
          "1 in 8 callers gives up in the phone menu; no log ever sees them");
    CHECK(surprise_of(scenario, {{"encounters.phone-menu", 1000},
                                 {"encounters.contact-centre", 8000},
                                 {"abandoned.contact-centre", 10}}) ==
          "1 in 10 hangs up before the contact centre has time for them");
    CHECK(surprise_of(scenario, {{"journeys.closed", 500}, {"journeys.closed.share", 4}}) ==
          "1 in 25 comes to closed doors; no queue ever shows them");
    CHECK(surprise_of(scenario, {{"journeys.closed", 5}, {"journeys.closed.share", .4}}).empty());
}

}  // namespace goodwill::commands
