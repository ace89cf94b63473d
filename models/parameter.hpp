// Reading one number of another model by name: no model includes another, but a few constants (how fast anger fades)
// are facts that several need. The owner's describe() is the only place that knows the key.
#pragma once
#include <string_view>

#include "models/evening.hpp"
#include "scenario/model_kind.hpp"

namespace goodwill::models {

//! The value of top-level number `key` of a model's chosen parameters; `otherwise` when the model is absent, off, or
//! has no such key.
[[nodiscard]] double number_of(const scenario::ModelSet& models, std::string_view model, std::string_view key,
                               double otherwise);

//! How anger and failures fade under these models (parameters of emotion).
[[nodiscard]] Fading fading_of(const scenario::ModelSet& models);

//! The parameters of type P of a model in a set; P's own defaults when the model is absent, off or another alternative.
template <class P>
[[nodiscard]] P parameters_of(const scenario::ModelSet& models, const char* model) {
    const auto found = models.choices.find(model);
    if (found == models.choices.end() || found->second.parameters == nullptr) return P{};
    const auto* typed = dynamic_cast<const scenario::Parameters<P>*>(found->second.parameters.get());
    return typed == nullptr ? P{} : typed->value;
}

}  // namespace goodwill::models
