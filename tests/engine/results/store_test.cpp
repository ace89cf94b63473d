#include "results/store.hpp"

#include <bit>
#include <cmath>
#include <limits>

#include "base/check.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"

namespace goodwill::results {
namespace {

constexpr double absent = std::numeric_limits<double>::quiet_NaN();
using Numbers = std::vector<std::uint32_t>;

Record record(std::uint32_t number, double value) {
    return {.replication = number, .figures = {value, absent, -0.}, .daily = {1.F, 2.F, 3.F, 4.F, 5.F, 6.F}, .days = 2};
}

template <class Act>
std::string failure_of(const Act& act) {
    try {
        act();
    } catch (const base::WorldFailed& e) {
        return e.what();
    }
    return "";
}

}  // namespace

TEST_CASE("What was kept is found again with the same bits") {
    const support::TemporaryFolder folder;
    {
        Store store{folder.path() / "results.db"};
        store.keep("a", record(1, .1));
        store.keep("a", record(0, 1. / 3));
        store.keep("b", record(7, 2));
    }
    const Store store{folder.path() / "results.db"};
    CHECK(store.finished("a", 10) == Numbers{0, 1});
    CHECK(store.finished("a", 1) == Numbers{0});
    CHECK(store.finished("b", 10) == Numbers{7});
    CHECK(store.finished("c", 10).empty());
    const auto found = store.find("a", 0);
    REQUIRE(found);
    CHECK(found->replication == 0);
    CHECK(found->days == 2);
    CHECK(found->figures[0] == 1. / 3);
    CHECK(std::isnan(found->figures[1]));
    CHECK(std::signbit(found->figures[2]));
    CHECK(found->daily == record(0, 0).daily);
    CHECK_FALSE(store.find("a", 2));
}

TEST_CASE("Respondents are kept with their replication and go with it") {
    const support::TemporaryFolder folder;
    Record asked = record(0, 1);
    asked.respondents = {{.person = 7, .day = 3, .segment = 1, .answers = {9, 8, 1}}, {.person = 9, .day = 4}};
    {
        Store store{folder.path() / "results.db"};
        store.keep("a", asked);
        store.keep("a", record(1, 1));
        store.keep("b", asked);
    }
    Store store{folder.path() / "copy.db"};
    store.adopt("a", folder.path() / "results.db", 2);
    CHECK(store.find("a", 0)->respondents == asked.respondents);
    CHECK(store.find("a", 1)->respondents.empty());
    store.keep_only({"b"});
    store.keep("a", record(0, 2));
    CHECK(store.find("a", 0)->respondents.empty());
}

TEST_CASE("Transitions are kept with their replication, in their order, and go with it") {
    const support::TemporaryFolder folder;
    Record moved = record(0, 1);
    moved.transitions = {{.person = 7, .day = 3, .segment = 1, .turn = Turn::left, .reason = 2},
                         {.person = 7, .day = 9, .segment = 1, .turn = Turn::came, .reason = 0}};
    {
        Store store{folder.path() / "results.db"};
        store.keep("a", moved);
    }
    Store store{folder.path() / "copy.db"};
    store.adopt("a", folder.path() / "results.db", 1);
    CHECK(store.find("a", 0)->transitions == moved.transitions);
    store.keep_only({});
    store.keep("a", record(0, 2));
    CHECK(store.find("a", 0)->transitions.empty());
}

TEST_CASE("A replication kept twice is there once, and arms that are not asked for go") {
    const support::TemporaryFolder folder;
    Store store{folder.path() / "results.db"};
    store.keep("a", record(0, 1));
    store.keep("a", record(0, 2));
    store.keep("b", record(0, 3));
    CHECK(store.finished("a", 10) == Numbers{0});
    CHECK(store.find("a", 0)->figures[0] == 2);
    store.keep_only({"a"});
    CHECK(store.finished("a", 10) == Numbers{0});
    CHECK(store.finished("b", 10).empty());
    store.forget();
    CHECK(store.finished("a", 10).empty());
}

TEST_CASE("What another folder has finished is copied, and what cannot be read is no obstacle") {
    const support::TemporaryFolder folder;
    {
        Store other{folder.path() / "other.db"};
        for (std::uint32_t r = 0; r < 4; ++r)
            other.keep("a", record(r, 10. + r));
    }
    folder.write("broken.db", "this is no database, although it is long enough to look at: " + std::string(200, 'x'));
    Store store{folder.path() / "results.db"};
    store.keep("a", record(1, 1));
    store.adopt("a", folder.path() / "nothing.db", 3);
    store.adopt("a", folder.path() / "broken.db", 3);
    store.adopt("a", folder.path() / "other.db", 3);
    CHECK(store.finished("a", 10) == Numbers{0, 1, 2});
    CHECK(store.find("a", 0)->figures[0] == 10);
    CHECK(store.find("a", 1)->figures[0] == 1);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "nothing.db"));
}

TEST_CASE("A second writer is told at once, and a reader may look while one writes") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "results.db";
    Store store{file};
    store.keep("a", record(0, 1));
    CHECK(
        failure_of([&] { Store{file}; }) ==
        "cannot write to " + file.string() +
            ": it is locked; another program is using it; wait until it is done, or choose another folder with --out");
    CHECK(count_finished(file, "a", 10) == 1);
    CHECK(count_finished(folder.path() / "nothing.db", "a", 10) == 0);
}

TEST_CASE("A database that is damaged or cannot be made is told with path, cause and help") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.write(
        "results.db", "this is no database, although it is long enough to look at: " + std::string(200, 'x'));
    CHECK(failure_of([&] { Store{file}; }) ==
          "cannot write to " + file.string() +
              ": file is not a database; move it away and type the same command again");
    const std::filesystem::path nowhere = folder.path() / "no" / "results.db";
    CHECK(failure_of([&] { Store{nowhere}; }) ==
          "cannot write to " + nowhere.string() + ": No such file or directory; choose another folder with --out");
}

}  // namespace goodwill::results
