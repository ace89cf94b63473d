#include "experiment/comparison.hpp"

#include <cmath>

#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

using results::Direction;

constexpr random::Purpose own_luck{255, 2};

//! Values around a mean, normally distributed, of one of many experiments.
std::vector<double> values(std::uint32_t experiment, std::uint32_t side, std::size_t number, double mean,
                           double deviation) {
    const random::Luck luck{78, experiment};
    std::vector<double> all;
    for (std::uint32_t i = 0; i < number; ++i)
        all.push_back(mean +
                      deviation * random::normal_quantile(luck({.who = i, .purpose = own_luck, .where = side}).uniform()));
    return all;
}

PairedFigure pairs(std::uint32_t experiment, std::size_t number, double effect, double deviation) {
    return *pair_up(values(experiment, 0, number, 0, deviation / std::sqrt(2.)),
                    values(experiment, 1, number, effect, deviation / std::sqrt(2.)));
}

Judged judge_alone(const PairedFigure& f, double margin, Direction direction = Direction::higher_is_better) {
    const std::vector<Question> questions{{f, direction, margin}};
    return judge_together(questions).front();
}

PairedFigure exactly(double effect, std::size_t pairs = 10) {
    return *pair_up(std::vector<double>(pairs, 1.), std::vector<double>(pairs, 1. + effect));
}

}  // namespace

TEST_CASE("A policy that changes nothing makes no material difference, whatever the margin") {
    for (const double margin : {0., .5}) {
        const Judged j = judge_alone(exactly(0), margin);
        CHECK(j.ruling == Ruling::no_material_difference);
        CHECK(j.p == 0);
    }
}

TEST_CASE("What is better depends on the direction, and what is neither is more or less") {
    CHECK(judge_alone(exactly(2), 1, Direction::higher_is_better).ruling == Ruling::better);
    CHECK(judge_alone(exactly(2), 1, Direction::lower_is_better).ruling == Ruling::worse);
    CHECK(judge_alone(exactly(-2), 1, Direction::higher_is_better).ruling == Ruling::worse);
    CHECK(judge_alone(exactly(-2), 1, Direction::lower_is_better).ruling == Ruling::better);
    CHECK(judge_alone(exactly(2), 1, Direction::neither).ruling == Ruling::higher);
    CHECK(judge_alone(exactly(-2), 1, Direction::neither).ruling == Ruling::lower);
    CHECK(judge_alone(exactly(.5), 1).ruling == Ruling::no_material_difference);
}

TEST_CASE("Of 2 000 comparisons with a known effect the 95% interval covers it in 93 to 97 of 100") {
    constexpr std::uint32_t experiments = 2000;
    std::uint32_t covered = 0, futures = 0;
    for (std::uint32_t e = 0; e < experiments; ++e) {
        const PairedFigure f = pairs(e, 30, .4, 1);
        covered += f.average.contains(.4) ? 1U : 0U;
        const double one_more = values(e, 3, 1, .4, 1).front();
        futures += f.future.contains(one_more) ? 1U : 0U;
    }
    CHECK(covered >= experiments * 93 / 100);
    CHECK(covered <= experiments * 97 / 100);
    CHECK(futures >= experiments * 88 / 100);
    CHECK(futures <= experiments * 92 / 100);
}

TEST_CASE("Verdicts err in no more than 5 of 100 comparisons") {
    constexpr std::uint32_t experiments = 2000;
    const auto share_of = [](double truth, const auto& is_wrong) {
        std::uint32_t wrong = 0;
        for (std::uint32_t e = 0; e < experiments; ++e)
            wrong += is_wrong(judge_alone(pairs(e, 30, truth, 1), .3).ruling) ? 1U : 0U;
        return static_cast<double>(wrong) / experiments;
    };
    const double chance = .05 + 3 * std::sqrt(.05 * .95 / experiments);
    SECTION("nothing there, and better or worse said") {
        CHECK(share_of(0, [](Ruling o) { return o == Ruling::better || o == Ruling::worse; }) <= chance);
    }
    SECTION("as much as matters, and no material difference said") {
        CHECK(share_of(.3, [](Ruling o) { return o == Ruling::no_material_difference; }) <= chance);
    }
    SECTION("better, and worse said") {
        CHECK(share_of(.3, [](Ruling o) { return o == Ruling::worse; }) <= chance);
    }
}

TEST_CASE("Of many figures without a difference a false verdict on any comes in no more than 5 of 100 tables") {
    constexpr std::uint32_t tables = 500, figures = 20;
    std::uint32_t with_a_false_one = 0;
    for (std::uint32_t t = 0; t < tables; ++t) {
        std::vector<Question> questions;
        for (std::uint32_t f = 0; f < figures; ++f)
            questions.push_back({pairs(t * figures + f, 10, 0, 1), Direction::higher_is_better, 0.});
        const std::vector<Judged> verdicts = judge_together(questions);
        with_a_false_one += std::ranges::any_of(verdicts, [](const Judged& j) { return j.ruling != Ruling::cannot_tell_yet; });
    }
    CHECK(with_a_false_one <= tables * .05 + 3 * std::sqrt(.05 * .95 * tables));
}

TEST_CASE("As many more pairs as are said to tell do tell more often than not") {
    std::uint32_t open = 0, told = 0;
    for (std::uint32_t e = 0; e < 400; ++e) {
        const Judged first = judge_alone(pairs(e, 10, .5, 1), .1);
        if (first.ruling != Ruling::cannot_tell_yet || !first.more_pairs || *first.more_pairs > 500)
            continue;
        ++open;
        told += judge_alone(pairs(e, 10 + *first.more_pairs, .5, 1), .1).ruling != Ruling::cannot_tell_yet ? 1U : 0U;
    }
    CHECK(open > 100);
    CHECK(told * 2 > open);
}

TEST_CASE("Worlds that nobody can tell apart share a place, and the others follow") {
    const std::vector<double> low = values(0, 0, 20, 0, .1), same = values(0, 1, 20, 0, .1), high = values(0, 2, 20, 5, .1);
    const std::vector<std::vector<double>> worlds{low, same, high};
    CHECK(places(worlds, Direction::higher_is_better) == std::vector<std::size_t>{2, 2, 1});
    CHECK(places(worlds, Direction::lower_is_better) == std::vector<std::size_t>{1, 1, 3});
}

TEST_CASE("The margin is the scenario's own where it has one, and goes by the unit elsewhere") {
    scenario::Report report;
    const auto figure = [](const char* name, const char* unit) {
        results::FigureInfo info;
        info.name = name;
        info.unit = unit;
        return info;
    };
    CHECK(material_difference(figure("nps", "points"), 12, report) == 1);
    CHECK(material_difference(figure("retention", "%"), 89, report) == .5);
    CHECK(material_difference(figure("profit", "EUR"), -2000, report) == 20);
    CHECK(material_difference(figure("wait.desk.mean", "min"), 2, report) == Approx(.1));
    report.material.items["nps"] = input::Number{2.5};
    report.material.items["retention"] = input::Number{.02};
    CHECK(material_difference(figure("nps", "points"), 12, report) == 2.5);
    CHECK(material_difference(figure("retention", "%"), 89, report) == 2);
}

}  // namespace goodwill::experiment
