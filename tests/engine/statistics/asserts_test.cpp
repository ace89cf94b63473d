// Canaries: every statistical assert of tests/support accepts the right sampler and rejects one that is slightly wrong.
#include <cmath>
#include <vector>

#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::support;

namespace {

constexpr std::uint32_t many = 200'000;

std::vector<double> uniforms(std::uint64_t seed, std::uint32_t n = many) {
    const goodwill::random::Luck luck{seed, 0};
    std::vector<double> values;
    for (std::uint32_t i = 0; i < n; ++i)
        values.push_back(luck({i, 0, {0, 1}}).uniform());
    return values;
}

std::vector<double> exponentials(std::uint64_t seed, double mean, std::uint32_t n = many) {
    std::vector<double> values = uniforms(seed, n);
    for (double& v : values)
        v = -mean * goodwill::random::log(v);
    return values;
}

// Means of 30 replications, as a verification of a queue has them.
std::vector<double> replications(std::uint64_t seed, double mean) {
    std::vector<double> means;
    for (std::uint64_t r = 0; r < 30; ++r) {
        double sum = 0.;
        for (double v : exponentials(seed * 1000 + r, mean, 5'000))
            sum += v / 5'000.;
        means.push_back(sum);
    }
    return means;
}

}  // namespace

TEST_CASE("A mean assert accepts the right sampler and rejects one whose mean is 3% higher") {
    for (const std::uint64_t seed : seeds()) {
        check_mean(exponentials(seed, 1.), 1.);
        CHECK_FALSE(compare_mean(exponentials(seed, 1.03), 1.).passed);
        CHECK_FALSE(compare_mean(exponentials(seed, .97), 1.).passed);
        check_mean(replications(seed, 1.), 1.);
        CHECK_FALSE(compare_mean(replications(seed, 1.03), 1.).passed);
    }
}

TEST_CASE("A mean assert refuses a sample too small to see an error, and says how large it must be") {
    const Finding finding = compare_mean(exponentials(1, 1., 1'000), 1.);
    CHECK_FALSE(finding.passed);
    CHECK(finding.text.find("take n >= ") != std::string::npos);
    CHECK(compare_mean(exponentials(1, 1., 1'000), 1., {.largest_error = .05}).passed);
    CHECK_FALSE(compare_mean(std::vector<double>{1., 1., 1., 1.}, 1.).passed);
}

TEST_CASE("A finding prints n, estimate, interval and p") {
    CHECK(compare_mean(std::vector<double>{1., 2., 3., 4., 5.}, 3.).text ==
          "n 5, estimate 3, interval [-31.972537, 37.972537], exact 3, p 1; standard error 0.707 exceeds 0.015: take n "
          ">= 11112");
}

TEST_CASE("A mean of zero is judged in its own unit") {
    std::vector<double> values = uniforms(1);
    for (double& v : values)
        v -= .5;
    check_mean(values, 0., {.absolute_error = .001});
    for (double& v : values)
        v += .005;
    CHECK_FALSE(compare_mean(values, 0., {.absolute_error = .001}).passed);
}

TEST_CASE("A variance assert rejects a spread that is 3% wider") {
    for (const std::uint64_t seed : seeds()) {
        std::vector<double> values = uniforms(seed);
        for (double& v : values)
            v = goodwill::random::normal_quantile(v);
        check_variance(values, 1.);
        for (double& v : values)
            v *= 1.03;
        CHECK_FALSE(compare_variance(values, 1.).passed);
    }
}

TEST_CASE("A share assert rejects a probability that is 3% higher") {
    for (const std::uint64_t seed : seeds()) {
        const auto below = [seed](double p) {
            std::uint64_t count = 0;
            for (double v : uniforms(seed))
                count += v < p ? 1U : 0U;
            return count;
        };
        check_share(below(.3), many, .3);
        CHECK_FALSE(compare_share(below(.309), many, .3).passed);
        CHECK_FALSE(compare_share(below(.291), many, .3).passed);
    }
    CHECK_FALSE(compare_share(30, 100, .3).passed);  // too few to see anything
}

TEST_CASE("A count assert rejects one cell in twenty that is 10% too full") {
    const std::vector<double> expected(20, many / 20.);
    std::vector<std::uint64_t> right(20);
    std::vector<std::uint64_t> wrong(20);
    for (double v : uniforms(1))
        ++right[static_cast<std::size_t>(v * 20)];
    for (double v : uniforms(1))
        ++wrong[static_cast<std::size_t>((v > .95 && v < .955 ? 0. : v) * 20)];
    check_counts(right, expected);
    CHECK_FALSE(compare_counts(wrong, expected).passed);
    CHECK_FALSE(compare_counts(std::vector<std::uint64_t>{3, 3}, std::vector<double>{3., 3.}).passed);
}

TEST_CASE("A distribution assert rejects a mean that is 3% higher and a wrong form") {
    const auto cdf = [](double x) { return 1. - std::exp(-x); };
    for (const std::uint64_t seed : seeds()) {
        check_distribution(exponentials(seed, 1.), cdf);
        CHECK_FALSE(compare_distribution(exponentials(seed, 1.03), cdf).passed);
        std::vector<double> weibull = exponentials(seed, 1.);
        for (double& v : weibull)
            v = std::pow(v, 1. / 1.03);
        CHECK_FALSE(compare_distribution(weibull, cdf).passed);
    }
}

TEST_CASE("A correlation assert rejects a sequence with a memory of 3%") {
    for (const std::uint64_t seed : seeds()) {
        std::vector<double> values = uniforms(seed);
        check_uncorrelated(values);
        for (std::size_t i = 1; i < values.size(); ++i)
            values[i] += .03 * values[i - 1];
        CHECK_FALSE(compare_uncorrelated(values).passed);
    }
}

TEST_CASE("An effect assert sees 3% of a standard deviation, in the right direction only") {
    std::vector<double> differences = uniforms(1);
    for (double& v : differences)
        v = goodwill::random::normal_quantile(v);
    CHECK_FALSE(compare_effect(differences, 1).passed);  // no effect, none found
    for (double& v : differences)
        v += .03;
    check_effect(differences, 1);
    CHECK_FALSE(compare_effect(differences, -1).passed);
    const std::vector<double> nothing(10, 0.);
    CHECK_FALSE(compare_effect(nothing, 1).passed);
}
