// Mistakes in the files of claims and of ranges, word for word: the place, what was expected and found, and what to do.
#include "experiment/claim_file.hpp"

#include "experiment/ranges.hpp"
#include "results/figure.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"

namespace goodwill::experiment {
namespace {

const std::string sound = R"(claim: C01
says: Make it easy.
collected_from: somebody
literature: agrees
theme: complaining
world: counter
baseline: {about: as it is}
treatment:
  about: easier
  set: {complaints.ease: 0.9}
  cost: {per_month: 120 EUR}
expects:
  - {figure: retention, goes: up}
  - {figure: nps, goes: not-down, from: treatment, to: third, during: {from: 10, until: 20}}
arms:
  third: {at_start: {market.people: 300}, changes: [{on: day 5, set: {market.price: 2}}]}
)";

const std::string counter = R"(goodwill: 1
name: Counter
time: {run: 30 days, warm_up: 0 days}
journeys: {visit: {needed: every 20 days, starts_at: {counter: 100%}}}
touchpoints: {counter: {takes: 5 min}}
)";

std::string with(std::string text, const std::string& part, const std::string& instead) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), instead);
}

std::shared_ptr<const base::SourceText> source(const std::string& name, const std::string& text) {
    return std::make_shared<const base::SourceText>(base::SourceText{name, text});
}

//! Everything that is said about a claim: when it is read, when its arms are loaded, when its figures are looked for.
std::string said_about(const std::string& text, const std::string& name = "C01_easy.yaml") {
    base::Diagnostics out;
    const auto claim = load_claim_text(source(name, text), out);
    if (!claim)
        return out.render();
    const support::TemporaryFolder folder;
    const std::vector<scenario::ModelKind> kinds;
    const WorldOf world{.path = folder.write("counter.yaml", counter).string(), .kinds = &kinds};
    if (load_arms(*claim, world, out)) {
        results::Registry figures;
        for (const char* figure : {"nps", "retention"})
            figures.total(figure, "", "", results::Direction::neither, figures.tally(figure));
        check_expectations(*claim, figures, 30, out);
    }
    return out.render();
}

}  // namespace

