// Barriers on the way: a touchpoint's lost ends are what k like barriers leave of those who come, each passed by a share q, so that
// 1 - lost = q^k. When somebody takes barriers away, fewer are lost; with the same luck nobody is lost who was not before.
#pragma once
#include "simulation/model.hpp"

namespace goodwill::simulation {

//! Share that gives up where a share `left` (0..1) of the barriers is left that made `lost` (0..1) give up: 1 - (1 - lost)^left.
[[nodiscard]] double lost_to_barriers(double lost, double left);

//! Where to by one uniform u, as Route has it, when a share `left` of the barriers is left. Whoever would have been lost and is not
//! goes where the others go, in proportion; a route that only loses people stays as it is.
[[nodiscard]] std::uint16_t past_barriers(const Model& model, const Route& route, double u, double left);

}  // namespace goodwill::simulation
