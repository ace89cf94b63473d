// Our own elementary functions. libm's results differ between processors and versions; these are polynomials in plain
// double arithmetic without fused operations, hence equal to the bit on every machine, scalar or in lanes. The bounds
// below are tested against 64-bit significands (long double); `ulp` is the spacing of doubles (floats) at the exact
// result. All are inline and free of branches (but for normal_quantile), so that loops over columns vectorise.
//
// Domains and special values are those of <cmath>: log(0) = -inf, log(-1) = NaN, exp(1000) = inf, pow(0, y > 0) = 0,
// pow(x, 0) = 1, NaN in gives NaN out. A negative base of pow gives NaN whatever the exponent.
#pragma once
#include <cstdint>

#if defined(__GNUC__)
#define GOODWILL_LANES [[gnu::always_inline]] inline  // a call in a loop over lanes would keep it from vectorising
#else
#define GOODWILL_LANES inline
#endif

namespace goodwill::random {

// double, off by at most 1 ulp (exp, log, log1p, exp2), 1.1 ulp (expm1), 2 ulp (pow)
[[nodiscard]] double exp(double x);
[[nodiscard]] double log(double x);    // x > 0
[[nodiscard]] double log1p(double x);  // x > -1
[[nodiscard]] double expm1(double x);
[[nodiscard]] double exp2(double x);
[[nodiscard]] double pow(double x, double y);  // x >= 0

// double, relative error below 1e-15 (where the result is not subnormal)
[[nodiscard]] double logistic(double x);         // 1 / (1 + e^-x), no overflow
[[nodiscard]] double normal_cdf(double x);       // right also in the far lower tail, down to x = -37
[[nodiscard]] double normal_quantile(double p);  // p in (0, 1); Wichura 1988, AS241
[[nodiscard]] double log_gamma(double x);        // x > 0; absolute error below 2e-14 + 1e-15 |log_gamma(x)|

// float, computed in double: expf, logf, powf within .55 ulp, the normal within 3e-7 of its value; for the many small
// draws of an evening
[[nodiscard]] float expf(float x);
[[nodiscard]] float logf(float x);               // x > 0
[[nodiscard]] float powf(float x, float y);      // x >= 0
[[nodiscard]] float normal_quantile_f(float p);  // p in (0, 1)
[[nodiscard]] float normal_of_word(
    std::uint32_t word);  // normal_quantile_f((word + .5) / 2^32), both tails to 6.4 sigma

}  // namespace goodwill::random
#include "random/functions_float_inline.hpp"
#include "random/functions_inline.hpp"
