// The choice of a model as it is written in a scenario.
#include "scenario/model_kind.hpp"

#include "loading.hpp"

namespace goodwill::scenario::test {

struct Gap {
    Number loss_weight{2.25};
};
struct Direct {
    Number weight{1};
};
void describe(Fields& field, Gap& p) {
    field("loss_weight", p.loss_weight, {.low = 1, .high = 5, .changes = Changes::run, .source = "tversky_kahneman_1992", .meaning = "how much a loss hurts"});
}
void describe(Fields& field, Direct& p) { field("weight", p.weight, {.low = 0, .high = 5, .source = "assumed", .meaning = "weight"}); }

namespace {

const std::vector<ModelKind>& kinds() {
    const auto make = [] {
        std::vector<ModelKind> all;
        all.push_back({"satisfaction", "How does a gap become satisfaction?", {}});
        all.back().alternatives.push_back({"standard", "by gaps", [] { return std::unique_ptr<ParameterSet>(std::make_unique<Parameters<Gap>>()); }});
        all.back().alternatives.push_back({"performance-only", "by performance", [] { return std::unique_ptr<ParameterSet>(std::make_unique<Parameters<Direct>>()); }});
        return all;
    };
    static const std::vector<ModelKind> all = make();
    return all;
}

ModelChoice chosen(const std::string& models) {
    const Outcome outcome = load_only(counter + models, {}, kinds());
    INFO(outcome.said);
    REQUIRE(outcome.loaded);
    return outcome.loaded->scenario.models.choices.at("satisfaction");
}

double loss_weight(const ModelChoice& choice) { return dynamic_cast<const Parameters<Gap>&>(*choice.parameters).value.loss_weight; }

}  // namespace

TEST_CASE("A model that is not mentioned is the standard one with its defaults") {
    const ModelChoice choice = chosen("");
    CHECK(choice.alternative == 0);
    CHECK_FALSE(choice.off());
    CHECK(loss_weight(choice) == 2.25);
}

TEST_CASE("Parameters without a name belong to the standard model") {
    CHECK(loss_weight(chosen("models: {satisfaction: {loss_weight: 3}}\n")) == 3);
}

TEST_CASE("Another model is chosen by its name") {
    const ModelChoice choice = chosen("models: {satisfaction: {model: performance-only, weight: 2}}\n");
    CHECK(choice.alternative == 1);
    CHECK(dynamic_cast<const Parameters<Direct>&>(*choice.parameters).value.weight == 2.0);
}

TEST_CASE("A model that is off keeps the standard parameters") {
    const ModelChoice choice = chosen("models: {satisfaction: off}\n");
    CHECK(choice.off());
    CHECK(loss_weight(choice) == 2.25);
}

TEST_CASE("Copies of a choice do not share their parameters") {
    ModelSet first{kinds()};
    ModelSet second = first;
    dynamic_cast<Parameters<Gap>&>(*second.choices.at("satisfaction").parameters).value.loss_weight = 4;
    CHECK(loss_weight(first.choices.at("satisfaction")) == 2.25);
    first = second;
    CHECK(loss_weight(first.choices.at("satisfaction")) == 4.0);
}

TEST_CASE("Mistakes in a model are reported like all others") {
    CHECK(load_only(counter + "models: {satisfacton: off}\n", {}, kinds()).said ==
          R"(test.yaml:16:10: error: unknown key 'satisfacton' in 'models'
   16 | models: {satisfacton: off}
      |          ^~~~~~~~~~~ help: did you mean 'satisfaction'?
)");
    CHECK(load_only(counter + "models: {satisfaction: {model: performance-onyl}}\n", {}, kinds()).said ==
          R"(test.yaml:16:32: error: 'models.satisfaction' has no model 'performance-onyl'
   16 | models: {satisfaction: {model: performance-onyl}}
      |                                ^~~~~~~~~~~~~~~~ help: did you mean 'performance-only'?
)");
    CHECK(load_only(counter + "models: {satisfaction: {loss_weigth: 3}}\n", {}, kinds()).said ==
          R"(test.yaml:16:25: error: unknown key 'loss_weigth' in 'models.satisfaction'
   16 | models: {satisfaction: {loss_weigth: 3}}
      |                         ^~~~~~~~~~~ help: did you mean 'loss_weight'?
)");
}

TEST_CASE("A model's parameters may change on a day, its name may not") {
    CHECK(load_only(counter + "changes: [{on: day 9, set: {models.satisfaction.loss_weight: 3}}]\n", {}, kinds()).said.empty());
    CHECK(load_only(counter + "changes: [{on: day 9, set: {models.satisfaction: off}}]\n", {}, kinds()).said ==
          R"(test.yaml:16:29: error: 'models.satisfaction' cannot change during the run; set it at the start
   16 | changes: [{on: day 9, set: {models.satisfaction: off}}]
      |                             ^~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("The effective text of a choice reads back to the same choice") {
    for (const std::string models : {"", "models: {satisfaction: off}\n", "models: {satisfaction: {model: performance-only, weight: 2}}\n"}) {
        const Outcome first = load_only(counter + models, {}, kinds());
        REQUIRE(first.loaded);
        const std::string text = effective_yaml(*first.loaded);
        const Outcome again = load_only(text, {}, kinds());
        INFO(text << again.said);
        REQUIRE(again.loaded);
        CHECK(effective_yaml(*again.loaded) == text);
    }
}

}  // namespace goodwill::scenario::test
