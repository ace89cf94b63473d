// Who buys again after a small failure, by what became of it (TARP 1986). One firm, switching free, and nobody leaves
// it for any other reason: on one day every visit goes wrong, and whoever stays after saying nothing, or after his
// complaint was answered, is seen to come again. Which path a complaint takes is the firm's ordinary luck: the first
// step solves about half of them at once, a crowded second step part of the rest, most of them later than promised. The
// weights of E10 and E12 are calibrated to these shares (models/complaint): that they come out says that nothing on the
// way from the failure to the next visit bends them.
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "models/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

constexpr std::int32_t bad_day = 10;

enum Path : std::size_t { silent, unresolved, resolved, quickly, paths };
struct Fate {
    std::array<double, paths> took{}, came_again{};
    [[nodiscard]] double share(Path path) const { return came_again[path] / took[path]; }
    //! Three standard errors of it.
    [[nodiscard]] double margin(Path path) const { return 3 * std::sqrt(share(path) * (1 - share(path)) / took[path]); }
};

//! Paths of failures whose severity is within .05 of `severity`.
void follow(const std::vector<std::string>& settings, double severity, std::uint64_t seed, std::uint32_t replication,
            Fate& all) {
    std::vector<std::string> firm{"time.run=90 days",
                                  "time.warm_up=0 days",
                                  "market.people=100000",
                                  "talk=none",
                                  "models.learning=off",
                                  "market.segments.everyone.customers_at_start=100%",
                                  "market.segments.everyone.voices_when_wronged=80%",
                                  "journeys.visit.needed=every 10 days",
                                  "models.loyalty={model: repurchase, keeps: 100%}",
                                  "models.complaint.exit.switching_cost=0",
                                  "complaints.ease=1",
                                  "teams.clerks.size=60",
                                  "teams.complaint-desk.size=2",
                                  fmt::format("changes=[{{on: day {}, set: {{touchpoints.desk.fails: 100%}}}}, "
                                              "{{on: day {}, set: {{touchpoints.desk.fails: 0%}}}}]",
                                              bad_day, bad_day + 1)};
    firm.insert(firm.end(), settings.begin(), settings.end());
    struct Story {
        Path path{paths};
        std::int32_t decided{0};
        bool again{false};
    };
    std::vector<Story> stories;
    live(service_firm(firm), seed, replication, [&](simulation::World& world) {
        const std::int32_t today = world.day().value - 1;  // the evening is over
        stories.resize(world.everybody());
        for (const simulation::Encounter& e : world.encounters()) {
            Story& story = stories[e.person];
            if (!e.handling && story.path != paths && today > story.decided)
                story.again = true;
        }
        if (today == bad_day)
            for (const auto& r : world.events<models::Response>())
                if (std::abs(static_cast<double>(r.severity) - severity) < .05 && r.kind != models::ResponseKind::voice)
                    stories[r.person] = {silent, today};
        for (const auto& c : world.events<models::CaseClosed>()) {
            if (std::abs(static_cast<double>(c.severity) - severity) >= .05 || today <= bad_day)
                continue;
            const bool late = !c.promise_kept;
            if (!c.solved || c.first_contact || late)  // the others were solved in time, but not at once
                stories[c.person] = {!c.solved ? unresolved : late ? resolved : quickly, today};
        }
    });
    for (const Story& story : stories) {
        if (story.path == paths)
            continue;
        all.took[story.path] += 1;
        all.came_again[story.path] += story.again ? 1 : 0;
    }
}

}  // namespace

TEST_CASE("After a trifle who is helped buys again most, quickly best, and who says nothing least (TB06)",
          "[validation]") {
    Target target{"TB06"};
    for (const auto seed : seeds()) {
        Fate all;
        for (std::uint32_t r = 0; r < 16; ++r)
            follow({}, .1, seed, r, all);
        const std::array<std::string, paths> names{"silent", "unresolved", "resolved", "quickly"};
        const std::array<double, paths> published{.37, .46, .70, .95};
        for (std::size_t path = 0; path < paths; ++path) {
            REQUIRE(all.took[path] > 500);
            target.near(names[path], all.share(Path(path)), published[path], .12);
            if (path > 0)
                target.check(all.share(Path(path)) - all.share(Path(path - 1)) >
                                 std::hypot(all.margin(Path(path)), all.margin(Path(path - 1))),
                             fmt::format("more than {}", names[path - 1]));
        }
    }
    // canaries: what is grave costs more customers on every path, and where switching is dear nearly all stay
    Fate trifles, grave, held;
    follow({}, .1, 1, 0, trifles);
    for (std::uint32_t r = 0; r < 8; ++r)  // few say nothing about what is grave
        follow({}, .7, 1, r, grave);
    follow({"models.complaint.exit.switching_cost=1"}, .1, 1, 0, held);
    for (const Path path : {silent, unresolved, quickly})
        CHECK(grave.share(path) < trifles.share(path) - grave.margin(path));
    CHECK(held.share(silent) > .9);
}
