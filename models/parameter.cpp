// A visitor of described fields that remembers one number.
#include "models/parameter.hpp"

#include <string>
#include <variant>

namespace goodwill::models {

namespace {

//! Remembers one number of a described struct.
class NumberNamed final : public input::Fields {
public:
    NumberNamed(std::string_view key, double otherwise) : key_{key}, value_{otherwise} {}
    void field(std::string_view key, input::Slot slot, const input::Info& /*info*/) override {
        if (const auto* number = std::get_if<input::NumberSlot>(&slot); number != nullptr && key == key_)
            value_ = *number->value;
    }
    [[nodiscard]] double value() const { return value_; }

private:
    std::string_view key_;
    double value_;
};

}  // namespace

double number_of(const scenario::ModelSet& models, std::string_view model, std::string_view key, double otherwise) {
    const auto found = models.choices.find(std::string{model});
    if (found == models.choices.end() || found->second.parameters == nullptr) return otherwise;
    NumberNamed reader{key, otherwise};
    found->second.parameters->describe(reader);
    return reader.value();
}

Fading fading_of(const scenario::ModelSet& models) {
    const Fading usual;
    return {static_cast<float>(number_of(models, "emotion", "anger_half_life", usual.anger_half_life)),
            static_cast<float>(number_of(models, "emotion", "failures_memory", usual.failures_memory))};
}

}  // namespace goodwill::models
