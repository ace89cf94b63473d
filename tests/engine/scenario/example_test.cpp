// The example that is shipped: it is sound, it is understood, and no slip of typing in it goes unnoticed.
#include <cmath>
#include <fstream>
#include <sstream>

#include "loading.hpp"
#include "scenario/analysis.hpp"
#include "scenario/walk.hpp"
#include "support/slips.hpp"

using namespace goodwill;
using namespace goodwill::scenario;
using namespace goodwill::scenario::test;

namespace {

std::string example() {
    std::ifstream file(support::source_folder() / "scenarios" / "example.yaml");
    std::stringstream text;
    text << file.rdbuf();
    REQUIRE_FALSE(text.str().empty());
    return text.str();
}

//! What was read, without places.
std::string meaning_of(Loaded loaded) { return values_text(Fields::slot(loaded.scenario)) + effective_yaml(loaded); }

}  // namespace

TEST_CASE("The example is loaded and checked without an error or a warning") {
    base::Diagnostics out;
    const auto loaded = load_scenario((support::source_folder() / "scenarios" / "example.yaml").string(), {}, out);
    REQUIRE(loaded);
    check_scenario(*loaded, out, std::vector<std::string>{"nps", "retention", "complaints.voiced", "complaints.unvoiced", "referrals", "profit"});
    CHECK(out.render().empty());
}

TEST_CASE("The example means what it says") {
    const Loaded loaded = sound(example());
    const Scenario& s = loaded.scenario;
    CHECK(s.time.run == 730.0);
    CHECK(s.time.warm_up == 91.0);
    CHECK(s.market.people == 50000.0);
    CHECK(s.market.segments.items.at("price-hunters").price_sensitivity == .9);
    CHECK(s.market.segments.items.at("digital-natives").relevant_only_if->channel == "digital");
    CHECK(*s.journeys.items.at("everyday-banking").needed == 20.0);
    CHECK(s.journeys.items.at("mortgage-enquiry").worth == 1200.0);
    const Touchpoint& phone = s.touchpoints.items.at("contact-centre");
    CHECK(mean_minutes(*phone.patience) == Approx(5 * std::exp(.5 * std::pow(std::log(2.5), 2))));
    CHECK(phone.if_abandoned.next.items.at("phone-menu") == .6);
    CHECK(s.teams.items.at("agents").turnover == .3);
    CHECK(s.complaints.tiers.size() == 2);
    CHECK(s.complaints.redress.compensation == .4);
    CHECK(s.complaints.learning.review == 28.0);
    CHECK(std::get<SmallWorld>(std::get<Talking>(s.talk).network).friends == 8.0);
    CHECK(s.feedback.survey->after == .15);
    CHECK(s.report.precision.items.at("retention") == .005);
    const auto epochs = value_epochs(loaded);
    REQUIRE(epochs.size() == 2);
    CHECK(epochs[1].from.value == 180);
    CHECK(epochs[1].values.teams.items.at("agents").size == 3.0);
}

TEST_CASE("The example's effective text reads back to the same values") {
    const Loaded first = sound(example());
    const Outcome again = load(effective_yaml(first));
    INFO(again.said);
    REQUIRE(again.loaded);
    CHECK(meaning_of(*again.loaded) == meaning_of(first));
}

TEST_CASE("A slip of one character in the example is reported with its place, or it changes what is read") {
    const std::string text = example();
    const std::string meant = meaning_of(sound(text));
    for (const support::Slip& slip : support::slips(text, support::everything() ? 1 : 37)) {
        if (slip.what.ends_with("'0' left out")) continue;  // 9:00 is 09:00
        INFO(slip.what);
        base::Diagnostics out;
        auto loaded = load_scenario_text(source("test.yaml", slip.text), {}, out);
        if (loaded) check_scenario(*loaded, out);
        for (const base::Diagnostic& d : out.all()) CHECK(d.place.known());
        if (out.all().empty()) {
            REQUIRE(loaded);
            CHECK(meaning_of(std::move(*loaded)) != meant);
        }
    }
}

TEST_CASE("The example's analysis is what its picture shows") {
    const Analysis a = analyse(sound(example()));
    REQUIRE(a.journeys.size() == 2);
    CHECK(a.journeys[0].name == "everyday-banking");
    CHECK(a.journeys[0].needs_per_day == Approx(1000));
    double ends = 0;
    for (const EndShare& end : a.journeys[0].ends) ends += end.share;
    CHECK(ends == Approx(1).margin(1e-6));
    CHECK(a.unasked_quality == std::vector<std::string>{"app", "phone-menu"});
    REQUIRE(a.later.size() == 1);
    CHECK(a.later[0].team.name == "agents");
}
