// The float functions of random/functions.hpp. They work in double with short polynomials, which costs half a register
// but needs no care for rounding, small numbers or overflow: the conversion back does all of it.
#pragma once
#include <bit>
#include <cstdint>

#include "random/functions.hpp"
#include "random/functions_inline.hpp"

namespace goodwill::random {

namespace detail {

inline constexpr float infinite_f = std::bit_cast<float>(0x7F800000U);
inline constexpr float not_a_number_f = std::bit_cast<float>(0x7FC00000U);

GOODWILL_LANES float select(bool condition, float yes, float no) {
    const std::uint32_t mask = condition ? ~std::uint32_t{0} : std::uint32_t{0};
    return std::bit_cast<float>((std::bit_cast<std::uint32_t>(yes) & mask) |
                                (std::bit_cast<std::uint32_t>(no) & ~mask));
}
//! A square root to 1e-10 by Newton's steps: std::sqrt sets errno and would keep a loop from vectorising. x > 0,
//! normal.
GOODWILL_LANES double rough_sqrt(double x) {
    double y = from_bits(0x5FE6EB50C7B537A9ULL - (bits(x) >> 1U));
    y = y * (1.5 - .5 * x * y * y);
    y = y * (1.5 - .5 * x * y * y);
    y = y * (1.5 - .5 * x * y * y);
    return x * y;
}

//! 2^x to 3e-9, within what a float holds; beyond it 2^200 or 2^-200.
GOODWILL_LANES double short_exp2(double x) {
    const double limit = from_bits(bits(200.) | (bits(x) & sign_mask));
    const double bounded = select(magnitude(x) > 200., limit, x);
    const double shifted = bounded + round_magic;
    const double r = bounded - (shifted - round_magic);
    const double r2 = r * r;
    const double p =
        ((1.0 + r * 0.69314720670283259577) + r2 * (0.24022650922288758071 + r * 0.055503272266703020589)) +
        r2 * r2 * ((0.0096180566785246380754 + r * 0.001340042817761583794) + r2 * 0.00015461444698569129083);
    return p * from_bits((bits(shifted) + 1023U) << 52U);
}

//! log(x) / 2 split as {exponent, log(1 + f) / 2} to 4e-12 of the second; x a positive normal double.
GOODWILL_LANES Reduced short_log(double x) {
    const Reduced parts = reduced(x);
    const double s = parts.f / (2. + parts.f);
    const double z = s * s;
    const double rest = (0.33333333277021006215 + z * 0.20000061105905324698) +
                        z * z * (0.14275389316595982717 + z * 0.11665807235921749617);
    return {parts.exponent, s + s * z * rest};
}

//! Numerators and denominators of AS241's short form (PPND7) for the centre and the tail.
GOODWILL_LANES double short_normal(double centre, double smaller, bool far_tail) {
    const double t = .180625 - centre * centre;
    const double middle_above = ((59.109374720 * t + 159.29113202) * t + 50.434271938) * t + 3.3871327179;
    const double middle_below = ((67.187563600 * t + 78.757757664) * t + 17.895169469) * t + 1.;
    const Reduced l = short_log(smaller);
    const double r = rough_sqrt(-(l.exponent * ln2 + 2. * l.f) + 1e-300);
    const double a = r - 1.6;
    const double tail_above = ((.17023821103 * a + 1.3067284816) * a + 2.7568153900) * a + 1.4234372777;
    const double tail_below = (.12021132975 * a + .73700164250) * a + 1.;
    const double b = r - 5.;
    const double far_above = ((.017337203997 * b + .42868294337) * b + 3.0812263860) * b + 6.6579051150;
    const double far_below = (.012258202635 * b + .24197894225) * b + 1.;
    const bool far = far_tail & (r > 5.);
    const double outer_above = select(far, far_above, tail_above);
    const double outer_below = select(far, far_below, tail_below);
    const bool middle = magnitude(centre) <= .425;
    const double signed_outer = from_bits(bits(outer_above) | (bits(centre) & sign_mask));
    return select(middle, centre * middle_above, signed_outer) / select(middle, middle_below, outer_below);
}

}  // namespace detail

GOODWILL_LANES float expf(float x) {
    using namespace detail;
    return static_cast<float>(short_exp2(static_cast<double>(x) * inverse_ln2));
}

GOODWILL_LANES float logf(float x) {
    using namespace detail;
    const Reduced l = short_log(static_cast<double>(x));
    const float result = static_cast<float>(l.exponent * ln2 + 2. * l.f);
    const float special = select(x == 0.F, -infinite_f, select(x > 0.F, infinite_f, not_a_number_f));
    return select((x > 0.F) & (x < infinite_f), result, special);
}

GOODWILL_LANES float powf(float x, float y) {
    using namespace detail;
    const Reduced l = short_log(static_cast<double>(x));
    const double log2_x = l.exponent + l.f * (2. * inverse_ln2);
    const float power = static_cast<float>(short_exp2(static_cast<double>(y) * log2_x));
    const float at_end = select((x == 0.F) == (y > 0.F), 0.F, infinite_f);  // at x = 0 and x = inf
    const float special = select(x >= 0.F, select(y != y, y, at_end), not_a_number_f);
    return select(y == 0.F, 1.F, select((x > 0.F) & (x < infinite_f), power, special));
}

GOODWILL_LANES float normal_quantile_f(float p) {
    const double x = static_cast<double>(p);
    const double value = detail::short_normal(x - .5, detail::select(x < .5, x, 1. - x), true);
    return static_cast<float>(value);
}

GOODWILL_LANES float normal_of_word(std::uint32_t word) {
    const double whole = detail::from_bits(0x4330000000000000ULL | word) - (0x1p52 - .5);
    const double x = whole * 0x1p-32;
    return static_cast<float>(detail::short_normal(x - .5, detail::select(x < .5, x, 1. - x), false));
}

}  // namespace goodwill::random
