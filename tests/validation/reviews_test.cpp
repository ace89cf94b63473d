// What is written about an ordinary firm in public, what answering does to it, and what readers make of the stars.
#include <array>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.) / static_cast<double>(values.size());
}

}  // namespace

TEST_CASE("A firm that begins to answer its reviews gets more of them, and better ones (TB21)", "[validation]") {
    Target target{"TB21"};
    const std::vector<std::string> figures{"stars.mean", "reviews.posted"};
    for (const auto seed : seeds()) {
        const auto silent = figures_of(service_firm({"talk.reviews.answered=0%"}), figures, seed, 12);
        const auto answers = figures_of(service_firm({"talk.reviews.answered=100%"}), figures, seed, 12);
        const double stars = mean(answers[0]) - mean(silent[0]);
        const double volume = mean(answers[1]) / mean(silent[1]) - 1;
        target.check(stars >= .05 && stars <= .2, fmt::format("{:+.2f} stars, band .05 to .20", stars));
        target.check(volume >= .06 && volume <= .2, fmt::format("{:+.1f}% reviews, band 6% to 20%", 100 * volume));
    }
}

// Nobody visits and nobody writes: the stars stay what they are from the start.
TEST_CASE("A firm is chosen most at four stars and a bit, not at five (TB23)", "[validation]") {
    Target target{"TB23"};
    for (const auto seed : seeds()) {
        double best = 0, most = 0;
        for (const double stars : {3., 3.5, 3.8, 4., 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.8, 5.}) {
            const auto firm = service_firm(
                {"time.run=2 years", "time.warm_up=0 days", "market.people=50000",
                 "journeys.visit.needed=every 36500 days",
                 fmt::format("models.reviews.display={{fades: no, prior_reviews: 100000, prior_stars: {}}}", stars)});
            const double chosen = mean(figure_of(firm, "choice.share", seed, 1));
            if (chosen > most) {
                best = stars;
                most = chosen;
            }
        }
        target.check(best >= 4.1 && best <= 4.6, fmt::format("most chosen at {:.1f} stars, band 4.1 to 4.6", best));
    }
}

TEST_CASE("The stars given have the shape of a marketplace's, most at either end (TC04)", "[validation]") {
    Target target{"TC04"};
    constexpr std::array shop{.102, .031, .084, .197, .586};  // key olist
    for (const auto seed : seeds()) {
        const auto shares =
            figures_of(service_firm(), {"stars.1", "stars.2", "stars.3", "stars.4", "stars.5"}, seed, 12);
        double distance = 0;
        std::string found;
        for (std::size_t k = 0; k < shop.size(); ++k) {
            distance += std::abs(mean(shares[k]) / 100 - shop[k]) / 2;
            found += fmt::format(" {:.3f}", mean(shares[k]) / 100);
        }
        target.check(distance <= .1, fmt::format("shares{}, total variation {:.3f}, at most .10", found, distance));
    }
}

// A restaurant is chosen anew on every evening, customers of a service firm stay: all revenue of a firm that opens
// comes from people who chose it with the stars in view. That one in ten reads about a chain, for one in two otherwise,
// is assumed: its name tells people what they would read.
TEST_CASE("A star more brings an independent firm one twentieth more revenue, a chain hardly anything (TB20)",
          "[validation]") {
    Target target{"TB20"};
    const auto revenue = [](double stars, const std::string& readers, std::uint64_t seed) {
        return mean(figure_of(
            service_firm(
                {"time.run=2 years", "time.warm_up=0 days", "market.segments.everyone.customers_at_start=0%",
                 "models.reviews.posting.base=-12", "models.choice.stars.readers=" + readers,
                 fmt::format("models.reviews.display={{fades: no, prior_reviews: 100000, prior_stars: {}}}", stars)}),
            "revenue", seed, 4));
    };
    for (const auto seed : seeds())
        for (const double stars : {2.5, 3.3}) {
            const double independent = revenue(stars + 1, "50%", seed) / revenue(stars, "50%", seed) - 1;
            const double chain = revenue(stars + 1, "10%", seed) / revenue(stars, "10%", seed) - 1;
            target.check(independent > .03 && independent < .11,
                         fmt::format("{} to {} stars {:+.1f}%, band 3% to 11%", stars, stars + 1, 100 * independent));
            target.check(std::abs(chain) < .02, fmt::format("chain {:+.1f}%, below 2%", 100 * chain));
        }
}
