// One typing slip is a distance of one; only likely slips are suggested.
#include "base/edit_distance.hpp"

#include "support/catch.hpp"

using goodwill::base::did_you_mean;
using goodwill::base::edit_distance;
using goodwill::base::nearest;

TEST_CASE("one typing slip is a distance of one") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("takes", "takes") == 0);
    CHECK(edit_distance("takes", "take") == 1);
    CHECK(edit_distance("takes", "takess") == 1);
    CHECK(edit_distance("takes", "tales") == 1);
    CHECK(edit_distance("takes", "taeks") == 1);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the distance does not depend on the order of the words") {
    const std::vector<std::string> words{"takes", "fails", "service_time", "a", "ab", "ba", "next", ""};
    for (const auto& a : words) {
        for (const auto& b : words)
            CHECK(edit_distance(a, b) == edit_distance(b, a));
    }
}

TEST_CASE("the nearest word is a likely slip, the first of equals, or none") {
    const std::vector<std::string> known{"service_time", "takes", "fails", "at"};
    CHECK(nearest("sevice_time", known) == "service_time");
    CHECK(nearest("taks", known) == "takes");
    CHECK(nearest("TAKES", known) == "takes");
    CHECK_FALSE(nearest("colour", known).has_value());
    CHECK_FALSE(nearest("x", known).has_value());
    CHECK(nearest("ca", std::vector<std::string>{"cb", "cc"}) == "cb");
    CHECK_FALSE(nearest(std::string(100000, 'a'), known).has_value());
}

TEST_CASE("without a near word the known ones are listed, at most eight") {
    CHECK(did_you_mean("sevice_time", std::vector<std::string>{"service_time"}) == "did you mean 'service_time'?");
    CHECK(did_you_mean("zzz", std::vector<std::string>{"a1", "b1"}) == "one of: a1, b1");
    const std::vector<std::string> many{"a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1", "i1"};
    CHECK(did_you_mean("zzz", many) == "one of: a1, b1, c1, d1, e1, f1, g1, h1, ...");
    CHECK(did_you_mean("zzz", std::vector<std::string>{}).empty());
}
