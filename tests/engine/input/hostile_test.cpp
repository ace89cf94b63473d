// Files made to do harm: each ends in one clear message, quickly and in bounded memory.
#include <fmt/format.h>

#include <ctime>
#include <fstream>

#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace goodwill;

namespace {

std::string repeated(const std::string& piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text += piece;
    return text;
}

//! The same in lines of a length that is allowed.
std::string in_lines(const std::string& piece, std::size_t bytes) {
    const std::string line = repeated(piece, 60'000) + "\n";
    return repeated(line, bytes);
}

//! Time of the processor, so that a busy machine does not count.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Outcome {
    std::string messages;
    std::size_t errors{0};
    double seconds_used{0};
};

Outcome outcome_of(const std::string& text) {
    const double start = seconds();
    const auto result = sample::read_world(text);
    return {result.messages(), result.out.errors(), seconds() - start};
}

//! Largest memory of this process so far, in MiB.
long peak_mebibytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            long kibibytes = 0;
            status >> kibibytes;
            return kibibytes / 1024;
        }
    }
    return 0;
}

constexpr std::size_t full = 4U << 20U;
#if defined(__SANITIZE_ADDRESS__)
constexpr long most_mebibytes = 1000;  // the sanitizer keeps what is freed for a while
#else
constexpr long most_mebibytes = 300;
#endif
constexpr double patience = 8;  // 1 s with optimisation; sanitizers and unoptimised builds take more

}  // namespace

