// The catalogue as a whole: its order, its numbers, and what must be known of every parameter.
#include "models/catalogue.hpp"

#include <fmt/format.h>

#include <fstream>
#include <set>
#include <sstream>

#include "input/reader.hpp"
#include "models/vocabulary.hpp"
#include "support/catch.hpp"

using namespace goodwill;

namespace {

std::string sources() {
    std::ifstream file{support::source_folder() / "models" / "SOURCES.bib"};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<input::Leaf> all_parameters() {
    static scenario::ModelSet models{models::kinds()};
    return input::leaves(input::Fields::slot(models));
}

}  // namespace

TEST_CASE("The catalogue has the fourteen models in the order of the day, with the numbers of their draws", "[catalogue]") {
    const std::vector<std::string> order{"expectation", "satisfaction", "emotion", "complaint", "recovery",
                                         "loyalty", "choice", "talk", "reviews", "referral",
                                         "employees", "feedback", "learning", "money"};
    REQUIRE(models::catalogue().size() == order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const simulation::CatalogueEntry& entry = models::catalogue()[i];
        CHECK(entry.kind.name == order[i]);
        CHECK(entry.number == i + 1);
        CHECK(entry.kind.question.ends_with('?'));
        CHECK(entry.makers.size() == entry.kind.alternatives.size());
    }
}

TEST_CASE("Every model makes its stage, on and off", "[catalogue]") {
    for (const simulation::CatalogueEntry& entry : models::catalogue())
        for (std::size_t i = 0; i < entry.makers.size(); ++i) {
            const auto parameters = entry.kind.alternatives[i].parameters();
            INFO(entry.kind.name);
            CHECK(entry.makers[i](*parameters, true) != nullptr);
            CHECK(entry.makers[i](*parameters, false) != nullptr);
        }
}

TEST_CASE("Every number of a model has a source, a meaning and a default within its range", "[catalogue]") {
    const std::string known = sources();
    REQUIRE(!known.empty());
    std::size_t numbers = 0;
    for (const input::Leaf& leaf : all_parameters()) {
        const auto* number = std::get_if<input::NumberSlot>(&leaf.slot);
        if (number == nullptr) continue;
        ++numbers;
        INFO(leaf.path << " = " << *number->value << ", source '" << leaf.info.source << "'");
        CHECK(!leaf.info.meaning.empty());
        CHECK((leaf.info.low <= *number->value && *number->value <= leaf.info.high));
        const bool ours = leaf.info.source == "assumed" || leaf.info.source.starts_with("calibrated: ");
        CHECK((ours || known.find(fmt::format("{{{},", leaf.info.source)) != std::string::npos));
    }
    CHECK(numbers > 150);
}
