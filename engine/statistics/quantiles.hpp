// Quantiles of the distributions that intervals and tests need, and of samples.
#pragma once
#include <span>

namespace goodwill::statistics {

//! Standard normal; p in (0, 1), otherwise our mistake.
[[nodiscard]] double normal_quantile(double p);
[[nodiscard]] double normal_cdf(double x);

//! Student's t; p in (0, 1), degrees of freedom above 0, otherwise our mistake.
[[nodiscard]] double student_quantile(double p, double degrees);
[[nodiscard]] double student_cdf(double t, double degrees);

//! The value below which a share p in [0, 1] of the sample lies, in the sample's unit: linear between order statistics
//! (Hyndman & Fan 1996, type 7). The values are ascending and at least one, otherwise our mistake.
[[nodiscard]] double sorted_quantile(std::span<const double> ascending, double p);
//! The same for values in any order (they are copied).
[[nodiscard]] double sample_quantile(std::span<const double> values, double p);

}  // namespace goodwill::statistics
