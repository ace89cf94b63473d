// A model's choice as a described field: `satisfaction: {model: performance-only, loss_weight: 2}` or `satisfaction: off`.
#include "scenario/model_kind.hpp"

#include <utility>

namespace goodwill::scenario {

namespace {

std::unique_ptr<ParameterSet> fresh_parameters(const ModelKind& kind, std::size_t alternative) {
    if (kind.alternatives.empty()) return nullptr;
    const std::size_t filled = alternative < kind.alternatives.size() ? alternative : 0;  // "off" keeps the standard parameters
    return kind.alternatives[filled].parameters();
}

input::Slot slot_of(ParameterSet* parameters) {
    return input::Group{parameters, [](input::Fields& field, void* object) {
                            if (object != nullptr) static_cast<ParameterSet*>(object)->describe(field);
                        }};
}

class ModelView final : public input::ChoiceView {
public:
    explicit ModelView(ModelChoice& choice) : choice_{&choice}, samples_(choice.kind->alternatives.size()) {}

    [[nodiscard]] std::string_view discriminator() const override { return "model"; }

    [[nodiscard]] std::vector<input::Alternative> alternatives() const override {
        std::vector<input::Alternative> all;
        for (const ModelAlternative& a : choice_->kind->alternatives) {
            all.push_back({.kind = a.name, .standard = all.empty(), .meaning = a.meaning});
        }
        all.push_back({.kind = "off", .word = true, .meaning = "left out: this question is not asked"});
        return all;
    }

    [[nodiscard]] std::size_t selected() const override { return choice_->alternative; }

    input::Slot select(std::size_t index) override {
        choice_->alternative = index;
        choice_->parameters = fresh_parameters(*choice_->kind, index);
        return current();
    }

    input::Slot current() override { return slot_of(choice_->off() ? nullptr : choice_->parameters.get()); }

    input::Slot prototype(std::size_t index) override {
        if (index >= samples_.size()) return slot_of(nullptr);
        if (!samples_[index]) samples_[index] = fresh_parameters(*choice_->kind, index);
        return slot_of(samples_[index].get());
    }

private:
    ModelChoice* choice_;
    std::vector<std::unique_ptr<ParameterSet>> samples_;
};

}  // namespace

ModelChoice::ModelChoice(const ModelKind& k) : kind{&k}, parameters{fresh_parameters(k, 0)} {}

ModelChoice::ModelChoice(const ModelChoice& other)
    : kind{other.kind}, alternative{other.alternative}, parameters{other.parameters ? other.parameters->clone() : nullptr} {}

ModelChoice& ModelChoice::operator=(const ModelChoice& other) {
    ModelChoice copy{other};
    *this = std::move(copy);
    return *this;
}

ModelSet::ModelSet(const std::vector<ModelKind>& kinds) {
    for (const ModelKind& kind : kinds) choices.emplace(kind.name, ModelChoice{kind});
}

void describe(input::Fields& field, ModelSet& p) {
    for (auto& [name, choice] : p.choices) {
        const std::shared_ptr<input::ChoiceView> view = std::make_shared<ModelView>(choice);
        field.field(name, view, {.meaning = choice.kind->question});
    }
}

}  // namespace goodwill::scenario
