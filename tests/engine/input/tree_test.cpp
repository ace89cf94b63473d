// The tree: places, spellings, and the traps of the YAML library.
#include "input/tree.hpp"

#include <filesystem>
#include <fstream>

#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::input;

namespace {

Node tree_of(const std::string& text) {
    base::Diagnostics out;
    const auto tree = parse_yaml(sample::source_of(text), out);
    INFO(out.render());
    REQUIRE(tree.has_value());
    return *tree;
}

//! The one message about a text that must be refused.
std::string refusal(const std::string& text) {
    base::Diagnostics out;
    const auto tree = parse_yaml(sample::source_of(text), out);
    CHECK_FALSE(tree.has_value());
    return sample::messages_of(out);
}

std::string place_of(const Node& node) {
    return std::to_string(node.place.line) + ":" + std::to_string(node.place.column) + "+" +
           std::to_string(node.place.length);
}

}  // namespace

TEST_CASE("every node has its place, counted from 1 in characters") {
    const Node root =
        tree_of("a: 1\nb: {c: [1, ~], d: 'x y', caf\xC3\xA9: \"q\"}\nm:\n  n: two words # note\n  p:\nl:\n  - r\n");
    CHECK(place_of(*root.find_key("a")) == "1:1+1");
    CHECK(place_of(*root.find("a")) == "1:4+1");
    const Node& b = *root.find("b");
    CHECK(place_of(b) == "2:4+1");
    CHECK(place_of(*b.find("c")) == "2:8+1");
    CHECK(place_of(b.find("c")->items[0]) == "2:9+1");
    CHECK(b.find("c")->items[1].is_null());
    CHECK(place_of(*b.find("d")) == "2:19+5");
    CHECK(b.find("d")->quoted);
    CHECK(place_of(*b.find_key("caf\xC3\xA9")) == "2:26+4");
    CHECK(place_of(*b.find("caf\xC3\xA9")) == "2:32+3");
    CHECK(place_of(*root.find("m")) == "4:3+1");
    CHECK(place_of(*root.find("m")->find("n")) == "4:6+9");
    CHECK(root.find("m")->find("p")->is_null());
    CHECK(place_of(*root.find("m")->find("p")) == "5:3+1");
    CHECK(place_of(root.find("l")->items[0]) == "7:5+1");
    CHECK(root.find("zzz") == nullptr);
}

TEST_CASE("scalars keep the author's spelling") {
    const Node root =
        tree_of("a: 012\nb: yes\nc: .nan\nd: 0x1F\ne: 2026-01-05\nf: 07:00\ng: 1_000\nh: 1e3\ni: ~\nj:\nk: 'null'\n");
    CHECK(root.find("a")->text == "012");
    CHECK(root.find("b")->text == "yes");
    CHECK(root.find("c")->text == ".nan");
    CHECK(root.find("d")->text == "0x1F");
    CHECK(root.find("e")->text == "2026-01-05");
    CHECK(root.find("f")->text == "07:00");
    CHECK(root.find("g")->text == "1_000");
    CHECK(root.find("h")->text == "1e3");
    CHECK(root.find("i")->is_null());
    CHECK(root.find("i")->text == "~");
    CHECK(root.find("j")->is_null());
    CHECK(root.find("j")->text.empty());
    CHECK(root.find("k")->is_scalar());
}

TEST_CASE("block texts, folded texts and texts over several lines are one scalar") {
    const Node root = tree_of("a: >\n  one\n  two\nb: |\n  one\n  two\nc: one\n  two\nd: 1\n");
    CHECK(root.find("a")->text == "one two\n");
    CHECK(root.find("b")->text == "one\ntwo\n");
    CHECK(root.find("c")->text == "one two");
    CHECK(place_of(*root.find("c")) == "7:4+3");
    CHECK(root.find("d")->text == "1");
}

TEST_CASE("a byte order mark and the line ends of Windows change nothing") {
    const Node root = tree_of(
        "\xEF\xBB\xBF"
        "a: 1\r\nb: 2\r\n");
    CHECK(place_of(*root.find_key("a")) == "1:1+1");
    CHECK(place_of(*root.find("b")) == "2:4+1");
    CHECK(root.find("b")->text == "2");
}

