// Designs: where in the space of unsure numbers to run. A Latin hypercube puts exactly one point into each of n equal
// strata of every parameter (McKay, Beckman & Conover 1979). Draws are addressed by the parameter's name, so that one
// more parameter leaves the points of the others where they were.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "random/address.hpp"

namespace goodwill::experiment {

//! Of designs (owner 0, beside simulation/purposes.hpp): (stratum or point; where = the parameter's name):
//! 0-1 rank of the stratum among the points, or place within the stratum.
inline constexpr random::Purpose stratum_purpose{0, 14};
inline constexpr random::Purpose place_in_stratum_purpose{0, 15};

//! Points x parameters, each coordinate in (0, 1).
[[nodiscard]] std::vector<std::vector<double>> latin_hypercube(std::uint64_t seed, std::size_t points,
                                                               std::span<const std::string> parameters);

//! How much each parameter moves an outcome over the points of a design: the absolute standardised coefficients of a
//! regression of ranks on ranks (Saltelli et al. 2008), so that any monotone effect counts. Where there are too few
//! points for that, the absolute correlations of ranks. One number a parameter; all 0 where the outcome never changes.
[[nodiscard]] std::vector<double> influences(const std::vector<std::vector<double>>& points,
                                             std::span<const double> outcomes);

//! The names of the two that move it most, the first more than the second; points without an outcome (NaN) are left out.
[[nodiscard]] std::vector<std::string> two_most_influential(const std::vector<std::vector<double>>& points,
                                                            std::span<const double> outcomes,
                                                            std::span<const std::string> names);

}  // namespace goodwill::experiment
