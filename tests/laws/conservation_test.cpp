// What must hold on every evening of every replication, whatever the scenario says.
#include <algorithm>
#include <cmath>

#include "laws/tiny_world.hpp"
#include "models/vocabulary.hpp"
#include "simulation/queues.hpp"
#include "simulation/world.hpp"
#include "support/catch.hpp"

using namespace goodwill;

namespace {

constexpr std::uint32_t replications = 3;

//! A tally of today by name.
double today(simulation::World& w, const std::string& tally) {
    const auto& names = w.figures().tallies();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == tally)
            return w.tallies()[i];
    FAIL("no tally " + tally);
    return 0;
}

//! Lives through all days of all replications and calls `check` every evening.
template <class Check>
void every_evening(const Check& check) {
    const auto model = support::tiny_model();
    for (std::uint32_t replication = 0; replication < replications; ++replication) {
        simulation::World w{model, 1, replication};
        while (w.day().value < model->days) {
            const std::int64_t customers = w.customers();
            const std::int64_t present = w.queues().present();
            w.live_day();
            INFO("replication " << replication << ", day " << w.day().value - 1);
            check(w, customers, present);
        }
    }
}

}  // namespace

TEST_CASE("Customers are conserved: tonight's are this morning's, plus those won, less those lost", "[laws]") {
    every_evening([](simulation::World& w, std::int64_t morning, std::int64_t) {
        const auto won = static_cast<std::int64_t>(w.events<models::Won>().size());
        const auto lost = static_cast<std::int64_t>(w.events<models::Lost>().size());
        REQUIRE(w.customers() == morning + won - lost);
        std::int64_t counted = 0;
        for (std::uint32_t p = 0; p < w.model().people; ++p)
            counted += w.is_customer(p) ? 1 : 0;
        REQUIRE(w.customers() == counted);
    });
}

TEST_CASE("Transitions tell who comes and goes: their balance is the change of customers, and each has its reason", "[laws]") {
    every_evening([](simulation::World& w, std::int64_t morning, std::int64_t) {
        std::int64_t balance = 0;
        for (const results::Transition& t : w.events<results::Transition>()) {
            const bool came = t.turn == results::Turn::came;
            balance += came ? 1 : -1;
            REQUIRE(w.is_customer(t.person) == came);
            REQUIRE(t.segment == w.person(t.person).segment);
            REQUIRE(t.day == w.day().value - 1);
            const auto is_it = [&](const auto& event) { return event.person == t.person; };
            if (came) {
                const auto& won = w.events<models::Won>();
                const auto how = std::ranges::find_if(won, is_it);
                REQUIRE(how != won.end());
                REQUIRE(t.reason == models::number_of(how->source));
            } else {
                const auto& lost = w.events<models::Lost>();
                const auto why = std::ranges::find_if(lost, is_it);
                REQUIRE(why != lost.end());
                REQUIRE(t.reason == models::number_of(why->cause));
            }
        }
        REQUIRE(w.customers() == morning + balance);
    });
}

TEST_CASE("Journeys are conserved: arrived is served, abandoned, full, lost, closed or still present", "[laws]") {
    every_evening([](simulation::World& w, std::int64_t, std::int64_t present_before) {
        double ended = 0;
        for (const char* outcome : {"served", "abandoned", "full", "lost", "closed"})
            ended += today(w, std::string{"journeys."} + outcome);
        REQUIRE(today(w, "journeys.started") == ended + static_cast<double>(w.queues().present() - present_before));
    });
}

TEST_CASE("Columns stay in their ranges on every evening", "[laws]") {
    every_evening([](simulation::World& w, std::int64_t, std::int64_t) {
        for (const float s : w.people(models::satisfaction_column))
            REQUIRE(std::abs(s) <= 3);
        for (const models::Temper& t : w.people(models::temper_column))
            REQUIRE((t.anger >= 0 && t.failures >= 0));
        for (const float t : w.people(models::trust_column))
            REQUIRE((t >= 0 && t <= 1));
        for (const models::Expectations& e : w.people(models::expectations_column))
            for (std::size_t k = 0; k < models::dimensions; ++k)
                REQUIRE((e.will[k] >= 0 && e.will[k] <= 10 && e.should[k] >= 0 && e.should[k] <= 10));
        for (const models::Colleague& c : w.staff(models::colleague_column))
            REQUIRE((c.skill > 0 && c.skill <= 1 && c.engagement >= 0 && c.engagement <= 1));
        for (const double factor : w.failure_factors())
            REQUIRE((factor > 0 && factor <= 1));
    });
}

TEST_CASE("The ledger sums to zero: profit is revenue less everything that was paid", "[laws]") {
    for (std::uint32_t replication = 0; replication < replications; ++replication) {
        const support::Figures f{support::tiny_model(), 1, replication};
        double paid = 0;
        for (const char* line : {"wages", "cost.failures", "cost.handling", "compensation", "cost.calls", "prevention",
                                 "programmes", "advertising", "rewards"})
            paid += f[line];
        INFO("replication " << replication);
        CHECK(std::abs(f["revenue"] - paid - f["profit"]) < .005);
        CHECK(f["revenue"] > 0);
        CHECK(f["wages"] > 0);
    }
}

TEST_CASE("A net promoter score lies within 100 points of zero on every day", "[laws]") {
    for (std::uint32_t replication = 0; replication < replications; ++replication) {
        const support::Figures f{support::tiny_model(), 1, replication};
        const auto& figures = f.registry().figures();
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (figures[i].name != "nps" && figures[i].name != "nps.surveyed")
                continue;
            CHECK(std::abs(f.record().figures[i]) <= 100);
            for (std::size_t day = 0; day < f.record().days; ++day) {
                const float value = f.record().on_day(day, i);
                REQUIRE((std::isnan(value) || std::abs(value) <= 100));
            }
        }
    }
}

TEST_CASE("Shares lie between 0% and 100%, counts are not negative", "[laws]") {
    const support::Figures f{support::tiny_model(), 1, 0};
    const auto& figures = f.registry().figures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double value = f.record().figures[i];
        if (std::isnan(value))
            continue;
        INFO(figures[i].name << " = " << value << ' ' << figures[i].unit);
        if (figures[i].unit == "%")
            CHECK((value >= 0 && value <= 100 + 1e-9));
        if (figures[i].unit == "people" || figures[i].unit == "journeys")
            CHECK(value >= 0);
    }
}

TEST_CASE("The same replication twice gives the same bits", "[laws]") {
    const support::Figures once{support::tiny_model(), 1, 0};
    const support::Figures again{support::tiny_model(), 1, 0};
    for (std::size_t i = 0; i < once.record().figures.size(); ++i) {
        const double a = once.record().figures[i];
        const double b = again.record().figures[i];
        INFO(once.registry().figures()[i].name);
        REQUIRE(((std::isnan(a) && std::isnan(b)) || a == b));
    }
}
