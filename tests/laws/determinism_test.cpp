// The same luck for everybody: whatever does not concern a draw leaves it alone. Compared to the bit, over whole runs and
// day by day.
#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "experiment/arms.hpp"
#include "experiment/executor.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"
#include "support/tiny_bank.hpp"

using namespace goodwill;

namespace {

std::shared_ptr<const simulation::Catalogue> all_models() { return {std::shared_ptr<void>{}, &models::catalogue()}; }

std::shared_ptr<const base::SourceText> text_of(std::string name, std::string text) {
    return std::make_shared<base::SourceText>(base::SourceText{std::move(name), std::move(text)});
}

scenario::Loaded load(const std::string& text) {
    base::Diagnostics said;
    auto loaded = scenario::load_scenario_text(text_of("bank.yaml", text), models::kinds(), said, {});
    INFO(said.render());
    REQUIRE(loaded.has_value());
    return std::move(*loaded);
}

//! The tiny bank for half a year, with some of its text exchanged.
std::string bank(const std::string& from = {}, const std::string& to = {}) {
    std::string text{support::tiny_bank};
    const auto exchange = [&](const std::string& a, const std::string& b) {
        const auto at = text.find(a);
        REQUIRE(at != std::string::npos);
        text.replace(at, a.size(), b);
    };
    exchange("run: 1 year", "run: 200 days");
    if (!from.empty()) exchange(from, to);
    return text;
}

struct Run {
    results::Registry registry;
    results::Record record;
};

Run run(const std::string& text, std::uint32_t replication = 0) {
    const auto arm = experiment::baseline_arm(load(text), all_models());
    return {simulation::figures_of(arm.model), simulation::run_replication(arm.model, 1, replication).value()};
}

bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

//! Every figure of the first is one of the second, with the same bits on every day up to `days` and over the whole run.
//! Returns how many figures of the whole run differ, each a failure; a day that differs ends the test.
int check_same(const Run& first, const Run& second, std::size_t days, bool whole_run) {
    int different = 0;
    for (std::size_t f = 0; f < first.registry.figures().size(); ++f) {
        const std::string& name = first.registry.figures()[f].name;
        const auto& others = second.registry.figures();
        const auto other = static_cast<std::size_t>(
            std::find_if(others.begin(), others.end(), [&](const results::FigureInfo& i) { return i.name == name; }) - others.begin());
        INFO("figure " << name);
        REQUIRE(other < others.size());
        if (whole_run) {
            const bool same = same_bits(first.record.figures[f], second.record.figures[other]);
            CHECK(same);
            different += same ? 0 : 1;
        }
        for (std::size_t d = 0; d < days; ++d) {
            INFO("day " << d);
            REQUIRE(same_bits(static_cast<double>(first.record.on_day(d, f)), static_cast<double>(second.record.on_day(d, other))));
        }
    }
    return different;
}

}  // namespace

TEST_CASE("Threads leave no trace: one, two and three give the same bits", "[laws][class-a]") {
    const auto arm = experiment::baseline_arm(load(bank("run: 200 days", "run: 60 days")), all_models());
    std::vector<std::vector<results::Record>> all;
    for (const unsigned threads : {1U, 2U, 3U}) {
        auto& records = all.emplace_back(5);
        const std::size_t done = experiment::execute({arm}, 7, experiment::plan(1, 5), threads,
            [&](const experiment::WorkItem& item, const results::Record& r) { records[item.replication] = r; });
        REQUIRE(done == 5);
    }
    for (std::size_t r = 0; r < 5; ++r)
        for (std::size_t f = 0; f < all[0][r].figures.size(); ++f) {
            CHECK(same_bits(all[0][r].figures[f], all[1][r].figures[f]));
            CHECK(same_bits(all[0][r].figures[f], all[2][r].figures[f]));
        }
    CHECK_FALSE(all[0][0].figures == all[0][1].figures);  // and replications differ
}

