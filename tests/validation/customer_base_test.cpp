// Published customer bases through scenario files and the real engine: cohorts under contract, buyers without one, and the
// totally satisfied. What is fitted is fitted to other data than it is judged by.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"
#include "statistics/customer_base.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"
#include "support/statistics.hpp"
#include "verification/lessons.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

std::shared_ptr<const simulation::Model> lesson_model(const std::string& lesson, const std::vector<std::string>& settings) {
    base::Diagnostics said;
    const auto path = source_folder() / "scenarios/lessons" / (lesson + ".yaml");
    const auto loaded = scenario::load_scenario(path.string(), models::kinds(), said, {.set = settings});
    INFO(said.render());
    REQUIRE(loaded.has_value());
    return experiment::baseline_arm(*loaded, {std::shared_ptr<void>{}, &models::catalogue()}).model;
}

//! What the shop sees of everybody who came into the market: repeat purchases since the first, in weeks.
class Watch {
public:
    explicit Watch(const simulation::Model& model) : present_{model.people}, days_{model.days} {}

    bool operator()(simulation::World& w) {
        const int today = w.day().value - 1;  // the day that has just been lived
        for (std::uint32_t p = present_; p < w.everybody(); ++p)
            if (w.in_market(p) && w.person(p).spell > 0 && !first_.contains(p)) first_[p] = today;
        for (const simulation::Encounter& e : w.encounters()) {
            if (!e.last || !e.served_end || e.person < present_) continue;
            const double at = today - first_.at(e.person) + static_cast<double>(e.end_microsecond) / 86'400e6;
            auto& history = histories_[e.person];
            ++history.repeats;
            history.last = std::max(at / 7, 1e-9);
        }
        return true;
    }

    void add_to(std::vector<statistics::BuyingHistory>& all) const {
        for (const auto& [person, day] : first_) {
            const auto bought = histories_.find(person);
            all.push_back(bought == histories_.end() ? statistics::BuyingHistory{} : bought->second);
            all.back().watched = (days_ - day) / 7.0;
        }
    }

private:
    std::uint32_t present_;
    int days_;
    std::map<std::uint32_t, int> first_;
    std::map<std::uint32_t, statistics::BuyingHistory> histories_;
};

statistics::BgNbdFit refitted(const std::vector<std::string>& settings, std::uint64_t seed, std::uint32_t replications) {
    const auto model = lesson_model("37_without_contract", settings);
    std::vector<statistics::BuyingHistory> all;
    for (std::uint32_t r = 0; r < replications; ++r) {
        Watch watch{*model};
        REQUIRE(simulation::run_replication(model, seed, r, [&](simulation::World& w) { return watch(w); }));
        watch.add_to(all);
    }
    CHECK(static_cast<double>(all.size()) / replications == Approx(2357).epsilon(.02));
    const auto fit = statistics::fit_bg_nbd(all);
    REQUIRE(fit);
    return *fit;
}

double mean_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double v : values) sum += v;
    return sum / static_cast<double>(values.size());
}

std::vector<double> odds_ratios(const LessonFigures& run) {
    std::vector<double> all;
    for (std::size_t r = 0; r < run["repurchase"].size(); ++r) {
        const double five = run["repurchase.answer-5"][r] / 100;
        const double four = run["repurchase.answer-4"][r] / 100;
        all.push_back(five / (1 - five) / (four / (1 - four)));
    }
    return all;
}

}  // namespace

TEST_CASE("A cohort fitted on seven years and simulated for twelve is where the real one was (TC10)", "[validation]") {
    const std::vector<double> seen{1000, 631, 468, 382, 326, 289, 262, 241};  // Regular, Fader & Hardie 2007
    const std::array<double, 5> later{.223, .207, .194, .183, .173};          // years 8 to 12
    const auto fit = statistics::fit_shifted_beta_geometric(seen);
    REQUIRE(fit);
    const LessonFigures run{"31_differences", 1,
        {"time.run=4381 days", fmt::format("models.loyalty.frailty={{alpha: {:.6f}, beta: {:.6f}}}", fit->alpha, fit->beta)}};
    const auto there = [&](std::size_t years) {
        const std::vector<double> customers = run.on_day("customers", 365 * years, 1. / 4000);
        return mean_of(customers);
    };
    for (std::size_t t = 1; t <= 7; ++t) CHECK(there(t) == Approx(seen[t] / 1000).margin(.015));
    for (std::size_t k = 0; k < later.size(); ++k) {
        INFO("year " << 8 + k << ": " << there(8 + k) << ", seen " << later[k]);
        CHECK(std::abs(there(8 + k) - later[k]) < .015);
    }
}

TEST_CASE("Fitted to simulated buyers, BG/NBD gives CDNOW's parameters back (TC12)", "[validation]") {
    for (const auto seed : seeds()) {
        // single cohorts of 2 357 leave b uncertain by a quarter: twenty are pooled
        const statistics::BgNbdFit fit = refitted({}, seed, 20);
        INFO(fmt::format("r {:.4f} alpha {:.3f} a {:.3f} b {:.3f}", fit.r, fit.alpha, fit.a, fit.b));
        CHECK(fit.r == Approx(.243).epsilon(.2));
        CHECK(fit.alpha == Approx(4.414).epsilon(.2));
        CHECK(fit.a == Approx(.793).epsilon(.2));
        CHECK(fit.b == Approx(2.426).epsilon(.2));
    }
    // canary: people who stop less often are not taken for CDNOW's
    const statistics::BgNbdFit other = refitted({"models.loyalty.frailty={alpha: 0.793, beta: 3.4}"}, 1, 20);
    CHECK(other.b > 1.2 * 2.426);
}

TEST_CASE("The totally satisfied are about six times as likely to buy again as the satisfied (TB25)", "[validation]") {
    for (const auto seed : seeds()) {
        const std::vector<double> ratios = odds_ratios(LessonFigures{"36_totally_satisfied", seed, {}, 12});
        INFO("odds ratio " << mean_of(ratios));
        std::vector<double> above = ratios, below = ratios;
        for (double& v : above) v -= 4;
        for (double& v : below) v -= 8;
        check_effect(above, 1);
        check_effect(below, -1);
    }
    // canary: without slopes the answer says nothing about coming back
    const LessonFigures flat{"36_totally_satisfied", 1, {"models.loyalty.satisfaction=0", "models.loyalty.top=0"}, 6};
    CHECK(mean_of(odds_ratios(flat)) == Approx(1).margin(.1));
}