TEST_CASE("A sound claim is read with its arms, each in its world, and nothing is said") {
    CHECK(said_about(sound) == "");
    base::Diagnostics out;
    const auto claim = load_claim_text(source("C01_easy.yaml", sound), out);
    REQUIRE(claim);
    const support::TemporaryFolder folder;
    const std::vector<scenario::ModelKind> kinds;
    const WorldOf world{.path = folder.write("counter.yaml", counter).string(), .kinds = &kinds};
    const auto arms = load_arms(*claim, world, out);
    REQUIRE(arms);
    REQUIRE(arms->size() == 3);
    CHECK((*arms)[0].name == "baseline");
    CHECK((*arms)[1].name == "treatment");
    CHECK((*arms)[2].name == "third");
    CHECK((*arms)[0].world.scenario.market.people == 10'000);
    CHECK((*arms)[2].world.scenario.market.people == 300);
    CHECK((*arms)[1].policy.policy.changes.size() == 1);
    CHECK((*arms)[1].policy.policy.cost.per_month == 120);
    CHECK(claim->claim.expects[1].goes == Sign::not_down);
    CHECK(claim->claim.expects[1].during->until == 20);
}

TEST_CASE("Two arms are the same work when they do the same, whatever they are called and why they do it") {
    base::Diagnostics out;
    const auto one = load_claim_text(source("C01_easy.yaml", sound), out);
    const auto other = load_claim_text(source("C01_easy.yaml", with(sound, "about: easier", "about: a door")), out);
    const auto dearer = load_claim_text(source("C01_easy.yaml", with(sound, "120 EUR", "130 EUR")), out);
    const support::TemporaryFolder folder;
    const std::vector<scenario::ModelKind> kinds;
    const WorldOf world{.path = folder.write("counter.yaml", counter).string(), .kinds = &kinds};
    const auto identity = [&](const LoadedClaim& claim) { return identity_of((*load_arms(claim, world, out))[1]); };
    CHECK(identity(*one) == identity(*other));
    CHECK(identity(*one) != identity(*dearer));
}

TEST_CASE("A claim without a price says why it has none") {
    CHECK(said_about(with(sound, "  cost: {per_month: 120 EUR}\n", "")) ==
          "C01_easy.yaml:8:1: error: claim C01 buys something that costs nothing\n"
          "    8 | treatment:\n"
          "      | ^~~~~~~~~\n"
          "      | help: give it a cost, or say under 'priced' where its price is booked, or under 'not_a_policy' why it has none\n");
    CHECK(said_about(with(sound, "  cost: {per_month: 120 EUR}\n", "not_a_policy: nature\n")) == "");
}

TEST_CASE("A claim needs its number, and its file is called after it") {
    CHECK(said_about(sound, "easy.yaml") ==
          "easy.yaml:1:8: error: claim C01 stands in a file of another name, easy.yaml\n"
          "    1 | claim: C01\n"
          "      |        ^~~ help: call the file C01_ and a few words\n");
    CHECK(said_about(with(sound, "claim: C01", "claim: easy")) ==
          "C01_easy.yaml:1:8: error: 'claim' needs a letter and two digits such as C01, found 'easy'\n"
          "    1 | claim: easy\n"
          "      |        ^~~~\n");
    CHECK(said_about("- a list\n") ==
          "C01_easy.yaml:1:1: error: expected a claim, found no keys\n"
          "    1 | - a list\n"
          "      | ^ help: a claim begins with claim: and its number\n");
}

TEST_CASE("A figure, an arm or a day that is not there is said so where it stands") {
    CHECK(said_about(with(sound, "figure: retention", "figure: retentoin")) ==
          "C01_easy.yaml:13:14: error: there is no figure 'retentoin'\n"
          "   13 |   - {figure: retentoin, goes: up}\n"
          "      |              ^~~~~~~~~ help: did you mean 'retention'?\n");
    CHECK(said_about(with(sound, "to: third", "to: thrid")) ==
          "C01_easy.yaml:14:56: error: there is no arm 'thrid'\n"
          "   14 |   - {figure: nps, goes: not-down, from: treatment, to: thrid, during: {from: 10, until: 20}}\n"
          "      |                                                        ^~~~~ help: did you mean 'third'?\n");
    CHECK(said_about(with(sound, "until: 20", "until: 31")).find(
              "error: 'until' lies behind the last day of the run, day 29") != std::string::npos);
    CHECK(said_about(with(sound, "until: 20", "until: 5")).find(
              "needs a stretch that ends after it begins") != std::string::npos);
}

TEST_CASE("A sign is one of five words") {
    CHECK(said_about(with(sound, "goes: up", "goes: upp")) ==
          "C01_easy.yaml:13:31: error: 'expects.0.goes' needs one of up, down, none, not-up, not-down; found 'upp'\n"
          "   13 |   - {figure: retention, goes: upp}\n"
          "      |                               ^~~ help: did you mean 'up'?\n");
}

TEST_CASE("A path in an arm is held against the world, before the run and during it") {
    CHECK(said_about(with(sound, "complaints.ease: 0.9", "complaints.eese: 0.9")) ==
          "C01_easy.yaml:10:20: error: there is no 'eese' in 'complaints'\n"
          "   10 |   set: {complaints.eese: 0.9}\n"
          "      |                    ^~~~ help: did you mean 'ease'?\n");
    CHECK(said_about(with(sound, "complaints.ease: 0.9", "complaints.ease: 9")) ==
          "C01_easy.yaml:10:26: error: 'complaints.ease' must lie between 0 and 1, found '9'\n"
          "   10 |   set: {complaints.ease: 9}\n"
          "      |                          ^ help: how easy it is to complain: 0 a maze, 1 one obvious door\n");
    CHECK(said_about(with(sound, "market.people: 300", "market.poeple: 300")).find("did you mean 'people'?") !=
          std::string::npos);
    CHECK(said_about(with(sound, "complaints.ease: 0.9", "market.people: 30")).find("C01_easy.yaml:10:") == 0);
    CHECK(said_about(with(sound, "on: day 5", "on: day 50")).find(
              "C01_easy.yaml:16:58: error: day 50 is after the last day of the run, day 29") == 0);
    CHECK(said_about(with(sound, "  - {figure: retention, goes: up}\n  - {figure: nps, goes: not-down, from: treatment, "
                                 "to: third, during: {from: 10, until: 20}}\n",
                          "  []\n")) ==
          "C01_easy.yaml:12:1: error: claim C01 expects nothing\n"
          "   12 | expects:\n"
          "      | ^~~~~~~ help: name a figure and which way it goes\n");
}

TEST_CASE("A level is compared with a number or with another step, not with both") {
    CHECK(said_about(with(sound, "goes: up}", "goes: up, against: 3, beyond: {from: third}}")).find(
              "has both 'against' and 'beyond'") != std::string::npos);
}

TEST_CASE("A range is read in the unit of what it leads to") {
    base::Diagnostics out;
    const auto world = scenario::load_scenario_text(source("counter.yaml", counter), {}, out);
    const auto ranges = load_ranges_text(
        source("ranges.yaml", "ranges:\n  - {path: complaints.promised_reply, low: 2 working days, high: 12 working days, source: "
                              "assumed}\n  - {path: market.relevance, low: 50%, high: 90%, source: assumed}\n"),
        out);
    REQUIRE(ranges);
    const auto bounds = bounds_of(*ranges, *world, out);
    REQUIRE(bounds.size() == 2);
    CHECK(bounds[0].at(.25).value.text == "4.5 working days");
    CHECK(bounds[1].at(.5).value.text == "70%");
    CHECK(bounds[1].at(.5).path.text == "market.relevance");
    CHECK(out.render() == "");
}

TEST_CASE("A range that leads nowhere, does not rise or is none is said so where it stands") {
    base::Diagnostics out;
    const auto world = scenario::load_scenario_text(source("counter.yaml", counter), {}, out);
    const auto said = [&](const std::string& line) {
        base::Diagnostics mine;
        if (const auto ranges = load_ranges_text(source("ranges.yaml", "ranges:\n  - " + line + "\n"), mine))
            static_cast<void>(bounds_of(*ranges, *world, mine));
        return mine.render();
    };
    CHECK(said("{path: market.relevence, low: 1%, high: 2%, source: assumed}").find("did you mean 'relevance'?") !=
          std::string::npos);
    CHECK(said("{path: market.relevance, low: 90%, high: 50%, source: assumed}") ==
          "ranges.yaml:2:46: error: 'high' must be above 'low', found 50% and 90%\n"
          "    2 |   - {path: market.relevance, low: 90%, high: 50%, source: assumed}\n"
          "      |                                              ^~~\n");
    CHECK(said("{path: market.relevance, low: 0.5, high: 90%, source: assumed}").find("ranges.yaml:2:35") == 0);
    CHECK(said("{path: market, low: 1, high: 2, source: assumed}") ==
          "ranges.yaml:2:12: error: 'market' is not one number\n"
          "    2 |   - {path: market, low: 1, high: 2, source: assumed}\n"
          "      |            ^~~~~~ help: name a number below it\n");
    CHECK(said("{path: market.relevance, low: 1%, high: 2%}").find("'source' is missing") != std::string::npos);
    CHECK(said("{path: market.price, low: 1, high: 2, source: assumed}\n  - {path: market.price, low: 1, high: 3, source: assumed}") ==
          "ranges.yaml:3:12: error: 'market.price' has a range already\n"
          "    3 |   - {path: market.price, low: 1, high: 3, source: assumed}\n"
          "      |            ^~~~~~~~~~~~ help: keep one of them\n");
}

}  // namespace goodwill::experiment
