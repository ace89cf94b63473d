// The language itself: every field says what it means, where its default comes from and whether it may change.
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

#include "loading.hpp"
#include "scenario/walk.hpp"

using namespace goodwill;
using namespace goodwill::scenario;
using namespace goodwill::scenario::test;

namespace {

//! Everything the language knows, also what no scenario uses: prototypes of names, lists, choices and optional parts.
class Everything final : public Fields {
public:
    struct Known {
        Slot slot;  // what it points to is gone when the prototype is
        Info info;
        std::optional<double> number;  // the default
    };
    std::map<std::string, Known> fields{};

    void field(std::string_view key, Slot slot, const Info& info) override {
        const std::string path = join(path_, key);
        INFO(path);
        CHECK(fields.count(path) == 0);
        const auto* number = std::get_if<NumberSlot>(&slot);
        fields.emplace(path, Known{slot, info, number != nullptr ? std::optional{*number->value} : std::nullopt});
        descend(path, slot);
    }

private:
    std::string path_{};

    void descend(const std::string& path, const Slot& slot) {
        if (const auto* group = std::get_if<Group>(&slot)) {
            const std::string outer = std::exchange(path_, path);
            group->describe(*this, group->object);
            path_ = outer;
        }
        if (const auto* map = std::get_if<std::shared_ptr<KeyedView>>(&slot)) descend(join(path, "*"), (*map)->prototype());
        if (const auto* list = std::get_if<std::shared_ptr<ListView>>(&slot)) descend(join(path, "*"), (*list)->prototype());
        if (const auto* maybe = std::get_if<std::shared_ptr<MaybeView>>(&slot)) descend(path, (*maybe)->prototype());
        if (const auto* choice = std::get_if<std::shared_ptr<ChoiceView>>(&slot)) {
            const auto all = (*choice)->alternatives();
            for (std::size_t i = 0; i < all.size(); ++i)
                descend(join(path, std::string{"<"}.append(all[i].kind).append(">")), (*choice)->prototype(i));
        }
    }
};

template <class Root>
std::map<std::string, Everything::Known> language_of(Root& root) {
    Everything everything;
    describe(everything, root);
    return everything.fields;
}

}  // namespace

TEST_CASE("Every field of the language says what it means in a clause") {
    Scenario scenario;
    Policy policy;
    auto fields = language_of(scenario);
    fields.merge(language_of(policy));
    CHECK(fields.size() > 150);
    for (const auto& [path, known] : fields) {
        INFO(path << ": " << known.info.meaning);
        CHECK(known.info.meaning.size() >= 8);
        CHECK_FALSE(known.info.meaning.ends_with('.'));
    }
}

TEST_CASE("Every default number lies in its range") {
    Scenario scenario;
    for (const auto& [path, known] : language_of(scenario)) {
        if (!known.number) continue;
        INFO(path);
        const double value = *known.number;
        CHECK(known.info.low <= known.info.high);
        CHECK(known.info.low > -infinity);
        CHECK(known.info.high < infinity);
        CHECK(value >= known.info.low);
        CHECK(value <= known.info.high);
    }
}

TEST_CASE("Every number of the world has a source or is marked assumed") {
    Scenario scenario;
    const std::set<std::string> structure{"goodwill", "time.run", "changes.*.ramp", "changes.*.announced", "teams.*.sites", "touchpoints.*.room", "touchpoints.*.barriers", "touchpoints.*.priority"};
    for (const auto& [path, known] : language_of(scenario)) {
        if (!known.number || structure.count(path) > 0 || path.find('<') != std::string::npos) continue;
        INFO(path);
        CHECK_FALSE(known.info.source.empty());
    }
}

TEST_CASE("Every source is in the list of sources") {
    std::ifstream file(support::source_folder() / "models" / "SOURCES.bib");
    std::stringstream text;
    text << file.rdbuf();
    REQUIRE_FALSE(text.str().empty());
    Scenario scenario;
    for (const auto& [path, known] : language_of(scenario)) {
        const std::string source{known.info.source};
        if (source.empty() || source == "assumed" || source.starts_with("calibrated: ")) continue;
        INFO(path << ": " << source);
        CHECK(text.str().find("{" + source + ",") != std::string::npos);
    }
}

TEST_CASE("Values may change on a day, structure may not") {
    Scenario scenario;
    const auto fields = language_of(scenario);
    for (const std::string path : {"teams.*.size", "teams.*.pay", "teams.*.support", "teams.*.authority", "touchpoints.*.patience",
                                   "touchpoints.*.fails", "touchpoints.*.takes", "touchpoints.*.quality", "touchpoints.*.next", "complaints.ease",
                                   "complaints.tiers.*.solves", "complaints.redress.compensation", "referrals.reward", "feedback.survey.after",
                                   "money.margin_per_visit", "journeys.*.needed", "journeys.*.arrivals.rate", "talk.<messages>.reviews.answered"}) {
        INFO(path);
        CHECK(fields.at(path).info.changes == Changes::run);
    }
    for (const std::string path : {"name", "market.people", "market.segments.*.share", "touchpoints.*.team", "touchpoints.*.channel", "teams.*.open",
                                   "teams.*.sites", "time.run", "complaints.tiers.*.team", "complaints.tiers", "talk", "money.currency"}) {
        INFO(path);
        CHECK(fields.at(path).info.changes == Changes::start);
    }
}

TEST_CASE("The words of the language that are no member names") {
    Scenario scenario;
    Policy policy;
    const auto fields = language_of(scenario);
    CHECK(fields.count("goodwill") == 1);
    CHECK(fields.count("talk.<messages>.reviews.public") == 1);
    CHECK(fields.count("touchpoints.*.quality.<by-dimension>.empathy") == 1);
    CHECK(language_of(policy).count("policy") == 1);
}

TEST_CASE("Enumerations are spelt in small letters with hyphens") {
    const auto names = [](const std::string& text, const std::string& word) {
        return load_only(with(counter, "size: 2", "size: 2\n    layoffs: " + word) + text).loaded.has_value();
    };
    for (const std::string word : {"last-in-first-out", "performance", "random"}) CHECK(names("", word));
    CHECK_FALSE(names("", "last_in_first_out"));
}

TEST_CASE("One quality stands for all five dimensions, or the five stand alone") {
    const auto quality = [](const std::string& text) {
        return sound(with(counter, "    takes", "    quality: " + text + "\n    takes")).scenario.touchpoints.items.at("counter").quality;
    };
    CHECK(std::get<OneQuality>(quality("7.2")).overall == 7.2);
    CHECK(std::get<OneQuality>(quality("{overall: 7.2}")).overall == 7.2);
    CHECK(std::get<FiveQualities>(quality("{empathy: 9}")).scores.empathy == 9.0);
}