TEST_CASE("A policy that sets what is so already differs by exactly nothing (TA46)", "[laws][class-a]") {
    const scenario::Loaded loaded = load(bank());
    base::Diagnostics said;
    const auto policy = scenario::load_policy_text(text_of("same.yaml",
        "policy: the same\nabout: nothing changes\nchanges:\n  - {on: day 20, set: {complaints.ease: 0.5, teams.agents.size: 2}, because: a test}\n"),
        loaded, said);
    INFO(said.render());
    REQUIRE(policy.has_value());
    const auto arm = experiment::policy_arm(loaded, {*policy}, all_models());
    support::Target target{"TA46"};
    for (std::uint32_t replication = 0; replication < 3; ++replication) {
        const Run as_it_is = run(bank(), replication);
        const Run same{simulation::figures_of(arm.model), simulation::run_replication(arm.model, 1, replication).value()};
        const int different = check_same(as_it_is, same, as_it_is.record.days, true);
        target.check(different == 0, fmt::format("{} figures differ", different));
    }
}

TEST_CASE("Before its date a policy changes nothing, from its date on it does", "[laws][class-a]") {
    const scenario::Loaded loaded = load(bank());
    base::Diagnostics said;
    const auto policy = scenario::load_policy_text(text_of("later.yaml",
        "policy: later\nabout: easier complaining\nchanges:\n  - {on: day 100, set: {complaints.ease: 0.95}, because: a test}\n"), loaded, said);
    REQUIRE(policy.has_value());
    const auto arm = experiment::policy_arm(loaded, {*policy}, all_models());
    const Run as_it_is = run(bank());
    const Run later{simulation::figures_of(arm.model), simulation::run_replication(arm.model, 1, 0).value()};
    check_same(as_it_is, later, 100, false);
    CHECK_FALSE(as_it_is.record.figures == later.record.figures);
}

TEST_CASE("A touchpoint nobody comes to, its team and an empty segment leave every other figure alone", "[laws][class-a]") {
    const Run as_it_is = run(bank());
    std::string more = bank("next: {done: 93%, contact-centre: 7%}", "next: {done: 93%, contact-centre: 7%, kiosk: 0%}");
    more.insert(more.find("teams:\n") + 7, "  attendants: {size: 1, open: {mon-fri: 09:00-17:00}, pay: 15 EUR/h}\n");
    more.insert(more.find("touchpoints:\n") + 13, "  kiosk: {channel: in-person, team: attendants, takes: 4 min, next: {done: 100%}}\n");
    more.insert(more.find("  segments:\n") + 12, "    nobody: {share: 0%, customers_at_start: 10%}\n");
    const Run with = run(more);
    // the attendants are people and are paid: figures about all staff and its cost may differ, nobody else's life may
    for (std::size_t f = 0; f < as_it_is.registry.figures().size(); ++f) {
        const std::string& name = as_it_is.registry.figures()[f].name;
        const auto& others = with.registry.figures();
        const auto other = static_cast<std::size_t>(
            std::find_if(others.begin(), others.end(), [&](const results::FigureInfo& i) { return i.name == name; }) - others.begin());
        if (name == "wages" || name == "profit" || name == "engagement" || name == "skill" || name == "turnover" ||
            name.ends_with(".spread"))
            continue;
        INFO("figure " << name);
        REQUIRE(other < others.size());
        CHECK(same_bits(as_it_is.record.figures[f], with.record.figures[other]));
    }
}

TEST_CASE("The order in which a file names things changes nothing", "[laws][class-a]") {
    const std::string staff = "  branch-staff:\n    size: 2\n    open: {mon-fri: 09:00-17:00}\n    pay: 24 EUR/h\n    skill: 0.78\n    empathy: 0.75\n"
                              "    authority: 50 EUR\n    turnover: 30% per year\n";
    std::string moved = bank(staff, "");
    moved.insert(moved.find("complaints:\n"), staff);
    const Run one = run(bank());
    const Run other = run(moved);
    check_same(one, other, one.record.days, true);
}
