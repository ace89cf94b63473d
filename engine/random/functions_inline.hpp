// The definitions of random/functions.hpp. Each reduces its argument to a small interval by exact bit operations,
// evaluates one polynomial there (own Chebyshev fits, error below 2^-60 of the result; Estrin's scheme keeps the chain
// of dependent operations short), and selects special values at the end. The leading part of each sum is kept exact
// (Cody & Waite), so that only the last addition rounds visibly.
#pragma once
#include <bit>
#include <cstdint>

#include "random/functions.hpp"

namespace goodwill::random {

namespace detail {

inline constexpr double infinite = std::bit_cast<double>(0x7FF0000000000000ULL);
inline constexpr double not_a_number = std::bit_cast<double>(0x7FF8000000000000ULL);
inline constexpr double round_magic = 0x1.8p52;      // adding and taking it off rounds to an integer
inline constexpr double ln2_high = 0x1.62e42feep-1;  // 32 bits: times an exponent it is exact
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;
inline constexpr double ln2 = 0x1.62e42fefa39efp-1;
inline constexpr double inverse_ln2 = 0x1.71547652b82fep+0;
inline constexpr double two_54 = 0x1p54;
inline constexpr std::uint64_t sign_mask = 0x8000000000000000ULL;
inline constexpr std::uint64_t fraction_mask = 0x000FFFFFFFFFFFFFULL;

GOODWILL_LANES std::uint64_t bits(double x) { return std::bit_cast<std::uint64_t>(x); }
GOODWILL_LANES double from_bits(std::uint64_t b) { return std::bit_cast<double>(b); }
GOODWILL_LANES double magnitude(double x) { return from_bits(bits(x) & ~sign_mask); }
//! condition ? yes : no by masks, because a compiler turns the plain form into branches that keep loops from
//! vectorising.
GOODWILL_LANES double select(bool condition, double yes, double no) {
    const std::uint64_t mask = condition ? ~std::uint64_t{0} : std::uint64_t{0};
    return from_bits((bits(yes) & mask) | (bits(no) & ~mask));
}
//! The upper 21 bits of the significand: products of two such numbers are exact.
GOODWILL_LANES double upper_half(double x) { return from_bits(bits(x) & 0xFFFFFFFF00000000ULL); }
//! y * 2^k, where `k_bits` are the bits of k + round_magic and |k| < 2000; in two exact steps, one rounding.
GOODWILL_LANES double scaled(double y, std::uint64_t k_bits) {
    const std::uint64_t k = (k_bits + 2048U) & 0xFFFU;  // k + 2048
    const std::uint64_t half = k >> 1U;
    const std::uint64_t rest = k - half;
    return y * from_bits((half - 1U) << 52U) * from_bits((rest - 1U) << 52U);
}

//! (e^r - 1 - r) / r^2 for |r| <= ln(2) / 2.
GOODWILL_LANES double exp_rest(double r) {
    const double r2 = r * r;
    const double r4 = r2 * r2;
    const double a = .5 + r * 0.1666666666666667103;
    const double b = 0.041666666666666669783 + r * 0.0083333333333260831202;
    const double c = 0.0013888888888883711167 + r * 0.00019841269875002278793;
    const double d = 0.0000248015873256774619 + r * 2.7557255170000887438e-6;
    const double e = 2.7557273478718580474e-7 + r * 2.5105312729622101787e-8 + r2 * 2.09147553258932022e-9;
    return (a + b * r2) + ((c + d * r2) + e * r4) * r4;
}

//! atanh(s)/s = 1 + z R(z) with z = s^2 <= .0295; this is R.
GOODWILL_LANES double atanh_rest(double z) {
    const double z2 = z * z;
    const double z4 = z2 * z2;
    const double a = 0.33333333333333333232 + z * 0.20000000000000441618;
    const double b = 0.14285714285399892516 + z * 0.11111111196290522549;
    const double c = 0.090908977737605681173 + z * 0.076931223688108333029;
    const double d = 0.066343191846334119395 + z * 0.065440174254637769151;
    return (a + b * z2) + (c + d * z2) * z4;
}

//! x = 2^exponent * (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2); for normal x > 0.
struct Reduced {
    double exponent;
    double f;
};
GOODWILL_LANES Reduced reduced(double x) {
    constexpr std::uint64_t root_half = 0x3FE6A09E00000000ULL;
    const std::uint64_t shifted = bits(x) + (0x3FF0000000000000ULL - root_half);
    const double exponent = from_bits((shifted >> 52U) | 0x4330000000000000ULL) - (0x1p52 + 1023.);
    const double m = from_bits((shifted & fraction_mask) + root_half);
    return {exponent, m - 1.};
}

//! exponent * ln 2 + log(1 + f) + correction.
GOODWILL_LANES double log_of(Reduced x, double correction) {
    const double s = x.f / (2. + x.f);
    const double z = s * s;
    const double half_square = .5 * x.f * x.f;
    const double rest = s * (half_square + 2. * z * atanh_rest(z)) + (x.exponent * ln2_low + correction);
    return (rest - half_square + x.f) + x.exponent * ln2_high;
}

//! log(x) for a normal x > 0, without the care for other values: what samplers need of a uniform.
GOODWILL_LANES double log_of_normal(double x) { return log_of(reduced(x), 0.); }

}  // namespace detail

GOODWILL_LANES double exp(double x) {
    using namespace detail;
    const double y = select(x > 800., 800., select(x < -800., -800., x));
    const double shifted = y * inverse_ln2 + round_magic;
    const double k = shifted - round_magic;
    const double high = y - k * ln2_high;
    const double low = k * ln2_low;
    const double r = high - low;
    return scaled(1. + (high - (low - r * r * exp_rest(r))), bits(shifted));
}

GOODWILL_LANES double expm1(double x) {
    using namespace detail;
    const double y = select(x > 800., 800., select(x < -60., -60., x));
    const double shifted = y * inverse_ln2 + round_magic;
    const double k = shifted - round_magic;
    const double high = y - k * ln2_high;
    const double low = k * ln2_low;
    const double r = high - low;
    const double lost = (high - r) - low;                         // r + lost is the reduced argument
    const double rest = r * r * exp_rest(r) + (lost + lost * r);  // e^(r + lost) - 1 = r + rest
    const double one = 1. - scaled(1., bits(round_magic - k));    // 2^k e^r - 1 = 2^k (r + rest + one)
    const double sum = one + r;                                   // two-sum: sum + error is exact
    const double back = sum - one;
    const double error = (one - (sum - back)) + (r - back);
    const double result = scaled(sum + (error + rest), bits(shifted));
    return select(magnitude(x) < 0x1p-54, x, result);
}

GOODWILL_LANES double exp2(double x) {
    using namespace detail;
    const double y = select(x > 1100., 1100., select(x < -1100., -1100., x));
    const double shifted = y + round_magic;
    const double fraction = y - (shifted - round_magic);
    const double upper = upper_half(fraction);
    constexpr double ln2_upper = 0x1.62e42p-1;
    constexpr double ln2_under = 0x1.fdf473de6af28p-22;
    const double high = upper * ln2_upper;  // exact
    const double low = upper * ln2_under + (fraction - upper) * ln2;
    const double r = high + low;
    return scaled(1. + (high + (low + r * r * exp_rest(r))), bits(shifted));
}

GOODWILL_LANES double log(double x) {
    using namespace detail;
    const bool small = x < 0x1p-1022;
    Reduced parts = reduced(select(small, x * two_54, x));
    parts.exponent -= select(small, 54., 0.);
    const double result = log_of(parts, 0.);
    return select(x > 0., select(x < infinite, result, x), select(x == 0., -infinite, not_a_number));
}

GOODWILL_LANES double log1p(double x) {
    using namespace detail;
    const double u = 1. + x;
    const double lost = select(x >= 1., 1. - (u - x), x - (u - 1.));  // u + lost = 1 + x exactly
    Reduced parts = reduced(u);
    const bool near = parts.exponent == 0.;
    parts.f = select(near, x, parts.f);
    const double result = log_of(parts, select(near, 0., lost / u));
    const double inside = select(magnitude(x) < 0x1p-54, x, select(x < infinite, result, x));
    return select(x > -1., inside, select(x == -1., -infinite, not_a_number));
}

//! log2(x) as a sum of two doubles, 2^-65 relative (after fdlibm's e_pow), times y, then 2 to that power.
GOODWILL_LANES double pow(double x, double y) {
    using namespace detail;
    const bool small = x < 0x1p-1022;
    Reduced parts = reduced(select(small, x * two_54, x));
    const double exponent = parts.exponent - select(small, 54., 0.);
    const double f = parts.f;
    const double m = f + 1.;
    const double inverse = 1. / (m + 1.);
    const double s = f * inverse;
    const double s_high = upper_half(s);
    const double d_high = upper_half(m + 1.);
    const double d_low = m - (d_high - 1.);
    const double s_low = inverse * ((f - s_high * d_high) - s_high * d_low);
    // log m = (2/3) s (3 + s^2 + rest)
    const double z = s * s;
    const double rest =
        z * z *
            (3. *
             ((0.20000000000000441618 + z * 0.14285714285399892516) +
              z * z *
                  ((0.11111111196290522549 + z * 0.090908977737605681173) +
                   z * z *
                       ((0.076931223688108333029 + z * 0.066343191846334119395) + z * z * 0.065440174254637769151)))) +
        s_low * (s_high + s);
    const double square = s_high * s_high;
    const double t_high = upper_half(3. + square + rest);
    const double t_low = rest - ((t_high - 3.) - square);
    const double u = s_high * t_high;
    const double v = s_low * t_high + t_low * s;
    const double p_high = upper_half(u + v);
    const double p_low = v - (p_high - u);
    constexpr double scale = 9.61796693925975554329e-01;  // 2 / (3 ln 2)
    constexpr double scale_high = 9.61796700954437255859e-01;
    constexpr double scale_low = -7.02846165095275826516e-09;
    const double l_high = scale_high * p_high;
    const double l_low = scale_low * p_high + p_low * scale;
    const double log2_high = upper_half((l_high + l_low) + exponent);
    const double log2_low = l_low - ((log2_high - exponent) - l_high);
    // y * log2(x)
    const double bounded = select(y > 0x1p65, 0x1p65, select(y < -0x1p65, -0x1p65, y));
    const double y_high = upper_half(bounded);
    const double low = (bounded - y_high) * log2_high + bounded * log2_low;
    const double high = y_high * log2_high;
    const double whole = high + low;
    const bool over = magnitude(whole) > 1100.;
    const double limit = from_bits(bits(1100.) | (bits(whole) & sign_mask));
    const double e_high = select(over, limit, high);
    const double e_low = select(over, 0., low);
    // 2^(e_high + e_low)
    const double shifted = (e_high + e_low) + round_magic;
    const double left = e_high - (shifted - round_magic);
    const double t = upper_half(left + e_low);
    constexpr double ln2_upper = 0x1.62e43p-1;
    constexpr double ln2_under = -0x1.05c610ca86c39p-29;
    const double w_high = t * ln2_upper;
    const double w_low = (e_low - (t - left)) * ln2 + t * ln2_under;
    const double r = w_high + w_low;
    const double power = scaled(1. + (w_high + (w_low + r * r * exp_rest(r))), bits(shifted));
    // special values
    const double at_zero = select(y > 0., 0., infinite);
    const double at_infinity = select(y > 0., infinite, 0.);
    const double inside = select(x == 0., at_zero, select(x == infinite, at_infinity, power));
    const double valid = select(y == 0., 1., select(y != y, y, inside));
    return select(x >= 0., valid, not_a_number);
}

GOODWILL_LANES double logistic(double x) {
    const double e = exp(-detail::magnitude(x));
    return detail::select(x >= 0., 1., e) / (1. + e);
}

//! Phi(-a) = e^(-a^2/2) M(a), where (a + 4) M(a) is a polynomial in (a - 4)/(a + 4), fitted on 0 <= a <= 40.
inline double normal_cdf(double x) {
    using namespace detail;
    const double a = select(magnitude(x) > 40., 40., magnitude(x));
    const double t = (a - 4.) / (a + 4.);
    constexpr double c[24] = {
        0.75528513041575149335,    -0.60789664197189210585,    0.38713740074221451678,    -0.18652185795965745665,
        0.060396574890937692263,   -0.0075401889667193813872,  -0.0034796923674129139548, 0.0016308184574697465139,
        0.00013334431255921388675, -0.00023109493413064063782, -1.9082589727909574828e-6, 0.000035144680670755619327,
        7.1666613923104581575e-7,  -5.9201561614745080249e-6,  -6.2968968380929974493e-7, 1.0215205012909071081e-6,
        2.7178099483450002247e-7,  -1.5492713238873269115e-7,  -8.5369913533426077707e-8, 1.3261092330019900411e-8,
        1.9587727444446166706e-8,  1.9176952653501521849e-9,   -2.511372928694166091e-9,  -7.2276749203504494434e-10};
    const double t2 = t * t;
    double even = c[22];
    double odd = c[23];
    for (int i = 20; i >= 0; i -= 2) {
        even = even * t2 + c[i];
        odd = odd * t2 + c[i + 1];
    }
    const double high = upper_half(a);  // a^2 = high^2 + (a - high)(a + high), the first exact
    const double tail = exp(-.5 * high * high) * exp(-.5 * (a - high) * (a + high)) * ((even + odd * t) / (a + 4.));
    return select(x != x, x, select(x < 0., tail, 1. - tail));
}

namespace detail {

inline constexpr double normal_centre_width = .425;

//! The centre of AS241, |q| <= .425 with q = p - .5.
GOODWILL_LANES double normal_centre(double q) {
    const double t = .180625 - q * q;
    const double above =
        (((((((2509.0809287301226727 * t + 33430.575583588128105) * t + 67265.770927008700853) * t +
             45921.953931549871457) *
                t +
            13731.693765509461125) *
               t +
           1971.5909503065514427) *
              t +
          133.14166789178437745) *
             t +
         3.387132872796366608);
    const double below = (((((((5226.495278852854561 * t + 28729.085735721942674) * t + 39307.895800092710610) * t +
                              21213.794301586595867) *
                                 t +
                             5394.1960214247511077) *
                                t +
                            687.1870074920579083) *
                               t +
                           42.313330701600911252) *
                              t +
                          1.);
    return q * (above / below);
}

//! The tail of AS241 in r = sqrt(-log(smaller of p and 1 - p)).
inline double normal_tail(double r) {
    if (r <= 5.) {
        const double t = r - 1.6;
        return (((((((7.74545014278341407640e-4 * t + .0227238449892691845833) * t + .241780725177450611770) * t +
                    1.27045825245236838258) *
                       t +
                   3.64784832476320460504) *
                      t +
                  5.76949722146069140550) *
                     t +
                 4.63033784615654529590) *
                    t +
                1.42343711074968357734) /
               (((((((1.05075007164441684324e-9 * t + 5.475938084995344946e-4) * t + .0151986665636164571966) * t +
                    .148103976427480074590) *
                       t +
                   .689767334985100004550) *
                      t +
                  1.67638483018380384940) *
                     t +
                 2.05319162663775882187) *
                    t +
                1.);
    }
    const double t = r - 5.;
    return (((((((2.01033439929228813265e-7 * t + 2.71155556874348757815e-5) * t + .00124266094738807843860) * t +
                .0265321895265761230930) *
                   t +
               .296560571828504891230) *
                  t +
              1.78482653991729133580) *
                 t +
             5.46378491116411436990) *
                t +
            6.65790464350110377720) /
           (((((((2.04426310338993978564e-15 * t + 1.4215117583164458887e-7) * t + 1.8463183175100546818e-5) * t +
                7.868691311456132591e-4) *
                   t +
               .0148753612908506148525) *
                  t +
              .136929880922735805310) *
                 t +
             .599832206555887937690) *
                t +
            1.);
}

}  // namespace detail

inline double normal_quantile(double p) {
    const double q = p - .5;
    if (detail::magnitude(q) <= detail::normal_centre_width)
        return detail::normal_centre(q);
    const double smaller = q < 0. ? p : 1. - p;
    if (!(smaller > 0.))
        return smaller == 0. ? (q < 0. ? -detail::infinite : detail::infinite) : detail::not_a_number;
    const double value =
        detail::normal_tail(__builtin_sqrt(-(smaller < 0x1p-1022 ? log(smaller) : detail::log_of_normal(smaller))));
    return q < 0. ? -value : value;
}

//! Stirling's series beyond 12; below it the recurrence G(x + 1) = x G(x).
inline double log_gamma(double x) {
    double product = 1.;
    double z = x;
    while (z < 12.) {
        product *= z;
        z += 1.;
    }
    constexpr double half_log_two_pi = 0.91893853320467274178;
    const double inverse = 1. / z;
    const double square = inverse * inverse;
    const double series =
        1. / 12. - square * (1. / 360. - square * (1. / 1260. - square * (1. / 1680. - square / 1188.)));
    return (z - .5) * log(z) - z + half_log_two_pi + inverse * series - log(product);
}

}  // namespace goodwill::random
