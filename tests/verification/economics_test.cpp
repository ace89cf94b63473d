// Sums of service economics, found again by runs of a scenario with its costs in the ledger: what doing it right the first
// time saves, and how many complaints a firm should want (after Fornell & Wernerfelt 1987).
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/environment.hpp"
#include "support/statistics.hpp"
#include "verification/lessons.hpp"

using namespace goodwill::support;

namespace {

double mean_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double v : values) sum += v;
    return sum / static_cast<double>(values.size());
}

//! The share of complaining at which profit per wronged customer is highest, of a sweep in steps of 5%.
double best_share(double value, double handling, double slope, std::uint64_t seed) {
    double best = -1;
    double highest = -1e300;
    for (int step = 0; step <= 20; ++step) {
        const double c = step / 20.0;
        const LessonFigures run{"35_welcome_complaints", seed,
            {fmt::format("journeys.after-a-failure.worth={} EUR", value),
             fmt::format("touchpoints.complaint.costs={} EUR", handling),
             fmt::format("touchpoints.wronged={{costs: {:.4f} EUR, next: {{complaint: {}%, silence: {}%}}}}", slope * c * c / 2,
                         step * 5, 100 - step * 5)}, 2};
        const double profit = mean_of(run["profit"]) / mean_of(run["encounters.wronged"]);
        if (profit <= highest) continue;
        highest = profit;
        best = c;
    }
    return best;
}

}  // namespace

TEST_CASE("Doing it right the first time saves what the sum says (TA43)", "[verification]") {
    const auto saving = [](std::uint64_t seed, const std::vector<std::string>& terms) {
        std::vector<std::string> better = terms;
        better.emplace_back("touchpoints.order.next={done: 98%, mishap: 2%}");
        const LessonFigures before{"34_right_first_time", seed, terms};
        const LessonFigures after{"34_right_first_time", seed, better};
        std::vector<double> per_order = after["profit"];
        for (std::size_t r = 0; r < per_order.size(); ++r)
            per_order[r] = (per_order[r] - before["profit"][r]) / before["encounters.order"][r];
        return per_order;
    };
    for (const auto seed : seeds()) check_mean(saving(seed, {}), 2.80);
    check_mean(saving(1, {"journeys.order.worth=250 EUR", "touchpoints.mishap.costs=40 EUR"}), .08 * (40 + .05 * 250));
    CHECK_FALSE(compare_mean(saving(1, {"touchpoints.mishap.costs=16.05 EUR"}), 2.80).passed);
}

TEST_CASE("A sweep finds how many complaints a firm should want (TA39)", "[verification]") {
    for (const auto seed : seeds()) {
        CHECK(std::abs(best_share(500, 40, 250, seed) - .50) < .05 + 1e-9);
        CHECK(best_share(100, 40, 250, seed) == 0);
        CHECK(std::abs(best_share(900, 30, 400, seed) - (.33 * 900 - 30) / 400) < .05 + 1e-9);
    }
}
