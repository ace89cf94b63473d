// A distribution compiled for sampling: a monotone quantile function of one uniform, so that common luck stays coupled
// when a parameter moves. No rejection anywhere. Gamma and Beta use 1 024 cubic pieces through the exact quantile,
// eight to each halving of the distance to 0 or 1, so the far tails are as right as the middle; beyond 2^-65 the lower
// tail goes on as the power law it is. The knots come from our own incomplete gamma and beta functions, hence are the
// same on every machine. Measured tables are kept as they are.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "input/distribution.hpp"

namespace goodwill::random {

class Sampler {
public:
    Sampler() = default;                         // always 0
    explicit Sampler(const input::Duration& d);  // in minutes; the description has been checked before
    static Sampler constant(double value);
    static Sampler exponential(double mean);
    static Sampler lognormal(double median, double spread);  // spread: geometric standard deviation, at least 1
    static Sampler weibull(double scale, double shape);
    static Sampler gamma(double shape, double scale);  // shape from .005 to a million
    static Sampler beta(double a, double b);           // a and b from .005 to a million
    //! `share[i]` of the cases take at most `at[i]`, linear between; from 0 if the first share is above 0. Both
    //! increase.
    static Sampler table(std::span<const double> at, std::span<const double> share);

    //! The value below which a share `u` of all cases lies; u in (0, 1).
    [[nodiscard]] double operator()(double u) const;
    //! The same for many, equal to the bit; spans of one length, which may be the same memory.
    void operator()(std::span<const double> u, std::span<double> out) const;
    [[nodiscard]] double mean() const { return mean_; }
    //! Whether every value is 0.
    [[nodiscard]] bool is_zero() const { return kind_ == Kind::constant && scale_ == 0.; }

private:
    enum class Kind : std::uint8_t { constant, exponential, lognormal, weibull, pieces, table };
    Sampler(Kind kind, double scale, double form, double mean) : kind_{kind}, scale_{scale}, form_{form}, mean_{mean} {}

    Kind kind_{Kind::constant};
    double scale_{0};  // the value itself; mean; median; scale
    double form_{0};   // log of the spread; 1 / shape
    double mean_{0};
    std::shared_ptr<const struct QuantilePieces> pieces_{};
    std::shared_ptr<const struct QuantilePoints> points_{};
};

//! Poisson count by inversion of one uniform u in (0, 1); mean in [0, 700]. Never falls when u or the mean rises.
[[nodiscard]] int poisson_quantile(double u, double mean);

//! The same for one mean and many uniforms, equal to the last count.
class PoissonQuantile {
public:
    explicit PoissonQuantile(double mean = 0);
    [[nodiscard]] int operator()(double u) const {
        for (int count = 0; count < tabled; ++count)
            if (u <= reached_[static_cast<std::size_t>(count)]) return count;
        return poisson_quantile(u, mean_);
    }

private:
    static constexpr int tabled = 8;
    double mean_;
    std::array<double, tabled> reached_{};  // share of the cases with at most that many
};

}  // namespace goodwill::random
