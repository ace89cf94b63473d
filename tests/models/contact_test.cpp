// Word by contact: hazards and the wave's height by themselves, and what spreads on networks small enough to know.
#include "models/talk/contact.hpp"

#include <array>
#include <cmath>

#include "random/functions.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill;
using namespace goodwill::models;
using network::Friends;
using network::Kind;

namespace {

const random::Luck luck{1, 0};

std::vector<StepChances> steady(StepChances chances, std::size_t steps) {
    return std::vector<StepChances>(steps, chances);
}

//! When each person hears, in steps, and falls silent.
std::vector<Word> spread(const Friends& friends, const std::vector<StepChances>& chances, std::uint32_t told,
                         const random::Luck& of = luck) {
    std::vector<Word> people(friends.people());
    Spread news{friends, of, chances};
    news.begin(people, told);
    while (news.now() < news.steps())
        news.step(people);
    return people;
}

int heard_by(const std::vector<Word>& people, int step) {
    int sum = 0;
    for (const Word& word : people)
        sum += word.heard <= step ? 1 : 0;
    return sum;
}

}  // namespace

TEST_CASE("A uniform passes the cumulated hazard in a step with that step's chance", "[talk]") {
    CumulatedHazard hazard;
    for (const double chance : {.2, 0.0, .5, 1.0, .3})
        hazard.add(chance);
    CHECK(hazard.chance(0, 1) == Approx(.2));
    CHECK(hazard.chance(0, 3) == Approx(1 - .8 * .5));
    CHECK(hazard.chance(1, 2) == 0);
    CHECK(hazard.when(0, .19) == 1);
    CHECK(hazard.when(0, .21) == 3);  // nothing happens in the second step
    CHECK(hazard.when(0, .59) == 3);
    CHECK(hazard.when(0, .61) == 4);
    CHECK(hazard.when(0, 1 - 0x1p-53) == 4);  // a chance of 1 leaves nobody
    CHECK(hazard.when(1, .49) == 3);
    CHECK(hazard.when(4, .31) == 6);  // not within the run
    CHECK(hazard.when(5, .01) == 6);
}

TEST_CASE("When it happens agrees with searching, whatever the rates", "[talk]") {
    CumulatedHazard hazard;
    std::vector<double> chances;
    for (int k = 0; k < 300; ++k) {
        chances.push_back(k < 100 ? .01 : k < 200 ? .002 * (k % 7) : .03);
        hazard.add(chances.back());
    }
    for (std::size_t from : {0U, 50U, 150U, 299U})
        for (double u = .003; u < 1; u += .01) {
            std::size_t step = from;
            double left = 1;
            while (step < 300 && 1 - left <= u)
                left *= 1 - chances[step++];
            CHECK(hazard.when(from, u) == (1 - left > u ? step : 301));
        }
}

TEST_CASE("On a ring where every friend is told for certain the word goes one step each way in a step", "[talk]") {
    const Friends ring{{Kind::small_world, 2, 0}, 101, luck};
    const auto people = spread(ring, steady({.internal = 1}, 20), 1);
    for (int k = 0; k <= 20; ++k)
        CHECK(heard_by(people, k) == 2 * k + 1);
    const auto fading = spread(ring, steady({.internal = 1, .forgets = 1}, 20), 1);  // who tells once tells both friends
    CHECK(heard_by(fading, 20) == 41);
}

TEST_CASE("Of two friends the second hears in step k with b (1-b)^(k-1) (1-r)^(k-1)", "[talk]") {
    constexpr double b = .3, r = .2;
    const Friends pair{{Kind::small_world, 2, 0}, 2, luck};
    std::array<std::uint64_t, 7> counts{};
    std::array<double, 7> expected{};
    constexpr std::uint32_t worlds = 40000;
    for (std::uint32_t n = 0; n < worlds; ++n) {
        const auto people = spread(pair, steady({.internal = b, .forgets = r}, 6), 1, random::Luck{1, n});
        const int second = people[0].heard == 0 ? people[1].heard : people[0].heard;
        ++counts[second <= 6 ? static_cast<std::size_t>(second) - 1 : 6];
    }
    expected[6] = worlds;
    for (std::size_t k = 0; k < 6; ++k) {
        expected[k] = worlds * b * std::pow((1 - b) * (1 - r), static_cast<double>(k));
        expected[6] -= expected[k];
    }
    support::check(support::compare_counts(counts, expected));
}