TEST_CASE("deep nesting is refused before it can hurt") {
    CHECK(outcome_of(repeated("[", full)).messages == "1:201: brackets are nested too deeply: 40 levels are allowed\n");
    CHECK(outcome_of(repeated("{a: ", full)).messages ==
          "1:801: brackets are nested too deeply: 40 levels are allowed\n");
    CHECK(outcome_of("a: " + repeated("[", 100) + repeated("]", 100)).messages ==
          "1:43: this is nested too deeply: 40 levels are allowed\n");
    CHECK(outcome_of(repeated("- ", 60'000)).messages == "1:81: this is nested too deeply: 40 levels are allowed\n");
    CHECK(outcome_of(repeated("? ", 60'000)).messages ==
          "1:3: a key must be a word (a key is followed by ':', and a list or map cannot be one)\n");
    std::string stairs;
    for (int i = 0; i < 2000; ++i)
        stairs += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    CHECK(outcome_of(stairs).messages == "41:41: this is nested too deeply: 40 levels are allowed\n");
}

TEST_CASE("an alias bomb ends at its first anchor") {
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'z'; ++c) {
        const std::string before(1, static_cast<char>(c - 1));
        bomb += std::string(1, c) + ": &" + c + " [*" + before + ", *" + before + ", *" + before + "]\n";
    }
    CHECK(outcome_of(bomb).messages ==
          "1:4: anchors ('&name') are not part of the language (write the value out, or use 'extends:')\n");
}

TEST_CASE("what is too large is refused with its measure") {
    CHECK(outcome_of("name: " + repeated("x", 70'000)).messages ==
          "1:65537: this line is longer than 65 536 characters (large tables belong in data files)\n");
    CHECK(outcome_of("name: >\n" + repeated("  some words\n", 90'000)).messages ==
          "1:7: this text is longer than 65 536 characters\n");
    CHECK(outcome_of(repeated("# comment\n", full + 10)).messages ==
          "0:0: the file is larger than 4 MiB (large tables belong in data files)\n");
    CHECK(outcome_of(repeated("\n", 300'000)).messages == "200001:1: the file has more than 200 000 lines\n");
    const Outcome many = outcome_of("sources:\n" + repeated(" - a\n - b\n", 1'100'000));
    CHECK(many.errors == 1);
    CHECK(outcome_of("sources: [" + in_lines("a,", 900'000) + "]")
              .messages.find("the file holds more than 200 000 values") != std::string::npos);
}

TEST_CASE("what is not text is refused where it begins") {
    CHECK(outcome_of(std::string("name: a\0b\n", 10)).messages ==
          "1:8: this is not text: a character with code 0 (is this a YAML file?)\n");
    CHECK(outcome_of("name: \x1b[31m\n").messages ==
          "1:7: this is not text: a character with code 27 (is this a YAML file?)\n");
    CHECK(outcome_of("\x7f"
                     "ELF")
              .messages == "1:1: this is not text: a character with code 127 (is this a YAML file?)\n");
    CHECK(outcome_of("a: 1\nname: caf\xE9\n").messages == "2:10: this is not UTF-8 text (save the file as UTF-8)\n");
    CHECK(outcome_of("\xFF\xFEn\0a\0").messages == "1:1: this is not UTF-8 text (save the file as UTF-8)\n");
    CHECK(outcome_of("name: \xC0\xAF\n").errors == 1);          // overlong
    CHECK(outcome_of("name: \xED\xA0\x80\n").errors == 1);      // a surrogate
    CHECK(outcome_of("name: \xF4\x90\x80\x80\n").errors == 1);  // beyond Unicode
    CHECK(outcome_of("name: \xE2\x82").errors == 1);            // cut off
    CHECK(outcome_of("a: 1\rb: 2\r").messages ==
          "1:5: a line ends in a carriage return alone (save the file with the line ends of Unix or Windows)\n");
}

TEST_CASE("many mistakes take no more time than many values") {
    std::string distinct;
    std::string groups = "touchpoints:\n";
    for (int i = 0; i < 60'000; ++i)
        distinct += fmt::format("k{}: 1\n", i);
    for (int i = 0; i < 25'000; ++i)
        groups += fmt::format(" x{}: {{falis: 1}}\n", i);
    const Outcome unknown = outcome_of(distinct);
    CHECK(unknown.errors == 60'001);
    CHECK(unknown.seconds_used < patience);
    const Outcome in_groups = outcome_of(groups);
    CHECK(in_groups.errors == 25'001);
    CHECK(in_groups.seconds_used < patience);
    const Outcome twice = outcome_of(repeated("people: 1\n", 600'000));
    CHECK(twice.errors == 1);  // one message a map
    CHECK(twice.seconds_used < patience);
}

TEST_CASE("no text of any size takes long or much memory") {
    const std::vector<std::string> pieces{
        "[",   "{",   "{a: ",  "- ",    "? ",     "a,",    "[a,", "a: b,", "a",     "'",     "\"",     "\n",
        " ",   "#",   "# a\n", "  b\n", "a: 1\n", "- 1\n", "&",   "*",     "!",     "%",     "%a\n",   "---\n",
        "\t",  ":",   ": ",    "e:e:",  ",",      "]",     "\\n", "'a',",  "- -\n", "?\n",   "\"k\" ", "\"a\":1,",
        "[- ", "[? ", "{? ",   "!a ",   "&a\n",   "*a\n",  "|\n", ">\n",   "a\n",   "\"a\n", "x: y\n", "\xC3\xA9"};
    const std::size_t size = goodwill::support::everything() ? full : full / 32;
    const long before = peak_mebibytes();
    double slowest = 0;
    std::string slowest_piece;
    for (const std::string& piece : pieces) {
        for (const std::string start : {"", "a: [", "a:\n  ", "a: |\n  ", "a: \""}) {
            for (const bool lines : {false, true}) {
                const std::string body = start + (lines ? in_lines(piece, size - 70'000) : repeated(piece, size - 10));
                const Outcome outcome = outcome_of(body);
                if (outcome.seconds_used > slowest) {
                    slowest = outcome.seconds_used;
                    slowest_piece = start + " ... " + piece + (lines ? " in lines" : "");
                }
                if (outcome.errors == 0) {
                    CAPTURE(start, piece);
                    FAIL("accepted");
                }
            }
        }
    }
    CAPTURE(slowest, slowest_piece, before, peak_mebibytes());
    CHECK(slowest < patience);
    CHECK(peak_mebibytes() - before < most_mebibytes);
}
