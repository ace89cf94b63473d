// Dotted paths: where they lead, what they refuse, and that they set what a file would set.
#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace sample;

namespace {

Node scalar(const std::string& text) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = text;
    return node;
}

//! Sets one path in the complete world; returns the messages.
std::string set(Result& result, const std::string& path, const std::string& value, bool during_run = false) {
    result.out = {};
    base::Diagnostics parsing;
    const auto tree = parse_yaml(source_of(value), parsing);
    REQUIRE(tree.has_value());
    Reading reading{result.out, result.origins, result.currency};
    const bool done = set_path(Fields::slot(result.world), scalar(path), *tree, during_run, reading);
    CHECK(done != result.out.failed());
    return result.messages();
}

std::string lost(const std::string& path) {
    Result result = read_world(complete_text);
    base::Diagnostics out;
    CHECK_FALSE(find_path(Fields::slot(result.world), path, {}, out).has_value());
    return messages_of(out);
}

}  // namespace

TEST_CASE("a path leads to values, groups, list entries, parts of distributions and figures") {
    Result result = read_world(complete_text);
    base::Diagnostics out;
    for (const char* path :
         {"people", "touchpoints.app.fails", "touchpoints.app", "tiers.1.solves", "touchpoints.app.takes.median",
          "touchpoints.counter.takes", "touchpoints.counter.takes.always", "touchpoints.counter.patience.cv",
          "touchpoints.app.next.done", "precision.wait.counter.p90", "network", "survey.after",
          "touchpoints.app.patience"}) {
        CAPTURE(path);
        const auto found = find_path(Fields::slot(result.world), path, {}, out);
        REQUIRE(found.has_value());
        CHECK(found->path == path);
    }
    CHECK_FALSE(out.failed());
}

TEST_CASE("a path that leads nowhere says where it ends") {
    CHECK(lost("touchpoints.countr.fails") == "0:0: there is no 'countr' in 'touchpoints' (did you mean 'counter'?)\n");
    CHECK(lost("touchpoints.counter.fials") ==
          "0:0: there is no 'fials' in touchpoint 'counter' (did you mean 'fails'?)\n");
    CHECK(lost("tirs") == "0:0: there is no 'tirs' at the top level (did you mean 'tiers'?)\n");
    CHECK(lost("touchpoints.app.fails.x") == "0:0: 'touchpoints.app.fails' has no parts (leave out '.x')\n");
    CHECK(lost("tiers.2.solves") == "0:0: there is no entry '2' in 'tiers' (entries are numbered from 0 to 1)\n");
    CHECK(lost("tiers.first") == "0:0: there is no entry 'first' in 'tiers' (entries are numbered from 0 to 1)\n");
    CHECK(lost("touchpoints.counter.takes.median") ==
          "0:0: there is no 'median' in 'takes' of touchpoint 'counter', which is 'constant' (set "
          "'touchpoints.counter.takes' as a whole)\n");
    CHECK(lost("touchpoints.app.patience.mean") ==
          "0:0: 'touchpoints.app.patience' is not given, so it has no 'mean' (set 'touchpoints.app.patience' as a "
          "whole)\n");
    CHECK(lost("touchpoints..fails").find("there is no '' in 'touchpoints'") != std::string::npos);
    CHECK(lost(std::string(1000, '.')).find("there is no '' at the top level") != std::string::npos);
}

TEST_CASE("the caret stands under the part of the path that is wrong") {
    Result result =
        read_world("people: 1\ntouchpoints: {app: {}}\nchanges:\n  - {on: day 1, set: {touchpoints.ap.fails: 3%}}\n");
    REQUIRE_FALSE(result.out.failed());
    Reading reading{result.out, result.origins};
    const auto& [path, value] = result.world.changes.at(0).set.items.at(0);
    CHECK_FALSE(set_path(Fields::slot(result.world), path, value, true, reading));
    CHECK(result.out.render() ==
          "world.yaml:4:35: error: there is no 'ap' in 'touchpoints'\n"
          "    4 |   - {on: day 1, set: {touchpoints.ap.fails: 3%}}\n"
          "      |                                   ^~ help: did you mean 'app'?\n");
}

