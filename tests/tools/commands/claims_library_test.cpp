// The claims that are shipped: each is read, its paths lead somewhere in its world, its figures and arms are there, and
// the committed verdicts are those of these claims.
#include "tools/commands/claims_library.hpp"

#include <fstream>
#include <set>
#include <sstream>

#include "models/catalogue.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"

namespace goodwill::commands {
namespace {

//! What was said while something was done.
struct Heard {
    std::ostringstream out, err;
    Console console{.out = out, .err = err};
};

const std::vector<ReadyClaim>& shipped() {
    static const std::vector<ReadyClaim> claims = [] {
        Heard heard;
        auto ready = ready_claims({}, true, heard.console);
        INFO(heard.err.str());
        REQUIRE(ready);
        CHECK(heard.err.str().empty());
        return std::move(*ready);
    }();
    return claims;
}

std::string bibliography() {
    return support::read_file(support::source_folder() / "models" / "SOURCES.bib");
}

}  // namespace

TEST_CASE("Every shipped claim is read, and its paths, values, figures and arms exist in its world") {
    CHECK(shipped().size() >= 40);
    std::set<std::string> ids;
    for (const ReadyClaim& c : shipped()) {
        INFO(c.file.source->name);
        CHECK(ids.insert(c.file.claim.id).second);
        CHECK(c.file.claim.says.ends_with("."));
        CHECK(c.arms >= 2);
    }
}

TEST_CASE("Ten sayings are shown first, with negative controls beside them") {
    Heard heard;
    const auto first = ready_claims({}, false, heard.console);
    REQUIRE(first);
    const auto is_control = [](const ReadyClaim& c) { return c.file.claim.theme == experiment::Theme::control; };
    CHECK(first->size() - static_cast<std::size_t>(std::ranges::count_if(*first, is_control)) == 10);
    CHECK(std::ranges::any_of(*first, is_control));
}

TEST_CASE("A claim goes by its number in either case, and a slip is answered with the nearest") {
    Heard heard;
    CHECK(ready_claims({"c01"}, false, heard.console)->front().file.claim.id == "C01");
    CHECK_FALSE(ready_claims({"C0"}, false, heard.console));
    CHECK(heard.err.str().starts_with("error: there is no claim 'C0'; did you mean 'C0"));
    Heard far;
    CHECK_FALSE(ready_claims({"nonsense"}, false, far.console));
    CHECK(far.err.str() == "error: there is no claim 'nonsense'; goodwill claims --all runs every one\n");
}

TEST_CASE("Every unsure number has a source, and its default lies within its range in every world") {
    Heard heard;
    const auto ranges = sensitivity_ranges(heard.console);
    REQUIRE(ranges);
    CHECK(ranges->ranges.size() >= 17);
    const std::string sources = bibliography();
    for (const experiment::SensitivityRange& r : ranges->ranges) {
        INFO(r.path);
        CHECK((r.source == "assumed" || sources.find("{" + r.source + ",") != std::string::npos));
    }
    std::set<std::string> worlds;
    for (const ReadyClaim& c : shipped()) {
        if (!worlds.insert(c.world.string()).second)
            continue;
        base::Diagnostics out;
        base::Diagnostics reading;
        const auto plain = scenario::load_scenario(c.world.string(), models::kinds(), reading);
        REQUIRE(plain);
        const auto bounds = experiment::bounds_of(*ranges, *plain, out);
        INFO(out.render());
        CHECK(out.render().empty());
        scenario::Scenario values = plain->scenario;
        for (const experiment::Bounds& b : bounds) {
            INFO(c.world.filename().string() << " " << b.path);
            const auto found = input::find_path(input::Fields::slot(values), b.path, {}, out);
            const double value = *std::get<input::NumberSlot>(found->slot).value;
            CHECK(b.low <= value);
            CHECK(value <= b.high);
        }
    }
}

TEST_CASE("The committed verdicts are those of the shipped claims, every one") {
    std::ifstream file{support::source_folder() / "scenarios" / "claims" / "verdicts.csv"};
    std::string line;
    std::getline(file, line);
    CHECK(line == "claim,verdict,points,held,outcome,figure,per,goes,answer,from,to,difference,low,high,matters,unit");
    std::multiset<std::string> written;
    while (std::getline(file, line))
        written.insert(line.substr(0, line.find(',')));
    const std::string page = support::read_file(support::source_folder() / "scenarios" / "claims" / "README.md");
    for (const ReadyClaim& c : shipped()) {
        INFO(c.file.claim.id << ": after a change of a claim: goodwill claims --all --write");
        CHECK(written.count(c.file.claim.id) == c.file.claim.expects.size());
        CHECK(page.find("| " + c.file.claim.id + " | " + c.file.claim.says + " |") != std::string::npos);
        written.erase(c.file.claim.id);
    }
    CHECK(written.empty());
}

}  // namespace goodwill::commands
