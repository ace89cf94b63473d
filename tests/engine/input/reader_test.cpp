// Groups, names, choices and sources; the exact words about keys that are wrong, misplaced or missing.
#include "input/reader.hpp"

#include <fmt/format.h>

#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using sample::read_world;

namespace {

std::string refusal(const std::string& lines) { return read_world("people: 1\n" + lines + "\n").messages(); }

}  // namespace

TEST_CASE("a text that uses everything is read without a word") {
    const auto result = read_world(sample::complete_text);
    CHECK(result.messages().empty());
    const auto& w = result.world;
    CHECK(w.name == "Corner shop");
    CHECK(w.sources == std::vector<std::string>{"a log of 1999", "with: a colon"});
    CHECK(w.run == 730);
    CHECK(w.people == 50000);
    CHECK(w.touchpoints.items.at("app").fails == 0.07);
    CHECK(w.touchpoints.items.at("counter").next.items.at("done") == 1);
    CHECK(w.touchpoints.items.at("counter").patience.has_value());
    CHECK_FALSE(w.touchpoints.items.at("app").patience.has_value());
    CHECK(w.tiers.size() == 2);
    CHECK(w.asked == sample::Asked::everyone);
    CHECK(std::holds_alternative<sample::Nobody>(w.network));
    CHECK(w.survey->after == 0.15);
    CHECK(w.rate == 2.0 / 60);
    CHECK(w.weights.value == 3);
    CHECK(w.changes.at(1).on.date->month == 7);
    CHECK(w.changes.at(1).set.items.at(0).first.text == "touchpoints.app.takes");
    CHECK(w.precision.items.at("wait.counter.p90") == 0.005);
    CHECK(result.currency == "CHF");
}

TEST_CASE("an unknown key that is a slip is told which key was meant, in the form all diagnostics have") {
    const auto result = read_world("people: 1\ntouchpoints:\n  counter:\n    fials: 2%\n");
    CHECK(result.out.render() ==
          "world.yaml:4:5: error: unknown key 'fials' in touchpoint 'counter'\n"
          "    4 |     fials: 2%\n"
          "      |     ^~~~~ help: did you mean 'fails'?\n");
    CHECK(refusal("touchpoints: {x: {if_abandoned: {nxt: {}}}}") ==
          "2:34: unknown key 'nxt' in 'if_abandoned' of touchpoint 'x' (did you mean 'next'?)\n");
    CHECK(refusal("peple: 2") == "2:1: unknown key 'peple' at the top level (did you mean 'people'?)\n");
    CHECK(refusal("weights: {vlaue: 1}") == "2:11: unknown key 'vlaue' in 'weights' (did you mean 'value'?)\n");
    CHECK(refusal("tiers: [{team: a}, {team: b, slves: 5%}]") ==
          "2:30: unknown key 'slves' in entry 2 of 'tiers' (did you mean 'solves'?)\n");
}

TEST_CASE("a misplaced key is told where it belongs") {
    CHECK(refusal("touchpoints: {counter: {delights: {fails: 2%}}}") ==
          "2:36: unknown key 'fails' in 'delights' of touchpoint 'counter' ('fails' belongs under "
          "'touchpoints.counter')\n");
    CHECK(
        refusal("touchpoints: {counter: {chance: 2%}}") ==
        "2:25: unknown key 'chance' in touchpoint 'counter' ('chance' belongs under 'touchpoints.counter.delights')\n");
    CHECK(refusal("touchpoints: {counter: {delights: {after: 2 min}}}") ==
          "2:36: unknown key 'after' in 'delights' of touchpoint 'counter' ('after' belongs under "
          "'touchpoints.counter.if_abandoned')\n");
    CHECK(refusal("touchpoints: {counter: {people: 5}}") ==
          "2:25: unknown key 'people' in touchpoint 'counter' ('people' belongs at the top level)\n");
    CHECK(refusal("fails: 2%") ==
          "2:1: unknown key 'fails' at the top level ('fails' belongs under 'touchpoints.NAME')\n");
    CHECK(refusal("touchpoints:\n  fails: 2%") ==
          "3:3: 'touchpoints.fails' needs keys below it, found '2%' ('fails' belongs under a touchpoint: indent it "
          "more)\n");
}

TEST_CASE("an unknown key near nothing lists what there is") {
    CHECK(refusal("weights: {colour: 1}") == "2:11: unknown key 'colour' in 'weights' (one of: value, price)\n");
    CHECK(refusal("weights: {\"\": 1}").find("a key is missing before this ':'") != std::string::npos);
}

TEST_CASE("what is required and missing is asked for with its meaning") {
    CHECK(read_world("name: x\n").messages() ==
          "1:1: 'people' is missing at the top level (add 'people: ...': how many people there are)\n");
    CHECK(read_world("peple: 2\n").out.errors() == 1);  // misspelt, so not missing
    CHECK(refusal("tiers: [{solves: 5%}]") ==
          "2:9: 'team' is missing in entry 1 of 'tiers' (add 'team: ...': who handles it)\n");
}

TEST_CASE("a user's name is small letters, digits and '-'") {
    const std::string rule = "a name is at most 40 small letters, digits and '-')\n";
    CHECK(refusal("touchpoints: {Counter: {}}") ==
          "2:15: 'Counter' cannot be a name in 'touchpoints' (write 'counter': " + rule);
    CHECK(refusal("touchpoints: {phone_menu: {}}") ==
          "2:15: 'phone_menu' cannot be a name in 'touchpoints' (write 'phone-menu': " + rule);
    CHECK(refusal("touchpoints: {1st: {}}") == "2:15: '1st' cannot be a name in 'touchpoints' (write 'st': " + rule);
    CHECK(refusal("touchpoints: {a.b: {}}") == "2:15: 'a.b' cannot be a name in 'touchpoints' (write 'a-b': " + rule);
    CHECK(refusal(fmt::format("touchpoints: {{{:a>41}: {{}}}}", "")).find("cannot be a name") != std::string::npos);
    CHECK_FALSE(read_world(fmt::format("people: 1\ntouchpoints: {{{:a>40}: {{}}}}\n", "")).out.failed());
}

