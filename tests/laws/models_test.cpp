// Every model moves what its card says it moves, and is missed when it is switched off: the same people with the same
// luck, once as they are and once with one parameter changed.
#include <cmath>
#include <map>

#include "laws/tiny_world.hpp"
#include "models/catalogue.hpp"
#include "support/catch.hpp"

using namespace goodwill;

namespace {

struct Effect {
    std::string change;  // of one parameter of the model
    std::string figure;  // that answers
    int sign;            // +1 up, -1 down
};

//! By model; one entry for each of the catalogue.
const std::map<std::string, Effect>& effects() {
    static const std::map<std::string, Effect> all{{"expectation", {"benchmark_drift=2", "satisfaction", -1}},
                                                   {"satisfaction", {"base=0.9", "nps", +1}},
                                                   {"emotion", {"anger_scale=2", "anger.after-failure", +1}},
                                                   {"complaint", {"exit.switching_cost=0.3", "complaints.exits", +1}},
                                                   {"recovery", {"treatment.courtesy=0.05", "satcom", -1}},
                                                   {"loyalty", {"leaving.failures=1.5", "lost.unvoiced", +1}},
                                                   {"choice", {"considers=0.5 per year", "prospects.looking", +1}},
                                                   {"talk", {"rates.positive=0.12", "talk.positive", +1}},
                                                   {"reviews", {"posting.base=-4", "reviews.posted", +1}},
                                                   {"referral", {"converts=50%", "referrals.won", +1}},
                                                   {"employees", {"skill.newcomer=0.3", "skill", -1}},
                                                   {"feedback", {"base=0.5", "survey.response", +1}},
                                                   {"learning", {"irreducible=90%", "learning.factor", +1}},
                                                   {"money", {"newcomer_keeps=95%", "goodwill", +1}}};
    return all;
}

const support::Figures& as_it_is() {
    static const support::Figures figures{support::tiny_model(), 1, 0};
    return figures;
}

}  // namespace

TEST_CASE("Every model of the catalogue has a figure that answers to it", "[laws]") {
    CHECK(effects().size() == models::catalogue().size());
    for (const simulation::CatalogueEntry& entry : models::catalogue()) {
        INFO(entry.kind.name);
        REQUIRE(effects().contains(entry.kind.name));
        const double value = as_it_is()[effects().at(entry.kind.name).figure];
        CHECK(std::isfinite(value));
        CHECK(value != 0);
    }
}

TEST_CASE("Each model's parameter moves the figure named in its card, in the direction it says", "[laws]") {
    for (const auto& [model, effect] : effects()) {
        const support::Figures changed{support::tiny_model({"models." + model + "." + effect.change}), 1, 0};
        const double difference = changed[effect.figure] - as_it_is()[effect.figure];
        INFO(model << ": " << effect.change << " moves " << effect.figure << " by " << difference);
        CHECK(effect.sign * difference > 0);
    }
}

TEST_CASE("A model that is switched off is missed", "[laws]") {
    for (const auto& [model, effect] : effects()) {
        const support::Figures without{support::tiny_model({"models." + model + "=off"}), 1, 0};
        const double value = without[effect.figure];
        INFO(model << " off: " << effect.figure << " is " << value << ", with it " << as_it_is()[effect.figure]);
        CHECK((std::isnan(value) || value != as_it_is()[effect.figure]));
    }
}
