#include "statistics/path_model.hpp"

#include <cmath>
#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::statistics;

namespace {

//! Service (0) makes satisfaction (1), both make loyalty (2); items are what they measure plus noise.
PathModel chain(std::size_t items_each) {
    PathModel model;
    for (std::size_t b = 0; b < 3; ++b) {
        PathModel::Block block{.name = std::string(1, static_cast<char>('a' + b)), .items = {}};
        for (std::size_t i = 0; i < items_each; ++i) block.items.push_back(b * items_each + i);
        model.blocks.push_back(block);
    }
    model.paths = {{0, 1}, {0, 2}, {1, 2}};
    return model;
}

//! Respondents of that chain with effects .6, .2, .5 between standardised constructs.
std::vector<double> respondents(std::uint32_t trial, std::uint32_t n, std::uint32_t items_each, double noise, double service) {
    const goodwill::random::Luck luck{1, 0};
    std::vector<double> rows;
    for (std::uint32_t i = 0; i < n; ++i) {
        const auto draw = [&](std::uint32_t k) {
            return goodwill::random::normal_quantile(luck({trial, i, {0, 9}, 0, k}).uniform());
        };
        const double a = draw(0);
        const double b = service * a + std::sqrt(1 - service * service) * draw(1);
        const double explained = .2 * .2 + .5 * .5 + 2 * .2 * .5 * service;
        const double c = .2 * a + .5 * b + std::sqrt(1 - explained) * draw(2);
        std::uint32_t k = 3;
        for (const double construct : {a, b, c})
            for (std::uint32_t item = 0; item < items_each; ++item) rows.push_back(construct + noise * draw(k++));
    }
    return rows;
}

}  // namespace

TEST_CASE("With one exact item each the paths are those of regression between standardised items") {
    // b = -2 a exactly standardised; c regressed on a and d by hand from correlations
    const std::vector<double> rows{1, 2, 3.1, 2, 1, 3.9, 3, 4, 9.2, 4, 3, 8.8, 5, 6, 15.1, 6, 5, 14.7};
    const PathModel model{.blocks = {{"a", {0}}, {"b", {1}}, {"c", {2}}}, .paths = {{0, 2}, {1, 2}, {0, 1}}};
    const auto fit = fit_path_model(rows, 3, model);
    REQUIRE(fit);
    const double ab = 29. / 35;  // correlation of 1..6 with 2 1 4 3 6 5
    CHECK(fit->coefficients[2] == Approx(ab));
    CHECK(fit->r_squared[1] == Approx(ab * ab));
    CHECK(fit->r_squared[0] == 0);
    CHECK(fit->r_squared[2] > .99);
    for (const auto& block : fit->loadings) CHECK(block[0] == Approx(1));
}

TEST_CASE("Effects between constructs that are measured exactly are found, and one of .65 is told from .6") {
    std::vector<double> service, direct, satisfaction, steeper;
    for (std::uint32_t trial = 0; trial < 300; ++trial) {
        const auto fit = fit_path_model(respondents(trial, 250, 2, 0, .6), 6, chain(2));
        REQUIRE(fit);
        service.push_back(fit->coefficients[0]);
        direct.push_back(fit->coefficients[1]);
        satisfaction.push_back(fit->coefficients[2]);
        steeper.push_back(fit_path_model(respondents(trial, 250, 2, 0, .65), 6, chain(2))->coefficients[0]);
    }
    goodwill::support::check_mean(service, .6 - .6 * .64 / 500);
    goodwill::support::check_mean(direct, .2, {.largest_error = .02});
    goodwill::support::check_mean(satisfaction, .5, {.largest_error = .01});
    CHECK_FALSE(goodwill::support::compare_mean(steeper, .6 - .6 * .64 / 500).passed);
}

TEST_CASE("Noise in the items weakens the paths, more items strengthen them again") {
    const auto path = [](std::uint32_t items) {
        return fit_path_model(respondents(1, 4'000, items, 1, .6), 3 * items, chain(items))->coefficients[0];
    };
    CHECK(path(2) < path(6));
    CHECK(path(6) < .6);
    // reliability of k items of noise 1 is k / (k + 1)
    CHECK(path(6) == Approx(.6 * 6 / 7).margin(.04));
}

TEST_CASE("Turning a construct's items round turns its paths round, and its loadings stay positive") {
    auto rows = respondents(1, 500, 3, .7, .6);
    const auto before = fit_path_model(rows, 9, chain(3));
    for (std::size_t i = 0; i < rows.size(); i += 9)
        for (std::size_t k = 0; k < 3; ++k) rows[i + k] = -rows[i + k];
    const auto after = fit_path_model(rows, 9, chain(3));
    CHECK(after->coefficients[0] == Approx(-before->coefficients[0]));
    CHECK(after->coefficients[2] == Approx(before->coefficients[2]));
    for (const double loading : after->loadings[0]) CHECK(loading > 0);
}

TEST_CASE("Items that do not vary, dependent constructs and too few respondents have no answer") {
    auto rows = respondents(1, 50, 1, 0, .6);
    CHECK(fit_path_model(rows, 3, chain(1)));
    CHECK_FALSE(fit_path_model(std::span{rows}.first(9), 3, chain(1)));
    auto twin = rows;
    for (std::size_t i = 0; i < twin.size(); i += 3) twin[i + 1] = twin[i];
    CHECK_FALSE(fit_path_model(twin, 3, chain(1)));
    for (std::size_t i = 0; i < rows.size(); i += 3) rows[i] = 7;
    CHECK_FALSE(fit_path_model(rows, 3, chain(1)));
    CHECK_THROWS_AS(fit_path_model(rows, 2, chain(1)), goodwill::base::Mistake);
}
