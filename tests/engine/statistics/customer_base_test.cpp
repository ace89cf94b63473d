// The fits of customer bases against published ones, and against histories drawn from the models themselves.
#include "statistics/customer_base.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "random/address.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "statistics/minimise.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

using namespace goodwill;
using namespace goodwill::statistics;

namespace {

constexpr random::Purpose purpose{0, 13};

std::vector<BuyingHistory> cdnow() {
    std::ifstream file{support::data_file("cdnow_customers.csv")};
    std::vector<BuyingHistory> customers;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream row{line};
        std::string id, repeats, last, watched;
        std::getline(row, id, ',');
        std::getline(row, repeats, ',');
        std::getline(row, last, ',');
        std::getline(row, watched, ',');
        customers.push_back({std::stoi(repeats), std::stod(last), std::stod(watched)});
    }
    return customers;
}

//! Histories of n people over 39 weeks, straight from the assumptions of BG/NBD.
std::vector<BuyingHistory> drawn(const BgNbd& p, std::uint32_t n) {
    const auto rates = random::Sampler::gamma(p.r, 1 / p.alpha);
    const auto stops = random::Sampler::beta(p.a, p.b);
    const random::Luck luck{1, 0};
    std::vector<BuyingHistory> all;
    for (std::uint32_t who = 0; who < n; ++who) {
        const random::Block own = luck({.who = who, .purpose = purpose});
        const double rate = std::max(rates(own.uniform()), 1e-12);
        const double stop = stops(luck({.who = who, .occasion = 1, .purpose = purpose}).uniform());
        BuyingHistory history{.watched = 39};
        double at = 0;
        for (std::uint32_t k = 2; ; ++k) {
            const random::Block b = luck({.who = who, .occasion = k, .purpose = purpose});
            at -= std::log(b.uniform()) / rate;
            if (at > history.watched) break;
            ++history.repeats;
            history.last = at;
            if (b.uniform(2) < stop) break;
        }
        all.push_back(history);
    }
    return all;
}

}  // namespace

TEST_CASE("The simplex finds the bottom of Rosenbrock's valley", "[statistics]") {
    const Minimum m = minimise(
        [](const std::vector<double>& x) {
            const double across = x[1] - x[0] * x[0];
            return 100 * across * across + (1 - x[0]) * (1 - x[0]);
        },
        {-1.2, 1}, .5, 1e-14);
    CHECK(m.found);
    CHECK(m.at[0] == Approx(1).epsilon(1e-5));
    CHECK(m.at[1] == Approx(1).epsilon(1e-5));
    CHECK_FALSE(minimise([](const std::vector<double>& x) { return -x[0]; }, {0}, .5, 1e-10, 100).found);
}

TEST_CASE("The cohorts of Fader & Hardie (2007) have the published parameters", "[statistics]") {
    const std::vector<double> regular{1000, 631, 468, 382, 326, 289, 262, 241};
    const auto fit = fit_shifted_beta_geometric(regular);
    REQUIRE(fit);
    CHECK(fit->alpha == Approx(.704).margin(.001));
    CHECK(fit->beta == Approx(1.182).margin(.001));
    const std::vector<double> high_end{1000, 869, 743, 653, 593, 551, 517, 491};
    const auto second = fit_shifted_beta_geometric(high_end);
    REQUIRE(second);
    CHECK(second->alpha == Approx(.668).margin(.001));
    CHECK(second->beta == Approx(3.806).margin(.003));
    CHECK(fit->survival(0) == 1);
    CHECK(fit->survival(1) == Approx(fit->beta / (fit->alpha + fit->beta)));
}

TEST_CASE("A cohort that grows, stays whole or is too short has no fit", "[statistics]") {
    CHECK_FALSE(fit_shifted_beta_geometric(std::vector<double>{100, 90}));
    CHECK_FALSE(fit_shifted_beta_geometric(std::vector<double>{100, 90, 95}));
    CHECK_FALSE(fit_shifted_beta_geometric(std::vector<double>{100, 100, 100}));
}

TEST_CASE("The buyers of CDNOW have the published parameters of BG/NBD", "[statistics][data]") {
    const std::vector<BuyingHistory> customers = cdnow();
    REQUIRE(customers.size() == 2357);
    const auto fit = fit_bg_nbd(customers);
    REQUIRE(fit);
    CHECK(fit->r == Approx(.243).margin(.0006));
    CHECK(fit->alpha == Approx(4.414).margin(.002));
    CHECK(fit->a == Approx(.793).margin(.002));
    CHECK(fit->b == Approx(2.426).margin(.005));
    CHECK(fit->log_likelihood == Approx(-9582.4).margin(.05));
    CHECK(log_likelihood(*fit, customers) == Approx(fit->log_likelihood).epsilon(1e-12));
}

TEST_CASE("Drawn from BG/NBD, buyers give the parameters back", "[statistics]") {
    for (const BgNbd& p : {BgNbd{.243, 4.414, .793, 2.426}, BgNbd{1.5, 10, .5, 4}}) {
        const auto fit = fit_bg_nbd(drawn(p, 60000));
        REQUIRE(fit);
        CHECK(fit->r == Approx(p.r).epsilon(.06));
        CHECK(fit->alpha == Approx(p.alpha).epsilon(.08));
        CHECK(fit->a == Approx(p.a).epsilon(.15));
        CHECK(fit->b == Approx(p.b).epsilon(.2));
        const BgNbd wrong{p.r * 1.1, p.alpha, p.a, p.b};
        CHECK(log_likelihood(wrong, drawn(p, 60000)) < fit->log_likelihood - 20);
    }
}

TEST_CASE("Impossible histories, or nobody who came back, have no fit", "[statistics]") {
    CHECK_FALSE(fit_bg_nbd(std::vector<BuyingHistory>{{0, 0, 39}, {0, 0, 30}}));
    CHECK_FALSE(fit_bg_nbd(std::vector<BuyingHistory>{{2, 40, 39}}));
    CHECK_FALSE(fit_bg_nbd(std::vector<BuyingHistory>{{0, 3, 39}, {1, 3, 39}}));
    CHECK_FALSE(fit_bg_nbd({}));
}