TEST_CASE("a key given twice is an error with both places, and the rest is read on") {
    const auto said = [](const std::string& text) {
        base::Diagnostics out;
        CHECK(parse_yaml(sample::source_of(text), out).has_value());
        return sample::messages_of(out);
    };
    CHECK(said("a: 1\nb: 2\na: 3\n") ==
          "3:1: key 'a' is given twice (remove one of the two)\n  1:1: first given here\n");
    CHECK(said("x: {a: 1, a: 2}\n") ==
          "1:11: key 'a' is given twice (remove one of the two)\n  1:5: first given here\n");
    CHECK(said("a: 1\nb: 2\na: 3\na: 4\n") ==
          "3:1: key 'a' is given twice (remove one of the two)\n  1:1: first given here\n  4:1: 'a' too\n");
    CHECK(said("- a: 1\n  a: 2\n") ==
          "2:3: key 'a' is given twice (remove one of the two, or begin another entry with '- ')\n"
          "  1:3: first given here\n");
    CHECK(said("{a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, a: 2, b: 2, c: 2, d: 2, e: 2, f: 2}") ==
          "1:38: key 'a' is given twice (remove one of the two)\n  1:2: first given here\n"
          "  1:44: 'b' too\n  1:50: 'c' too\n  1:56: 'd' too\n  1:62: and 2 more\n");
}

TEST_CASE("aliases, anchors, tags and merge keys are refused") {
    CHECK(refusal("a: &x 1\nb: 2\n") ==
          "1:4: anchors ('&name') are not part of the language (write the value out, or use 'extends:')\n");
    CHECK(refusal("a: 1\nb: *x\n") ==
          "2:4: aliases ('*name') are not part of the language (put a text that begins with '*' in quotes)\n");
    CHECK(refusal("a: !!str 1\n") ==
          "1:4: tags ('!name') are not part of the language (put a text that begins with '!' in quotes)\n");
    CHECK(refusal("a: !include x\n") ==
          "1:4: tags ('!name') are not part of the language (put a text that begins with '!' in quotes)\n");
    CHECK(refusal("a:\n  <<: {b: 1}\n") == "2:3: '<<' does not merge here (use 'extends:' to build on another file)\n");
}

TEST_CASE("one document a file") {
    CHECK(refusal("a: 1\n---\nb: 1\n") == "2:1: a second document begins here (keep one document in a file)\n");
    CHECK(refusal("- a\nb: 1\n") ==
          "2:1: this does not fit what stands above it (check its indentation and the marks before it)\n");
    CHECK(refusal("") == "0:0: the file is empty\n");
    CHECK(refusal("# only a comment\n") == "0:0: the file is empty\n");
    CHECK(tree_of("---\na: 1\n").find("a") != nullptr);
    CHECK(tree_of("a: 1\n...\n").find("a") != nullptr);
}

