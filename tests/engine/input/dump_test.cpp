// The effective text reads back to the same world, keeps the author's spellings and names every default.
#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace sample;

namespace {

std::string dump(Result& result) { return to_yaml(Fields::slot(result.world), result.origins, result.currency); }

}  // namespace

TEST_CASE("the effective text reads back to the same text, values and sources") {
    for (const std::string& text :
         {std::string(complete_text), std::string("people: 1\n"),
          std::string("people: 1\nnetwork: {kind: random}\ntouchpoints: {a: {takes: {kind: table, at: [1 s, 1 min], "
                      "share: [33.3%, 100%]}, open: {daily: closed}}}\n")}) {
        Result first = read_world(text);
        REQUIRE(first.messages().empty());
        const std::string effective = dump(first);
        Result second = read_world(effective);
        INFO(effective << second.messages());
        REQUIRE(second.messages().empty());
        CHECK(dump(second) == effective);
        const Origins none;
        CHECK(to_yaml(Fields::slot(first.world), none, first.currency) ==
              to_yaml(Fields::slot(second.world), none, second.currency));
        for (const auto& [path, origin] : first.origins) {
            CAPTURE(path);
            if (!origin.source.empty())
                CHECK(second.origins.at(path).source == origin.source);
        }
    }
}

TEST_CASE("the effective text has the author's spelling, the source, and every default") {
    Result result = read_world(
        "people: 50_000\ntouchpoints: {app: {takes: 90 s, fails: {value: 7.0%, source: log, interval: 6% to 8%}, next: "
        "{done: 100%}}}\n");
    const std::string text = dump(result);
    CHECK(text.starts_with("name: \"\"\nsources: []\nstart: 2026-01-05\nrun: every 365 days\npeople: 50_000\n"));
    CHECK(text.find("    takes: 90 s\n") != std::string::npos);
    CHECK(text.find("    fails: {value: 7.0%, source: log, interval: 6% to 8%}\n") != std::string::npos);
    CHECK(text.find("    next: {done: 100%}\n") != std::string::npos);
    CHECK(text.find("network: {kind: ring, friends: 8}\n") != std::string::npos);
    CHECK(text.find("patience") == std::string::npos);  // absent stays absent
}

TEST_CASE("a spelling that no longer means the value is replaced") {
    Result result = read_world("people: 50_000\nrate: 2 per h\n");
    result.world.people = 70000;
    CHECK(dump(result).find("people: 70 000\n") != std::string::npos);
    CHECK(dump(result).find("rate: 2 per h\n") != std::string::npos);
}

TEST_CASE("one optional removed by the author stays removed") {
    Result result = read_world("people: 1\nsurvey: ~\n");
    CHECK(result.messages().empty());
    CHECK(dump(result).find("survey: ~\n") != std::string::npos);
}
