// Whether a firm should want more complaints (Fornell & Wernerfelt 1987): complaints are handled by people and paid
// for, those helped stay, and what the customers of the last evening will still bring counts beside the profit made.
// Making complaining easy costs more the easier it is to be made: half of `ease_costs` x ease^2 for each visit that
// failed, as in the sum that scenarios/lessons/35_welcome_complaints.yaml checks. A quarter of the visits fail here, so
// that what complaints do to a firm is seen beside the luck of two years; costs and use are in proportion to failures.
// Causes are not mended: that would be a second reason to want complaints.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "statistics/moments.hpp"
#include "statistics/regression.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

constexpr std::array eases{.1, .35, .6, .85, 1.};
constexpr std::size_t usual = 1;   // the place of the default, .35
constexpr double ease_costs = 50;  // EUR, assumed

struct Sweep {
    std::array<statistics::Moments, eases.size()> complaints{}, worth{};  // worth: profit and lifetime values, EUR
    statistics::Moments gain{};  // from the usual ease to the next, were it free, EUR
    double best{0}, error{0};    // the ease at the top of the parabola through them; its standard error by jackknife
};

//! The ease at which the parabola through the mean worths is highest, one replication left out.
double top(const std::vector<std::vector<double>>& worth, std::size_t without) {
    std::vector<double> rows, sums(eases.size());
    for (const double ease : eases)
        rows.insert(rows.end(), {1, ease, ease * ease});
    for (std::size_t r = 0; r < worth.size(); ++r)
        for (std::size_t e = 0; e < eases.size() && r != without; ++e)
            sums[e] += worth[r][e];
    const auto parabola = statistics::regress(rows, 3, sums);
    REQUIRE(parabola);
    REQUIRE(parabola->coefficients[2] < 0);
    return -parabola->coefficients[1] / (2 * parabola->coefficients[2]);
}

Sweep swept(double margin, std::uint64_t seed, std::uint32_t replications) {
    Sweep sweep;
    std::vector<std::vector<double>> worth(replications), free(replications);
    for (std::size_t e = 0; e < eases.size(); ++e) {
        const double facilitating = ease_costs * eases[e] * eases[e] / 2;
        const auto found = figures_of(
            service_firm({"time.run=2 years", "models.learning=off", "touchpoints.desk.fails=25%",
                          "teams.clerks.size=14", "teams.complaint-desk.size=14",
                          fmt::format("money.margin_per_visit={} EUR", margin),
                          fmt::format("complaints.ease={}", eases[e]),
                          fmt::format("money.cost_of_a_failure={:.4f} EUR", 14 + facilitating)}),
            {"profit", "customers.end", "lifetime-value", "complaints.voiced", "failures.met"}, seed, replications);
        for (std::uint32_t r = 0; r < replications; ++r) {
            worth[r].push_back(found[0][r] + found[1][r] * found[2][r]);
            sweep.worth[e].add(worth[r].back());
            sweep.complaints[e].add(found[3][r]);
            free[r].push_back(worth[r].back() + facilitating * found[4][r]);
        }
    }
    for (const auto& each : free)
        sweep.gain.add(each[usual + 1] - each[usual]);
    sweep.best = top(worth, replications);
    for (std::uint32_t r = 0; r < replications; ++r)
        sweep.error += std::pow(top(worth, r) - sweep.best, 2);
    sweep.error = std::sqrt(sweep.error * (replications - 1) / replications);
    return sweep;
}

}  // namespace

// At 20 EUR a visit a customer is worth about 2 800 EUR, at the usual 6.50 about 900: there handling costs what it
// keeps. The top is flat: between .35 and .85 worth differs by less than the luck of ten replications.
TEST_CASE("It pays to make complaining easier than usual, though more complain (TB15)", "[validation]") {
    Target target{"TB15"};
    for (const auto seed : seeds()) {
        const Sweep sweep = swept(20, seed, 10);
        const auto margin = 4.89 * sweep.error;
        std::string counts, worths;
        bool rising = true;
        for (std::size_t e = 0; e < eases.size(); ++e) {
            counts += fmt::format(" {:.0f}", sweep.complaints[e].mean());
            worths += fmt::format(" {:+.0f}", (sweep.worth[e].mean() - sweep.worth[usual].mean()) / 1000);
            rising = rising && (e == 0 || sweep.complaints[e].mean() > sweep.complaints[e - 1].mean());
        }
        target.check(rising, fmt::format("complaints{} by ease .1 to 1", counts));
        target.check(
            sweep.gain.mean() > 4.89 * sweep.gain.standard_error(),
            fmt::format("from ease .35 to .6 {:+.0f} thousand EUR before what that costs", sweep.gain.mean() / 1000));
        target.check(sweep.best - margin > eases[usual] && sweep.best + margin < 1,
                     fmt::format("best ease {:.2f} +- {:.2f}, between the usual .35 and 1; thousand EUR against it{}",
                                 sweep.best, margin, worths));
    }
    // canary: where customers bring a third of that, the same firm should want fewer complaints than usual
    CHECK(swept(6.5, 1, 4).best < eases[usual]);
}
