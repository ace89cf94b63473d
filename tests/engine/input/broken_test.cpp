// Which values are doubtful beside what was reported.
#include "input/broken.hpp"

#include "support/catch.hpp"

using goodwill::input::Broken;

TEST_CASE("What is broken touches what is at, above and below it, and nothing beside it") {
    Broken broken;
    CHECK(broken.empty());
    CHECK_FALSE(broken.touches(""));
    broken.add("touchpoints.app.takes");
    for (const char* path : {"touchpoints.app.takes", "touchpoints.app.takes.mean", "touchpoints.app", "touchpoints", "",
                             "touchpoints.*.takes", "*"})
        CHECK(broken.touches(path));
    for (const char* path : {"touchpoints.app.take", "touchpoints.branch", "teams", "touchpoints.*.next"})
        CHECK_FALSE(broken.touches(path));
}

TEST_CASE("What is broken covers only what is at or below it") {
    Broken broken;
    broken.add("market.segments");
    CHECK(broken.covers("market.segments"));
    CHECK(broken.covers("market.segments.everyday.share"));
    CHECK_FALSE(broken.covers("market"));
    broken.add("");
    CHECK(broken.covers("market"));
}

TEST_CASE("A star stands for any name, in what is broken too") {
    Broken broken;
    broken.add("market.segments.*.share");
    CHECK(broken.touches("market.segments.everyday.share"));
    CHECK_FALSE(broken.touches("market.segments.everyday.weighs"));
}

TEST_CASE("Very many broken places stand for everything") {
    Broken broken;
    for (int i = 0; i < 1000; ++i) broken.add("teams.team-" + std::to_string(i));
    CHECK(broken.touches("market"));
}
