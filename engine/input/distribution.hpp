// Distributions as a scenario writes them: `{median, spread}`, `{mean, spread}`, `{mean, cv}` or `{kind: ...}`; a bare
// quantity is constant. `spread` is the geometric standard deviation of a lognormal. These are plain structs; the
// samplers are in random/sampler.hpp.
#pragma once
#include <variant>
#include <vector>

#include "input/fields.hpp"

namespace goodwill::input {

struct Constant {
    static constexpr Alternative alternative{
        .kind = "constant", .shorthand = "always", .bare_key = "always", .meaning = "always the same"};
    Minutes always{0};
};
struct Lognormal {
    static constexpr Alternative alternative{
        .kind = "lognormal",
        .shorthand = "median",
        .meaning = "half take longer; 68% lie between median/spread and median*spread"};
    Minutes median{2};
    Number spread{1.8};
};
struct LognormalByMean {
    static constexpr Alternative alternative{
        .kind = "lognormal-mean", .shorthand = "mean", .meaning = "lognormal by its mean; give 'spread' or 'cv'"};
    Minutes mean{2};
    std::optional<Number> spread{};
    std::optional<Number> cv{};
};
struct Exponential {
    static constexpr Alternative alternative{.kind = "exponential", .meaning = "memoryless"};
    Minutes mean{2};
};
struct Gamma {
    static constexpr Alternative alternative{.kind = "gamma", .meaning = "gamma by mean and coefficient of variation"};
    Minutes mean{2};
    Number cv{1};
};
struct Weibull {
    static constexpr Alternative alternative{.kind = "weibull", .meaning = "Weibull; shape below 1 has a heavy tail"};
    Minutes scale{5};
    Number shape{1};
};
struct Table {
    static constexpr Alternative alternative{
        .kind = "table", .meaning = "measured: `share` of the cases take at most `at`, linear between"};
    std::vector<Minutes> at{};
    std::vector<Share> share{};
};
using Duration = std::variant<Constant, Lognormal, LognormalByMean, Exponential, Gamma, Weibull, Table>;

void describe(Fields& field, Constant& p);
void describe(Fields& field, Lognormal& p);
void describe(Fields& field, LognormalByMean& p);
void describe(Fields& field, Exponential& p);
void describe(Fields& field, Gamma& p);
void describe(Fields& field, Weibull& p);
void describe(Fields& field, Table& p);

//! Mean of a distribution in minutes, exactly; and its squared coefficient of variation.
[[nodiscard]] double mean_minutes(const Duration& d);
[[nodiscard]] double squared_cv(const Duration& d);

}  // namespace goodwill::input
