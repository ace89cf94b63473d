// What is written reads back as the same text.
#include "input/yaml_text.hpp"

#include <fmt/format.h>

#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace goodwill::input;

TEST_CASE("every text written as a scalar reads back as itself, in a block and in brackets") {
    std::vector<std::string> texts{
        "plain",       "two words", "7%",    "07:00-24:00", "21 EUR/h", "",     "~",           "null",  "with: colon",
        "x #y",        "- a",       "-5",    "[a]",         "{a}",      "a, b", "'q'",         "\"q\"", "back\\slash",
        "line\nbreak", "tab\there", " lead", "trail ",      "&a",       "*a",   "!a",          "%a",    "@a",
        "`a",          "|",         ">",     "?",           ":",        "a:",   "caf\xC3\xA9", "...",   "---",
        "yes",         "012",       "<<",    "don't",       "a \"b\""};
    for (char c = 32; c < 127; ++c) {
        texts.push_back(std::string(1, c));
        texts.push_back(fmt::format("a{}b", c));
        texts.push_back("a " + std::string(1, c) + " b");
    }
    for (const std::string& text : texts) {
        CAPTURE(text);
        goodwill::base::Diagnostics out;
        const auto block = parse_yaml(sample::source_of("k: " + yaml_scalar(text) + "\n"), out);
        const auto flow = parse_yaml(
            sample::source_of("{k: [" + yaml_scalar(text) + ", x], " + yaml_scalar("z" + text) + ": 1}\n"), out);
        REQUIRE(out.render().empty());
        CHECK(block->find("k")->text == text);
        CHECK(block->find("k")->is_scalar());
        CHECK(flow->find("k")->items.at(0).text == text);
        CHECK(flow->find("z" + text) != nullptr);
    }
}

TEST_CASE("a text in a message is cut to forty characters") {
    CHECK(in_quotes("short") == "'short'");
    CHECK(in_quotes(std::string(41, 'x')) == "'" + std::string(40, 'x') + "...'");
    std::string accents;
    for (int i = 0; i < 41; ++i)
        accents += "\xC3\xA9";
    CHECK(in_quotes(accents) == fmt::format("'{}...'", accents.substr(0, 80)));
}
