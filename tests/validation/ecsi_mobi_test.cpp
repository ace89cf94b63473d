// The survey of a mobile phone operator that the reporting maps come from (key tenenhaus_2005; 250 respondents, items 1 to
// 10): its path coefficients by our estimator.
#include "validation/ecsi_mobi.hpp"

#include <cmath>

#include "models/feedback/questionnaire.hpp"
#include "models/reporting.hpp"
#include "statistics/correlation.hpp"
#include "statistics/frequencies.hpp"
#include "statistics/moments.hpp"
#include "models/feedback/survey_paths.hpp"
#include "statistics/path_model.hpp"
#include "statistics/quantiles.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

//! What one block of items says without looking at the others: mean, and variance that its items share and that they do not.
struct BlockMoments {
    double mean{0}, shared{0}, own{0};
};
BlockMoments moments_of(const EcsiMobi& data, const std::string& construct, int last) {
    statistics::Moments means, variances, correlations;
    for (int i = 1; i <= last; ++i) {
        const auto x = data.item(construct + std::to_string(i));
        statistics::Moments m;
        for (const double value : x) m.add(value);
        means.add(m.mean());
        variances.add(m.variance());
        for (int j = i + 1; j <= last; ++j) correlations.add(*statistics::correlation(x, data.item(construct + std::to_string(j))));
    }
    return {means.mean(), correlations.mean() * variances.mean(), (1 - correlations.mean()) * variances.mean()};
}

void check_items(const BlockMoments& found, const models::ItemScale& used) {
    CHECK(used.mean == Approx(found.mean).margin(.006));
    CHECK(used.noise == Approx(std::sqrt(found.own)).margin(.01));
}

}  // namespace

TEST_CASE("Our estimator finds the survey's published paths", "[data][ecsi]") {
    const EcsiMobi data;
    CHECK(data.respondents() == 250);
    const auto fit = statistics::fit_path_model(data.cells(), data.columns(), ecsi_model(data.items()));
    REQUIRE(fit);
    const auto path = [&](const char* from, const char* to) { return ecsi_path(*fit, data.items(), from, to); };
    CHECK(path("IMAG", "CUEX") == Approx(.505).margin(.0005));
    CHECK(path("CUEX", "PERQ") == Approx(.557).margin(.0005));
    CHECK(path("PERQ", "PERV") == Approx(.558).margin(.0005));
    CHECK(path("IMAG", "CUSA") == Approx(.179).margin(.0005));
    CHECK(path("CUEX", "CUSA") == Approx(.063).margin(.0005));
    CHECK(path("PERQ", "CUSA") == Approx(.512).margin(.0005));
    CHECK(path("PERV", "CUSA") == Approx(.195).margin(.0005));
    CHECK(path("CUSA", "CUSCO") == Approx(.528).margin(.0005));
    CHECK(path("IMAG", "CUSL") == Approx(.196).margin(.0005));
    CHECK(path("CUSA", "CUSL") == Approx(.485).margin(.0005));
    CHECK(path("CUSCO", "CUSL") == Approx(.067).margin(.0005));
    CHECK(fit->r_squared[ecsi_block("CUSA")] == Approx(.681).margin(.001));
    CHECK(fit->r_squared[ecsi_block("CUSL")] == Approx(.457).margin(.001));
}

TEST_CASE("Means and noises of the questionnaire's items are those within the survey's blocks", "[data][ecsi]") {
    const EcsiMobi data;
    check_items(moments_of(data, "CUEX", 3), models::expectation_items);
    check_items(moments_of(data, "PERQ", 7), models::quality_items);
    check_items(moments_of(data, "PERV", 2), models::value_items);
    check_items(moments_of(data, "IMAG", 5), models::image_items);
}

TEST_CASE("What the items of a block share is what customers differ by, their use of scales and what is theirs alone", "[data][ecsi]") {
    const EcsiMobi data;
    const models::QuestionnaireParameters p;
    const double scale_use = p.scale_use * p.scale_use;
    constexpr double level = .6 * .6;            // lasting differences between customers, su
    constexpr double satisfaction = .61 * .61;   // su, of the sector
    constexpr double learnt = .05;               // luck of encounters common to the dimensions, in the running mean, points
    const double quality = models::quality_points_per_su * models::quality_points_per_su * level + learnt;
    CHECK(quality + scale_use == Approx(moments_of(data, "PERQ", 7).shared).epsilon(.02));
    CHECK(p.hindsight * p.hindsight * quality + scale_use == Approx(moments_of(data, "CUEX", 3).shared).epsilon(.02));
    const double value = models::points_per_su * models::points_per_su * (satisfaction + p.value_sd * p.value_sd);
    CHECK(value + scale_use == Approx(moments_of(data, "PERV", 2).shared).epsilon(.02));
    // and satisfaction's own items agree with the 1.9 points that its reporting map has per su
    CHECK(models::points_per_su * models::points_per_su * satisfaction == Approx(moments_of(data, "CUSA", 3).shared).epsilon(.05));
}

TEST_CASE("The cuts of the recommendation on ten points are the survey's shares", "[data][ecsi]") {
    const EcsiMobi data;
    const auto shares = statistics::shares_of(statistics::tabulate(data.item("CUSL3"), 1, 10));
    const models::RecommendationMap map;
    const std::vector<double> cuts{map.below_detractor[0], map.below_detractor[1], map.below_detractor[2], map.below_detractor[3],
                                   map.below_detractor[4], map.detractor_below, map.eight_above, map.promoter_above, map.ten_above};
    double below = 0;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        below += shares[i];
        CHECK(statistics::normal_cdf(cuts[i]) == Approx(below).margin(.0005));
    }
}

TEST_CASE("All of quality's effect on loyalty goes through satisfaction in the real survey", "[data][ecsi]") {
    const EcsiMobi data;
    const std::vector<std::string_view> items{data.items().begin(), data.items().end()};
    const auto split = models::mediation(data.cells(), items);
    REQUIRE(split);
    CHECK(split->direct == Approx(-.105).margin(.001));
    CHECK(split->through_satisfaction == Approx(.359).margin(.001));
}
