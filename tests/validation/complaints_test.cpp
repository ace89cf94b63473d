// Who complains to an ordinary firm, and which justice makes complainants content.
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "models/vocabulary.hpp"
#include "statistics/regression.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

struct Voice {
    double failures{0}, voiced{0};
    void count(const models::Response& response, double severity, double within) {
        if (std::abs(static_cast<double>(response.severity) - severity) > within)
            return;
        failures += 1;
        voiced += response.kind == models::ResponseKind::voice ? 1 : 0;
    }
};

}  // namespace

// A severity of .1 is a loss of 20 EUR, .7 one of 140 EUR: the two losses of the source.
TEST_CASE("Trifles are hardly ever voiced, losses of a hundred and forty mostly (TB04)", "[validation]") {
    Target target{"TB04"};
    const auto firm =
        service_firm({"time.warm_up=0 days", "time.run=20 days", "market.people=100000", "touchpoints.desk.fails=30%"});
    for (const auto seed : seeds()) {
        Voice trivial, grave;
        for (std::uint32_t r = 0; r < 4; ++r)
            live(firm, seed, r, [&](simulation::World& world) {
                for (const auto& response : world.events<models::Response>()) {
                    CHECK(std::abs(response.effort - .65F) < 1e-6F);
                    trivial.count(response, .1, .02);
                    grave.count(response, .7, .03);
                }
            });
        REQUIRE(grave.failures > 500);
        target.near("voiced at severity .1", trivial.voiced / trivial.failures, .03, .05);
        target.near("voiced at severity .7", grave.voiced / grave.failures, .69, .05);
    }
}

// At equal severity: grave losses go through more hands, so that procedure would stand for them.
TEST_CASE("Contentment with handling hangs on the outcome most, then on treatment, then on procedure (TB08)",
          "[validation]") {
    Target target{"TB08"};
    const auto firm = service_firm({"touchpoints.desk.fails=10%"});
    for (const auto seed : seeds()) {
        std::vector<double> rows, content;
        live(firm, seed, 0, [&](simulation::World& world) {
            for (const auto& c : world.events<models::CaseClosed>()) {
                if (c.opened_by_firm)
                    continue;
                for (const float x : {1.F, c.severity, c.distributive, c.interactional, c.procedural})
                    rows.push_back(static_cast<double>(x));
                content.push_back(static_cast<double>(c.satcom));
            }
        });
        const auto fit = statistics::regress(rows, 5, content);
        REQUIRE(fit);
        REQUIRE(content.size() > 2000);
        const auto& by = fit->coefficients;
        target.check(by[2] > by[3] && by[3] > by[4] && by[4] > 0,
                     fmt::format("outcome {:.2f}, treatment {:.2f}, procedure {:.2f}", by[2], by[3], by[4]));
    }
}
