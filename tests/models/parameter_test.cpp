// What is said about the parameters of perception, feeling, complaining and recovery, and how models read one
// another's.
#include "models/parameter.hpp"

#include <set>
#include <string>

#include "models/complaint/parameters.hpp"
#include "models/emotion/parameters.hpp"
#include "models/expectation/parameters.hpp"
#include "models/recovery/parameters.hpp"
#include "models/satisfaction/parameters.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

//! Walks through described numbers and holds each to what every number must have.
class Auditor final : public input::Fields {
public:
    void field(std::string_view key, input::Slot slot, const input::Info& info) override {
        const std::string path = path_ + "." + std::string{key};
        CAPTURE(path);
        CHECK_FALSE(info.meaning.empty());
        CHECK(keys_.insert(path).second);
        std::shared_ptr<input::MaybeView> maybe;  // kept: it holds the prototype
        if (const auto* absent = std::get_if<std::shared_ptr<input::MaybeView>>(&slot)) {
            maybe = *absent;
            slot = maybe->prototype();  // absent by default, described all the same
        }
        if (const auto* group = std::get_if<input::Group>(&slot)) {
            const std::string above = path_;
            path_ = path;
            group->describe(*this, group->object);
            path_ = above;
            return;
        }
        const auto* number = std::get_if<input::NumberSlot>(&slot);
        REQUIRE(number != nullptr);
        CHECK_FALSE(info.source.empty());
        CHECK(info.low < info.high);
        CHECK(*number->value >= info.low);
        CHECK(*number->value <= info.high);
        ++numbers_;
    }
    [[nodiscard]] int numbers() const { return numbers_; }

private:
    std::string path_;
    std::set<std::string> keys_;
    int numbers_{0};
};

template <class P>
int audit() {
    Auditor auditor;
    P p;
    describe(auditor, p);
    return auditor.numbers();
}

scenario::ModelKind emotion_kind() {
    return {.name = "emotion",
            .question = "?",
            .alternatives = {{.name = "standard", .meaning = "", .parameters = [] {
                                  return std::unique_ptr<scenario::ParameterSet>{
                                      std::make_unique<scenario::Parameters<EmotionParameters>>()};
                              }}}};
}

}  // namespace

TEST_CASE(
    "Every number of perception, feeling, complaining and recovery has a meaning, a source and a range around its "
    "default",
    "[parameters]") {
    CHECK(audit<ExpectationParameters>() == 35);
    CHECK(audit<SatisfactionParameters>() == 30);
    CHECK(audit<EmotionParameters>() == 14);
    CHECK(audit<ComplaintParameters>() == 25);
    CHECK(audit<RecoveryParameters>() == 45);
}

TEST_CASE("A model reads another's number by name, and falls back when there is none", "[parameters]") {
    const std::vector<scenario::ModelKind> kinds{emotion_kind()};
    scenario::ModelSet models{kinds};
    CHECK(number_of(models, "emotion", "anger_half_life", 1) == 14);
    CHECK(number_of(models, "emotion", "no_such_number", 1) == 1);
    CHECK(number_of(models, "telepathy", "anger_half_life", 2) == 2);
    dynamic_cast<scenario::Parameters<EmotionParameters>&>(*models.choices.at("emotion").parameters)
        .value.anger_half_life = 7.;
    CHECK(fading_of(models).anger_half_life == 7);
    CHECK(fading_of(models).failures_memory == 90);
    CHECK(parameters_of<EmotionParameters>(models, "emotion").anger_half_life == 7);
    CHECK(parameters_of<SatisfactionParameters>(models, "satisfaction").base == Approx(.6));
}
