// How the loader meets the behavioural models without knowing them: a catalogue of names, each with its alternatives and
// their parameter sets. `models: {satisfaction: {loss_weight: 2}}`, `{satisfaction: {model: performance-only}}`,
// `{satisfaction: off}`. models/catalogue.cpp fills it; simulation/stage.hpp adds what runs.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "input/fields.hpp"

namespace goodwill::scenario {

//! The parameters of one model, behind one interface.
class ParameterSet {
public:
    virtual ~ParameterSet() = default;
    [[nodiscard]] virtual std::unique_ptr<ParameterSet> clone() const = 0;
    virtual void describe(input::Fields& field) = 0;
};

//! The usual case: a plain struct with an ordinary describe().
template <class P>
class Parameters final : public ParameterSet {
public:
    P value{};
    [[nodiscard]] std::unique_ptr<ParameterSet> clone() const override { return std::make_unique<Parameters>(*this); }
    void describe(input::Fields& field) override {
        auto slot = input::Fields::slot(value);
        auto& group = std::get<input::Group>(slot);
        group.describe(field, group.object);
    }
};

struct ModelAlternative {
    std::string name;      // "standard", "performance-only"
    std::string meaning;
    std::unique_ptr<ParameterSet> (*parameters)();
};

//! One behavioural question and the answers on offer; the first alternative is the standard one. Every model also has "off".
struct ModelKind {
    std::string name;      // "satisfaction"; also the folder
    std::string question;  // "How does a gap between expectation and experience become satisfaction?"
    std::vector<ModelAlternative> alternatives;
};

//! The chosen alternative of one model with its parameters.
struct ModelChoice {
    const ModelKind* kind{nullptr};
    std::size_t alternative{0};   // alternatives.size() means off
    std::unique_ptr<ParameterSet> parameters{};

    ModelChoice() = default;
    explicit ModelChoice(const ModelKind& k);
    ModelChoice(const ModelChoice& other);
    ModelChoice& operator=(const ModelChoice& other);
    ModelChoice(ModelChoice&&) noexcept = default;
    ModelChoice& operator=(ModelChoice&&) noexcept = default;
    ~ModelChoice() = default;

    [[nodiscard]] bool off() const { return kind != nullptr && alternative >= kind->alternatives.size(); }
};

//! All models of a scenario, by name. Copyable.
struct ModelSet {
    std::map<std::string, ModelChoice> choices{};
    ModelSet() = default;
    explicit ModelSet(const std::vector<ModelKind>& kinds);  // the kinds must outlive the set
};
void describe(input::Fields& field, ModelSet& p);

}  // namespace goodwill::scenario