TEST_CASE("Hearing alone, from n friends, or both in one step has the chance 1 - (1-p)(1-q)^n", "[talk]") {
    constexpr double p = .1, q = .2;
    const Friends ring{{Kind::small_world, 4, 0}, 5, luck};  // five who all know each other
    for (const std::uint32_t told : {1U, 3U}) {
        std::uint64_t heard = 0, asked = 0;
        for (std::uint32_t n = 0; n < 20000; ++n) {
            const auto people = spread(ring, steady({.external = p, .internal = q}, 1), told, random::Luck{2, n});
            heard += static_cast<std::uint64_t>(heard_by(people, 1)) - told;
            asked += 5 - told;
        }
        support::check_share(heard, asked, 1 - (1 - p) * std::pow(1 - q, told), .02);
    }
}

TEST_CASE("In a complete network the chance of a step is p + q times the share of the others who tell", "[talk]") {
    const Friends all{{.kind = Kind::complete}, 5, luck};
    for (const std::uint32_t told : {0U, 2U, 4U}) {
        std::uint64_t heard = 0, asked = 0;
        for (std::uint32_t n = 0; n < 20000; ++n) {
            const auto people = spread(all, steady({.external = .1, .internal = .6}, 1), told, random::Luck{3, n});
            heard += static_cast<std::uint64_t>(heard_by(people, 1)) - told;
            asked += 5 - told;
        }
        support::check_share(heard, asked, .1 + .6 * told / 4, .02);
    }
}

TEST_CASE("Nobody hears later because one more knows at the start or because telling is easier", "[talk]") {
    for (const Kind kind : {Kind::small_world, Kind::random_graph, Kind::complete}) {
        const Friends friends{{kind, 6, .2}, 3000, luck};
        const auto before = spread(friends, steady({.external = .001, .internal = .05}, 60), 5);
        const auto more = spread(friends, steady({.external = .001, .internal = .05}, 60), 6);
        const auto easier = spread(friends, steady({.external = .001, .internal = .06}, 60), 5);
        for (std::size_t i = 0; i < 3000; ++i) {
            CHECK(more[i].heard <= before[i].heard);
            CHECK(easier[i].heard <= before[i].heard);
        }
        CHECK(heard_by(easier, 40) > heard_by(before, 40));
    }
}

TEST_CASE("The counts of a spread are those of its people, step by step", "[talk]") {
    for (const Kind kind : {Kind::none, Kind::small_world, Kind::random_graph, Kind::complete}) {
        const Friends friends{{kind, 6, .2}, 2000, luck};
        std::vector<Word> people(2000);
        Spread news{friends, luck, steady({.external = .002, .internal = .1, .forgets = .05}, 80)};
        news.begin(people, 3);
        while (news.now() < news.steps()) {
            news.step(people);
            std::uint32_t heard = 0, telling = 0, now = 0;
            for (const Word& word : people) {
                heard += word.heard <= news.now() ? 1U : 0U;
                telling += word.heard <= news.now() && word.silent > news.now() ? 1U : 0U;
                now += word.heard == news.now() ? 1U : 0U;
            }
            CHECK(news.heard() == heard);
            CHECK(news.telling() == telling);
            CHECK(news.hearers().size() == now);
        }
        CHECK(news.heard() > 200);
    }
}

TEST_CASE("The peak of a smooth wave is where it is, and noise of single steps does not move it", "[talk]") {
    std::vector<std::uint32_t> wave;
    for (int k = 0; k < 400; ++k) {
        const double cosh = (std::exp((k + .5 - 170.3) / 40) + std::exp((170.3 - k - .5) / 40)) / 2;
        const double noise = k % 2 == 0 ? 1.1 : .9;
        wave.push_back(static_cast<std::uint32_t>(1e6 * noise / (cosh * cosh)));
    }
    const Peak peak = peak_of(wave).value();
    CHECK(peak.step == Approx(170.3).margin(.3));
    CHECK(peak.hearers == Approx(1e6).epsilon(.006));
    CHECK(!peak_of(std::vector<std::uint32_t>(10, 0)));
    CHECK(peak_of(std::vector<std::uint32_t>{0, 0, 7, 0})->step == Approx(2.5));
    CHECK(peak_of(std::vector<std::uint32_t>{5})->hearers == 5);
}
