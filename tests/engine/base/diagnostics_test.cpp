// The exact form of what users see when a file is wrong.
#include "base/diagnostics.hpp"

#include "support/catch.hpp"

using namespace goodwill::base;

namespace {

std::shared_ptr<const SourceText> source(std::string name, std::string text) {
    return std::make_shared<const SourceText>(SourceText{std::move(name), std::move(text)});
}

std::string lines_before(int count) { return std::string(static_cast<std::size_t>(count), '\n'); }

}  // namespace

TEST_CASE("a diagnostic shows the place, the line with its number, a caret and the help behind it") {
    const auto file = source("baseline.yaml", lines_before(40) + "          sevice_time: {mean: 6 min, spread: 1.8}\n");
    Diagnostics out;
    out.error({file, 41, 11, 11}, "unknown key 'sevice_time' in touchpoint 'counter'", "did you mean 'service_time'?");
    CHECK(out.render() ==
          "baseline.yaml:41:11: error: unknown key 'sevice_time' in touchpoint 'counter'\n"
          "   41 |           sevice_time: {mean: 6 min, spread: 1.8}\n"
          "      |           ^~~~~~~~~~~ help: did you mean 'service_time'?\n");
}

TEST_CASE("notes follow with their own places, with the file's name only where it is another") {
    const auto file = source("a.yaml", "x: 1\ny: 2\nz: 3\n");
    const auto other = source("b.yaml", "w: 3\n");
    Diagnostics out;
    auto& d = out.error({file, 1, 4, 1}, "shares add up to 110%, expected 100%");
    d.notes = {{{file, 2, 1, 1}, "'y' has 70%"}, {{other, 1, 1, 1}, "'w' has 40%"}};
    CHECK(out.render() ==
          "a.yaml:1:4: error: shares add up to 110%, expected 100%\n"
          "    1 | x: 1\n"
          "      |    ^\n"
          "   2:1: note: 'y' has 70%\n"
          "   b.yaml:1:1: note: 'w' has 40%\n");
}

TEST_CASE("without a line there is no excerpt") {
    Diagnostics out;
    out.error({}, "no scenario given", "write: goodwill run FILE");
    out.error({source("x.yaml", ""), 0, 0, 1}, "the file cannot be read");
    CHECK(out.render() ==
          "error: no scenario given\n"
          "   help: write: goodwill run FILE\n"
          "x.yaml: error: the file cannot be read\n");
}

TEST_CASE("errors come first in the order of their places, then warnings") {
    const auto file = source("a.yaml", "one\ntwo\nthree\n");
    Diagnostics out;
    out.warning({file, 1, 1, 1}, "w1");
    out.error({file, 3, 1, 1}, "e3");
    out.error({file, 2, 2, 1}, "e2b");
    out.error({file, 2, 1, 1}, "e2a");
    const std::string text = out.render();
    CHECK(text.find("e2a") < text.find("e2b"));
    CHECK(text.find("e2b") < text.find("e3"));
    CHECK(text.find("e3") < text.find("a.yaml:1:1: warning: w1"));
    CHECK(out.errors() == 3);
    CHECK(out.warnings() == 1);
    CHECK(out.failed());
}

TEST_CASE("the first twenty are printed, then how many more there are") {
    Diagnostics out;
    for (int i = 0; i < 27; ++i)
        out.error({}, "mistake");
    const std::string text = out.render();
    std::size_t count = 0;
    for (std::size_t at = text.find("error:"); at != std::string::npos; at = text.find("error:", at + 1))
        ++count;
    CHECK(count == 20);
    CHECK(text.ends_with("\nand 7 more\n"));
}

TEST_CASE("a long line is cut around the caret to 100 columns") {
    std::string line;
    for (int i = 0; i < 60; ++i)
        line += "word" + std::to_string(1000 + i);
    for (const int column :
         {1, 50, 80, 90, 200, 400, static_cast<int>(line.size()), static_cast<int>(line.size()) + 1}) {
        Diagnostics out;
        out.error({source("a.yaml", line + "\n"), 1, column, 8}, "m", "h");
        const std::string text = out.render();
        const std::size_t first = text.find('\n') + 1;
        const std::size_t second = text.find('\n', first) + 1;
        const std::string excerpt = text.substr(first, second - first - 1);
        const std::string caret = text.substr(second, text.find('\n', second) - second);
        CAPTURE(excerpt, caret);
        CHECK(excerpt.size() <= 100);
        CHECK(caret.size() <= 100);
        const std::size_t at = caret.find('^');
        if (column <= static_cast<int>(line.size())) {
            CHECK(excerpt[at] == line[static_cast<std::size_t>(column - 1)]);
            const std::size_t shown = std::min<std::size_t>(8, excerpt.size() - at);
            const bool cut = excerpt.substr(at, shown).find("...") != std::string::npos;
            CHECK((cut || excerpt.substr(at, shown) == line.substr(static_cast<std::size_t>(column - 1), shown)));
        } else {
            CHECK(at == excerpt.size());
        }
    }
}

TEST_CASE("the caret stands under its character behind tabs, accents and wide characters") {
    Diagnostics tabs;
    tabs.error({source("a", "\tx: 1"), 1, 2, 1}, "m");
    CHECK(tabs.render() == "a:1:2: error: m\n    1 |  x: 1\n      |  ^\n");
    Diagnostics accents;
    accents.error({source("a", "caf\xC3\xA9: 1"), 1, 7, 1}, "m");
    CHECK(accents.render() == "a:1:7: error: m\n    1 | caf\xC3\xA9: 1\n      |       ^\n");
    Diagnostics wide;
    wide.error({source("a", "\xE9\x93\xB6: 1"), 1, 4, 1}, "m");
    CHECK(wide.render() == "a:1:4: error: m\n    1 | \xE9\x93\xB6: 1\n      |     ^\n");
}

TEST_CASE("a file cannot send commands to the terminal") {
    Diagnostics out;
    out.error({source("a\x1b[2J", "\x1b[31m: 1"), 1, 1, 1}, "found '\x1b[0m'", "\x07");
    const std::string text = out.render();
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
}

TEST_CASE("help that does not fit behind the caret goes on the next line") {
    Diagnostics out;
    out.error({source("a", std::string(60, ' ') + "x: 1"), 1, 61, 1}, "m", std::string(40, 'h'));
    CHECK(out.render().ends_with("^\n      | help: " + std::string(40, 'h') + "\n"));
}

TEST_CASE("colour is added only on demand") {
    Diagnostics out;
    out.error({source("a", "x"), 1, 1, 1}, "m", "h");
    CHECK(out.render().find('\x1b') == std::string::npos);
    CHECK(out.render(20, true).find("\x1b[1;31merror:\x1b[0m") != std::string::npos);
}

TEST_CASE("lines are found with either line end, with a byte order mark, and not beyond the end") {
    const SourceText text{"a", "\xEF\xBB\xBFone\r\ntwo\n\nfour"};
    CHECK(text.line(1) == "one");
    CHECK(text.line(2) == "two");
    CHECK(text.line(3).empty());
    CHECK(text.line(4) == "four");
    CHECK(text.line(5).empty());
    CHECK(text.line(0).empty());
}
