// Churn by the number of contacts about complaints, against artificial data on a phone operator's customers by their calls to
// service (mlc_churn of the R package modeldata), of which the shape alone is worth a comparison.
#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "models/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

constexpr std::size_t most = 7;  // contacts; more count as these

//! Customers and those of them who left, by contacts.
struct Churn {
    std::array<double, most + 1> customers{}, lost{};
    [[nodiscard]] double share(std::size_t from, std::size_t to) const {
        double all = 0, gone = 0;
        for (std::size_t i = from; i <= to; ++i) {
            all += customers[i];
            gone += lost[i];
        }
        return gone / all;
    }
};

enum class Stay : std::uint8_t { elsewhere, here, gone };

//! Contacts about complaints in the first half of the run of those who are customers when it ends; and which of them have left
//! by the end of the second half.
Churn churn_by_calls(const std::shared_ptr<const simulation::Model>& firm, std::uint64_t seed, std::uint32_t replications) {
    Churn churn;
    for (std::uint32_t r = 0; r < replications; ++r) {
        simulation::World world{firm, seed, r};
        std::vector<std::uint32_t> calls(firm->people);
        std::vector<Stay> stay(firm->people, Stay::elsewhere);
        while (world.day().value < firm->days) {
            const bool first_half = world.day().value < firm->days / 2;
            if (world.day().value == firm->days / 2)
                for (std::uint32_t i = 0; i < firm->people; ++i)
                    if (world.is_customer(i)) stay[i] = Stay::here;
            const bool reported = world.day().value >= 0;
            world.live_day();
            if (reported && first_half)
                for (const simulation::Encounter& e : world.encounters()) calls[e.person] += e.handling ? 1 : 0;
            for (const models::Lost& lost : world.events<models::Lost>())
                if (stay[lost.person] == Stay::here) stay[lost.person] = Stay::gone;
        }
        for (std::uint32_t i = 0; i < firm->people; ++i) {
            if (stay[i] == Stay::elsewhere) continue;
            const std::size_t n = std::min<std::size_t>(calls[i], most);
            churn.customers[n] += 1;
            churn.lost[n] += stay[i] == Stay::gone ? 1 : 0;
        }
    }
    return churn;
}

}  // namespace

TEST_CASE("In the artificial data churn jumps at the fourth call", "[data]") {
    std::ifstream file{data_file("phone_churn_artificial.csv")};
    std::string line;
    std::getline(file, line);
    Churn churn;
    while (std::getline(file, line)) {
        const std::size_t calls = std::min<std::size_t>(std::stoul(line.substr(line.find(',') + 1)), most);
        churn.customers[calls] += 1;
        churn.lost[calls] += line.ends_with('1') ? 1 : 0;
    }
    CHECK(churn.share(0, 3) == Approx(.110).margin(6e-4));
    CHECK(churn.share(4, most) == Approx(.504).margin(6e-4));
}

// A firm met every five days, where one visit in ten fails, calling is easy and nobody waits for an answer: enough customers
// with four contacts and more.
TEST_CASE("Customers who had to call four times and more leave more often (TC20)", "[validation]") {
    Target target{"TC20"};
    const auto firm = service_firm({"time.run=182 days", "market.people=40000", "journeys.visit.needed=every 5 days",
                                    "touchpoints.desk.fails=10%", "complaints.ease=0.9", "teams.clerks.size=30",
                                    "teams.complaint-desk.size=20"});
    for (const auto seed : seeds()) {
        const Churn churn = churn_by_calls(firm, seed, 2);
        const double few = churn.share(0, 3), many = churn.share(4, most);
        CHECK(many > few);
        target.check(many >= 2.5 * few, fmt::format("churn {:.3f} and {:.3f}, {:.2f} times, at least 2.5", few, many, many / few));
    }
}