TEST_CASE("setting a path reads the value as the file would, with the same words") {
    Result result = read_world(complete_text);
    CHECK(set(result, "touchpoints.app.fails", "9%").empty());
    CHECK(result.world.touchpoints.items.at("app").fails == 0.09);
    CHECK(result.origins.at("touchpoints.app.fails").spelling == "9%");
    CHECK(result.origins.at("touchpoints.app.fails").source.empty());
    CHECK(set(result, "touchpoints.app.fails", "0.09")
              .find("'touchpoints.app.fails' needs a share such as 5%, found '0.09' (write 9%)") != std::string::npos);
    CHECK(set(result, "touchpoints.app.fails", "300%").find("must lie between 0% and 100%") != std::string::npos);
    CHECK(set(result, "touchpoints.app.takes", "4 min").empty());
    CHECK(std::get<Constant>(result.world.touchpoints.items.at("app").takes).always == 4);
    CHECK_FALSE(result.origins.contains("touchpoints.app.takes.median"));
    CHECK(set(result, "touchpoints.app.takes", "{median: 5 min, spread: 2}").empty());
    CHECK(set(result, "touchpoints.app.takes.median", "6 min").empty());
    CHECK(std::get<Lognormal>(result.world.touchpoints.items.at("app").takes).median == 6);
    CHECK(set(result, "touchpoints.app.takes.spread", "0.5")
              .find("'touchpoints.app.takes.spread' must lie between 1 and 10, found '0.5'") != std::string::npos);
    CHECK(set(result, "touchpoints.app.next", "{done: 50%, counter: 50%}").empty());
    CHECK(set(result, "touchpoints.app.next.done", "40%").empty());
    CHECK(set(result, "touchpoints.counter.patience", "~").empty());
    CHECK_FALSE(result.world.touchpoints.items.at("counter").patience.has_value());
    CHECK(set(result, "reward", "5 EUR").find("'reward' is in EUR, but the money of this scenario is CHF") !=
          std::string::npos);
    CHECK(set(result, "touchpoints.app.fials", "9%")
              .find("there is no 'fials' in touchpoint 'app' (did you mean 'fails'?)") != std::string::npos);
    CHECK(set(result, "touchpoints.app", "{fials: 9%}")
              .find("unknown key 'fials' in touchpoint 'app' (did you mean 'fails'?)") != std::string::npos);
}

TEST_CASE("setting a part of a distribution keeps its rules") {
    Result result = read_world("people: 1\ntouchpoints: {x: {takes: {mean: 2 min, cv: 1}}}\n");
    CHECK(set(result, "touchpoints.x.takes.cv", "0.5").empty());
    CHECK(set(result, "touchpoints.x.takes.spread", "2").find("has both 'spread' and 'cv'") != std::string::npos);
}

TEST_CASE("structure cannot change during the run, values can") {
    const auto refused = [](const std::string& path, const std::string& value) {
        Result result = read_world(complete_text);
        const std::string messages = set(result, path, value, true);
        return messages == "0:0: '" + path + "' cannot change during the run; set it at the start\n" ||
               messages == "1:1: '" + path + "' cannot change during the run; set it at the start\n";
    };
    CHECK(refused("people", "5"));
    CHECK(refused("network", "none"));
    CHECK(refused("touchpoints.counter.team", "desk"));
    CHECK(refused("touchpoints.counter.open", "always"));
    CHECK(refused("touchpoints", "{app: {}}"));
    CHECK(refused("tiers", "[]"));
    CHECK(refused("touchpoints.app.built_in", "2 min"));
    CHECK(refused("touchpoints.app.built_in.always", "2 min"));  // a part of a value that may not change
    Result result = read_world(complete_text);
    for (const auto& [path, value] :
         std::vector<std::pair<std::string, std::string>>{{"touchpoints.app.fails", "1%"},
                                                          {"touchpoints.app.takes", "1 min"},
                                                          {"touchpoints.counter.takes.always", "1 min"},
                                                          {"touchpoints.app.next", "{done: 100%}"},
                                                          {"touchpoints.app.next.done", "90%"},
                                                          {"tiers.0.solves", "1%"},
                                                          {"survey", "{after: 1% of visits}"},
                                                          {"touchpoints.app.delights", "{chance: 2%}"},
                                                          {"asked", "nobody"}}) {
        CAPTURE(path);
        CHECK(set(result, path, value, true).empty());
    }
    CHECK(set(result, "touchpoints.counter", "{fails: 3%, team: desk}", true)
              .find("'touchpoints.counter.team' cannot change during the run; set it at the start") !=
          std::string::npos);
}

TEST_CASE("every leaf is found again by its path") {
    Result result = read_world(complete_text);
    const auto all = leaves(Fields::slot(result.world));
    CHECK(all.size() > 40);
    base::Diagnostics out;
    for (const Leaf& leaf : all) {
        CAPTURE(leaf.path);
        const auto found = find_path(Fields::slot(result.world), leaf.path, {}, out);
        REQUIRE(found.has_value());
        CHECK(found->slot.index() == leaf.slot.index());
        CHECK(found->info.changes == leaf.info.changes);
    }
}
