// Loading a scenario from a text in a test, and saying what was reported about it.
#pragma once
#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scenario/checks.hpp"
#include "scenario/load.hpp"
#include "support/catch.hpp"

namespace goodwill::scenario::test {

//! A counter with two clerks: complete, sound, and without any warning.
inline const std::string counter = R"(goodwill: 1
name: Counter
journeys:
  visit:
    needed: every 20 days
    starts_at: {counter: 100%}
touchpoints:
  counter:
    team: clerks
    takes: 5 min
    next: {done: 100%}
teams:
  clerks:
    size: 2
    open: {mon-fri: 09:00-17:00}
)";

//! The text with one part replaced; the part must be there.
inline std::string with(std::string text, const std::string& part, const std::string& instead) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), instead);
}

inline std::shared_ptr<const base::SourceText> source(const std::string& name, const std::string& text) {
    return std::make_shared<const base::SourceText>(base::SourceText{name, text});
}

//! Other texts by name, for `extends`.
inline ReadSource shelf(std::map<std::string, std::string> texts) {
    return [texts = std::move(texts)](const std::string& name, base::Diagnostics& out) -> std::shared_ptr<const base::SourceText> {
        const auto found = texts.find(name);
        if (found != texts.end()) return source(name, found->second);
        out.error({}, "there is no such file");
        return nullptr;
    };
}

struct Outcome {
    std::optional<Loaded> loaded{};
    std::string said{};
};

inline Outcome load_only(const std::string& text, const LoadSettings& settings = {}, const std::vector<ModelKind>& kinds = {}) {
    base::Diagnostics out;
    Outcome outcome;
    outcome.loaded = load_scenario_text(source("test.yaml", text), kinds, out, settings);
    outcome.said = out.render();
    return outcome;
}

//! Loads and checks.
inline Outcome load(const std::string& text, const LoadSettings& settings = {}, const std::vector<std::string>& figures = {}) {
    base::Diagnostics out;
    static const std::vector<ModelKind> none;
    Outcome outcome;
    outcome.loaded = load_scenario_text(source("test.yaml", text), none, out, settings);
    if (outcome.loaded) check_scenario(*outcome.loaded, out, figures);
    outcome.said = out.render();
    return outcome;
}

//! A scenario that must load without a word.
inline Loaded sound(const std::string& text, const LoadSettings& settings = {}) {
    Outcome outcome = load(text, settings);
    INFO(outcome.said);
    REQUIRE(outcome.said.empty());
    REQUIRE(outcome.loaded);
    return std::move(*outcome.loaded);
}

//! A policy that must load without a word.
inline LoadedPolicy policy(const Loaded& loaded, const std::string& text, const std::string& name = "policy.yaml") {
    base::Diagnostics out;
    auto read = load_policy_text(source(name, text), loaded, out);
    INFO(out.render());
    REQUIRE(out.all().empty());
    REQUIRE(read);
    return std::move(*read);
}

}  // namespace goodwill::scenario::test