TEST_CASE("slips of writing are explained where they are") {
    CHECK(refusal("a: 1\n\tb: 2\n") == "2:1: a tab cannot indent a line (indent with spaces)\n");
    CHECK(refusal("about: foo: bar\n") ==
          "1:11: this ':' cannot stand here (put a text that contains ': ' in quotes)\n");
    CHECK(refusal("a\nb: 1\n") ==
          "2:2: this ':' cannot stand here (in the line above, is ':' or the space behind it missing, "
          "or a quote not closed?)\n");
    CHECK(refusal("a:\n  b: 1\n\tc: 2\n") == "3:1: a tab cannot indent a line (indent with spaces)\n");
    CHECK(refusal("a: 'the bank's name'\n") == "1:14: the quote is closed before this (write '' for a ' inside, or put the "
                                              "text in double quotes)\n");
    CHECK(refusal("a: \"say \"yes\"\"\n") == "1:10: the quote is closed before this (write \\\" for a \" inside, or put "
                                           "the text in single quotes)\n");
    CHECK(refusal("a: 1\n  b: 2\n") ==
          "2:4: this ':' cannot stand here (the line above has a value already: indent this line like it)\n");
    CHECK(refusal("a:\n  b: 1\n c: 2\n") ==
          "3:2: this line does not fit the lines above it (check its indentation, and that of the line above)\n");
    CHECK(refusal("a: [1, 2\nb: 3\n") ==
          "1:4: this '[' is not closed (close it with ']', and set ',' between entries)\n");
    CHECK(refusal("a: [[1, 2], [3\nb: 3\n") ==
          "1:13: this '[' is not closed (close it with ']', and set ',' between entries)\n");
    CHECK(refusal("a: {b: 1\nc: 2\n") ==
          "1:4: this '{' is not closed (close it with '}', and set ',' between entries)\n");
    CHECK(refusal("a: 'abc\nd: 1\n") == "1:4: this quote is not closed (close it on the same line)\n");
    CHECK(refusal("a: \"abc\nd: 1\n") == "1:4: this quote is not closed (close it on the same line)\n");
    CHECK(refusal("a: 'x'\nb: \"abc\nd: 1\n") == "2:4: this quote is not closed (close it on the same line)\n");
    CHECK(refusal("a: }\n") == "1:4: this bracket closes nothing (remove it, or open it before)\n");
    CHECK(refusal("a: %x\n") == "1:4: a text cannot begin with '%' (put it in quotes)\n");
    CHECK(refusal("a: @x\n") == "1:4: a text cannot begin with '@' (put it in quotes)\n");
    CHECK(refusal("a: \"\\q\"\n") ==
          "1:7: '\\q' means nothing in double quotes (write '\\\\' for a backslash, or use single quotes)\n");
    CHECK(refusal("? [a]\n: b\n") ==
          "1:3: a key must be a word (a key is followed by ':', and a list or map cannot be one)\n");
    CHECK(refusal(": x\n") == "1:1: a key is missing before this ':'\n");
    CHECK(refusal("a: - b\n") ==
          "1:4: a list entry cannot begin here (begin each entry with '-' on a line of its own)\n");
}

TEST_CASE("quotes and marks inside texts are no slips") {
    const Node root = tree_of(
        "a: don't\nb: \"it's\"\nc: 'it''s'\nd: \"say \\\"x\\\"\"\ne: x 'y\nf: a & b * c ! d\n# it's [ a comment {\n");
    CHECK(root.find("a")->text == "don't");
    CHECK(root.find("b")->text == "it's");
    CHECK(root.find("c")->text == "it's");
    CHECK(root.find("d")->text == "say \"x\"");
    CHECK(root.find("e")->text == "x 'y");
    CHECK(root.find("f")->text == "a & b * c ! d");
}

TEST_CASE("extends merges maps key by key, replaces the rest whole, and ~ removes a key") {
    const Node base = tree_of("a: {x: 1, y: 2}\nl: [1, 2]\nt: {kind: ring, friends: 8}\ng: 1\n");
    const Node over = tree_of("a: {y: 3, z: 4}\nl: [9]\nt: {kind: random}\ng: ~\nn: ~\nh: 5\n");
    const Node result = merged(base, over);
    CHECK(result.find("a")->find("x")->text == "1");
    CHECK(result.find("a")->find("y")->text == "3");
    CHECK(result.find("a")->find("z")->text == "4");
    CHECK(result.find("l")->items.size() == 1);
    CHECK(result.find("t")->find("friends") == nullptr);
    CHECK(result.find("g") == nullptr);
    CHECK(result.find("n") == nullptr);
    CHECK(result.find("h")->text == "5");
    CHECK(merged(base, tree_of("t: {kind: ring, rewired: 1}\n")).find("t")->find("friends")->text == "8");
    CHECK(result.find("a")->find("y")->place.line == 1);
}

TEST_CASE("a file that cannot be read says why") {
    const auto folder = std::filesystem::temp_directory_path() / "goodwill_tree_test";
    std::filesystem::create_directories(folder);
    base::Diagnostics out;
    CHECK(read_source((folder / "missing.yaml").string(), out) == nullptr);
    CHECK(out.all().back().message ==
          "cannot read '" + (folder / "missing.yaml").string() + "': there is no such file");
    CHECK(read_source(folder.string(), out) == nullptr);
    CHECK(out.all().back().message == "cannot read '" + folder.string() + "': it is a folder");
    std::ofstream(folder / "a.yaml") << "a: 1\n";
    const auto source = read_source((folder / "a.yaml").string(), out);
    REQUIRE(source != nullptr);
    CHECK(source->text == "a: 1\n");
    std::filesystem::remove_all(folder);
}
