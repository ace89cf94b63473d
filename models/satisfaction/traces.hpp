// Memory that fades: a part of every step of satisfaction stays, the rest lies in two traces, one of feeling and one of
// function, which fade at paces of their own (model sheet, D04). S = A + F, A += g (a - A) with `a` the part of an episode
// that delight and anger made, F the rest; of each step of A and of F a share `kept` stays for good.
#pragma once
#include "models/satisfaction/parameters.hpp"
#include "models/vocabulary.hpp"

namespace goodwill::models {

//! Of one customer, su: the part of satisfaction that is feeling, and what is still to fade of feeling and of function.
struct Traces { float affect{0}; float feeling{0}; float function{0}; };
inline constexpr ColumnKey<Traces> traces_column{"traces", "satisfaction", "part of satisfaction that is feeling; what will fade of feeling and of function, su"};

//! The part of an encounter's satisfaction that delight and anger made, su.
[[nodiscard]] float feeling_of(float lift, float anger, const SatisfactionParameters& p);

//! Traces after an episode that moved satisfaction by `step` su with gain `gain`, of which `felt` su was feeling.
[[nodiscard]] Traces traces_after(const Traces& t, float step, float gain, float felt, const TracesParameters& p);

//! Traces after `days` without a visit, and what satisfaction has lost by it (gained, below 0), su.
struct Faded { Traces traces; float lost; };
[[nodiscard]] Faded traces_faded(const Traces& t, float days, const TracesParameters& p);

}  // namespace goodwill::models