TEST_CASE("choices are made by word, by kind or by their standard") {
    using namespace sample;
    CHECK(std::get<Ring>(read_world("people: 1\nnetwork: {friends: 5}\n").world.network).friends == 5);
    CHECK(std::get<Ring>(read_world("people: 1\nnetwork: {kind: ring, friends: 5}\n").world.network).friends == 5);
    CHECK(std::get<Random>(read_world("people: 1\nnetwork: {kind: random, friends: 2.5}\n").world.network).friends ==
          2.5);
    CHECK(std::holds_alternative<Nobody>(read_world("people: 1\nnetwork: {kind: none}\n").world.network));
    CHECK(refusal("network: nobody") == "2:10: 'network' needs one of ring, random, none; found 'nobody'\n");
    CHECK(refusal("network: non") ==
          "2:10: 'network' needs one of ring, random, none; found 'non' (did you mean 'none'?)\n");
    CHECK(refusal("network: random") ==
          "2:10: 'network' needs one of ring, random, none; found 'random' (write {kind: random})\n");
    CHECK(refusal("network: [ring]") == "2:10: 'network' needs one of ring, random, none; found a list\n");
    CHECK(refusal("network: {kind: [ring]}") == "2:17: 'network' has no kind a list (one of: ring, random, none)\n");
    CHECK(refusal("network: {kind: ring, rewired: 1}") ==
          "2:23: unknown key 'rewired' in 'network' (one of: friends, kind)\n");
}

TEST_CASE("a source may stand beside any value, and is kept with it") {
    const auto result = read_world(sample::complete_text);
    const auto& fails = result.origins.at("touchpoints.app.fails");
    CHECK(fails.source == "log_1999");
    CHECK(fails.interval == "6% to 8%");
    CHECK(fails.spelling == "7%");
    CHECK(fails.place.line == 9);
    CHECK(fails.key_place.column == 5);
    CHECK(result.origins.at("touchpoints.app.takes.median").source == "log_1999");
    CHECK(result.origins.at("touchpoints.app.takes.spread").source == "log_1999");
    CHECK(result.origins.at("touchpoints.counter.if_abandoned.next.app").source == "guess");
    CHECK(result.origins.at("touchpoints.counter.delights.chance").source == "diary");
    CHECK(result.origins.at("touchpoints.counter.takes.always").spelling == "90 s");
    CHECK(result.origins.at("touchpoints.counter.next.done").source.empty());
    CHECK(result.world.arrives.source == "call log");
    CHECK_FALSE(result.origins.contains("touchpoints.counter.fails"));
}

TEST_CASE("the value with a source may be a distribution, a map, a list or a word") {
    const auto result = read_world(
        "people: {value: 5, source: census, interval: [4, 6]}\n"
        "asked: {value: nobody, source: interview}\n"
        "arrives: {at: {value: [1, 2], source: log}}\n"
        "touchpoints:\n"
        "  x: {takes: {value: 90 s, source: log}, next: {value: {done: 100%}, source: log}, patience: {value: {median: "
        "1 min}, source: log}}\n");
    CHECK(result.messages().empty());
    CHECK(result.world.people == 5);
    CHECK(result.origins.at("people").interval == "[4, 6]");
    CHECK(result.origins.at("asked").source == "interview");
    CHECK(result.origins.at("arrives.at").source == "log");
    CHECK(result.origins.at("touchpoints.x.takes.always").source == "log");
    CHECK(result.origins.at("touchpoints.x.next.done").source == "log");
    CHECK(result.origins.at("touchpoints.x.patience.median").source == "log");
}

TEST_CASE("mistakes beside a value are found") {
    CHECK(refusal("rate: {value: 2 per h, sorce: x}") ==
          "2:24: unknown key 'sorce' beside 'value' in 'rate' (did you mean 'source'?)\n");
    CHECK(refusal("rate: {value: 2, source: x}").find("2:15: 'rate' needs a rate such as 48 per min, found '2'") == 0);
    CHECK(refusal("rate: {value: 2 per h, source: [x]}") == "2:24: 'source' in 'rate' needs a text, found a list\n");
    CHECK(refusal("touchpoints: {x: {next: {done: 100%, source: {a: b}}}}") ==
          "2:38: 'source' in 'next' of touchpoint 'x' needs a text, found keys below it\n");
    CHECK(refusal("source: x") == "2:1: unknown key 'source' at the top level (did you mean 'sources'?)\n");
}

TEST_CASE("all mistakes of a file are reported, in its order") {
    const auto result = read_world("nmae: x\npeople: many\nasked: me\ntouchpoints: {x: {fails: 2}}\n");
    CHECK(result.out.errors() == 4);
    int line = 0;
    for (const auto& d : result.out.all()) {
        CHECK(d.place.line > line);
        line = d.place.line;
    }
}

TEST_CASE("the order of keys means nothing") {
    const auto a = read_world("people: 3\nrate: 2 per h\ntouchpoints: {x: {fails: 1%, takes: 1 min}, a: {}}\n");
    const auto b = read_world("touchpoints: {a: {}, x: {takes: 1 min, fails: 1%}}\nrate: 2 per h\npeople: 3\n");
    auto world_a = a.world;
    auto world_b = b.world;
    CHECK(to_yaml(sample::Fields::slot(world_a), {}, "EUR") == to_yaml(sample::Fields::slot(world_b), {}, "EUR"));
}
