// The tree is built from yaml-cpp's events, so that nothing is ever expanded and every limit is checked as the text is
// read. yaml-cpp 0.7 accepts some things silently that we refuse: duplicate keys, a single quote that is never closed,
// text behind the end of the document. Its marks are 0-based and count bytes; ours are 1-based and count characters.
#include "input/tree.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "input/source.hpp"
#include "input/yaml_errors.hpp"

namespace goodwill::input {

namespace {

constexpr std::size_t deepest = 40;
constexpr std::size_t most_nodes = 200'000;
constexpr std::size_t longest_scalar = 65'536;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

//! Ends the parse; the diagnostic is already given.
struct Refused {};

int characters(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

//! Turns marks into places. Marks go in small steps, so a line is never counted from its start again and again.
class Places {
public:
    explicit Places(std::shared_ptr<const base::SourceText> source) : source_{std::move(source)}, text_{source_->text} {
        if (text_.starts_with(byte_order_mark))
            text_.remove_prefix(byte_order_mark.size());
    }
    [[nodiscard]] std::string_view text() const { return text_; }

    [[nodiscard]] base::Place at(const YAML::Mark& mark) {
        if (mark.pos < 0 || mark.line < 0)
            return {source_, 0, 0, 1};
        const std::size_t position = offset(mark);
        const std::size_t begin = position - std::min(position, static_cast<std::size_t>(mark.column));
        if (begin != line_begin_) {
            line_begin_ = begin;
            counted_to_ = begin;
            count_ = 0;
        }
        if (position >= counted_to_) {
            count_ += characters(text_.substr(counted_to_, position - counted_to_));
        } else {
            count_ -= characters(text_.substr(position, counted_to_ - position));
        }
        counted_to_ = position;
        return {source_, mark.line + 1, count_ + 1, 1};
    }
    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
    }
    //! The rest of the line from a mark on.
    [[nodiscard]] std::string_view rest_of_line(const YAML::Mark& mark) {
        const std::size_t begin = offset(mark);
        if (begin < rest_begin_ || begin > rest_end_) {
            rest_begin_ = begin;
            rest_end_ = std::min(text_.find_first_of("\r\n", begin), text_.size());
        }
        return text_.substr(begin, rest_end_ - begin);
    }

private:
    std::shared_ptr<const base::SourceText> source_;
    std::string_view text_;
    std::size_t line_begin_{std::string_view::npos};
    std::size_t counted_to_{0};
    int count_{0};
    std::size_t rest_begin_{1};  // a stretch without line end that was looked at last; at first none
    std::size_t rest_end_{0};
};

//! Where a quoted text that begins here ends (behind its quote); absent when it never does.
std::optional<std::size_t> end_of_quotes(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 >= text.size() || text[i + 1] != quote)
                return i + 1;
            ++i;
        }
    }
    return std::nullopt;
}

//! Whether a text that begins with a bracket closes it somewhere; brackets in texts are counted too, which does not
//! matter.
bool closes(std::string_view text) {
    int open = 0;
    for (const char c : text) {
        if (c == '[' || c == '{')
            ++open;
        if ((c == ']' || c == '}') && --open == 0)
            return true;
        if (open == 0)
            return true;
    }
    return false;
}

class Builder final : public YAML::EventHandler {
public:
    Builder(Places& places, base::Diagnostics& out) : places_{places}, out_{out} {}

    Node root{};
    int documents{0};

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents > 1)
            second_document(mark);
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        check(mark, {}, anchor);
        Node node;
        const std::string_view rest = places_.rest_of_line(mark);
        for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
            if (rest.starts_with(word))
                node.text = word;
        }
        const bool value_of_key = !stack_.empty() && stack_.back().key;
        node.place = node.text.empty() && value_of_key ? stack_.back().key->place : places_.at(mark);
        add(std::move(node), mark);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { refuse_alias(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        check(mark, tag, anchor);
        if (value.size() > longest_scalar)
            refuse(mark, "this text is longer than 65 536 characters", {});
        Node node;
        node.kind = Node::Kind::scalar;
        node.text = value;
        node.quoted = tag == "!";
        node.place = places_.at(mark);
        node.place.length = shown_length(mark, node);
        add(std::move(node), mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(Node::Kind::list, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(Node::Kind::map, mark, tag, anchor, style);
    }
    void OnMapEnd() override { close(); }

    //! Explains an exception of the parser.
    void explain(const YAML::Exception& e) {
        const std::size_t offset = places_.offset(e.mark);
        const Explanation why = explanation(e.msg, places_.text(), offset);
        base::Place place = places_.at(e.mark);
        if (why.at_opening && !stack_.empty())
            place = stack_.back().node.place;
        if (why.at_quote)
            place = last_quote(offset);
        out_.error(place, why.message, why.help);
    }

private:
    struct Frame {
        Node node;
        std::optional<Node> key{};
        std::unordered_map<std::string, std::size_t> seen{};  // which entry has a key
        std::vector<std::pair<Node, base::Place>> again{};    // keys given twice, and where first
    };
    Places& places_;
    base::Diagnostics& out_;
    std::vector<Frame> stack_{};
    std::size_t nodes_{0};
    YAML::Mark last_{};

    [[noreturn]] void refuse(const YAML::Mark& mark, const std::string& message, const std::string& help,
                             int length = 1) {
        base::Place place = places_.at(mark);
        place.length = length;
        out_.error(place, message, help);
        throw Refused{};
    }
    [[noreturn]] void refuse_alias(const YAML::Mark& mark) {
        refuse(mark, "aliases ('*name') are not part of the language", "write the value out, or use 'extends:'");
    }
    void second_document(const YAML::Mark& mark) {
        const std::size_t end = places_.offset(mark);
        const std::string_view before = places_.text().substr(0, end);
        const bool marked = places_.rest_of_line(mark).starts_with("---") ||
                            before.find("\n---") != std::string_view::npos ||
                            before.find("\n...") != std::string_view::npos;
        if (marked)
            refuse(mark, "a second document begins here", "keep one document in a file");
        refuse(mark, "this does not fit what stands above it", "check its indentation and the marks before it");
    }
    void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        last_ = mark;
        if (++nodes_ > most_nodes)
            refuse(mark, "the file holds more than 200 000 values", "large tables belong in data files");
        if (anchor != 0)
            refuse(mark, "anchors ('&name') are not part of the language", "write the value out, or use 'extends:'");
        if (!tag.empty() && tag != "?" && tag != "!") {
            refuse(mark, "tags ('!name') are not part of the language", "put a text that begins with '!' in quotes");
        }
    }
    //! How much of the first line a scalar takes up. Refuses a quote that is never closed.
    int shown_length(const YAML::Mark& mark, const Node& node) {
        const std::size_t begin = places_.offset(mark);
        const std::string_view rest = places_.rest_of_line(mark);
        if (rest.starts_with('\'') || rest.starts_with('"')) {
            const auto end = end_of_quotes(places_.text(), begin);
            if (!end)
                refuse(mark, "this quote is not closed", "close it on the same line");
            return characters(rest.substr(0, std::min(rest.size(), *end - begin)));
        }
        if (rest.starts_with(node.text))
            return std::max(1, characters(node.text));
        std::string_view line = rest.substr(0, rest.find(" #"));
        while (line.ends_with(' '))
            line.remove_suffix(1);
        return std::max(1, characters(line));
    }
    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        check(mark, tag, anchor);
        if (stack_.size() >= deepest)
            refuse(mark, "this is nested too deeply: 40 levels are allowed", {});
        if (!stack_.empty())
            refuse_as_key(mark);
        Frame frame;
        frame.node.kind = kind;
        frame.node.place = places_.at(mark);
        if (style == YAML::EmitterStyle::Block && kind == Node::Kind::map)
            frame.node.place.length = 1;
        stack_.push_back(std::move(frame));
    }
    void refuse_as_key(const YAML::Mark& mark) {
        const Frame& top = stack_.back();
        if (!top.node.is_map() || top.key)
            return;
        const std::string_view rest = places_.text().substr(places_.offset(mark));
        if (!closes(rest)) {
            const Explanation why = explanation(
                rest[0] == '[' ? YAML::ErrorMsg::END_OF_SEQ_FLOW : YAML::ErrorMsg::END_OF_MAP_FLOW, rest, 0);
            refuse(mark, why.message, why.help);
        }
        refuse(mark, "a key must be a word", "a key is followed by ':', and a list or map cannot be one");
    }
    void close() {
        Node node = std::move(stack_.back().node);
        const auto again = std::move(stack_.back().again);
        stack_.pop_back();
        if (!again.empty())
            report_twice(again);
        add(std::move(node), last_);
    }
    //! One message a map: several keys given twice are one block that was pasted, or not begun.
    void report_twice(const std::vector<std::pair<Node, base::Place>>& again) {
        constexpr std::size_t named = 3;
        const auto& [key, first] = again.front();
        const bool in_list = !stack_.empty() && stack_.back().node.is_list();
        auto& error = out_.error(key.place, fmt::format("key '{}' is given twice", key.text),
                                 in_list ? "remove one of the two, or begin another entry with '- '" : "remove one of the two");
        error.notes.push_back({first, "first given here"});
        for (std::size_t i = 1; i < again.size() && i <= named; ++i)
            error.notes.push_back({again[i].first.place, fmt::format("'{}' too", again[i].first.text)});
        if (again.size() > named + 1)
            error.notes.push_back({again[named + 1].first.place, fmt::format("and {} more", again.size() - named - 1)});
    }
    void add(Node node, const YAML::Mark& mark) {
        if (stack_.empty()) {
            root = std::move(node);
            return;
        }
        Frame& top = stack_.back();
        if (top.node.is_list()) {
            top.node.items.push_back(std::move(node));
        } else if (top.key) {
            top.node.entries.emplace_back(std::move(*top.key), std::move(node));
            top.key.reset();
        } else {
            add_key(top, std::move(node), mark);
        }
    }
    void add_key(Frame& top, Node node, const YAML::Mark& mark) {
        if (!node.is_scalar() || node.text.empty())
            refuse(mark, "a key is missing before this ':'", {});
        if (node.text == "<<")
            refuse(mark, "'<<' does not merge here", "use 'extends:' to build on another file", 2);
        const auto [known, is_new] = top.seen.try_emplace(node.text, top.node.entries.size());
        if (!is_new) {
            Node& first = top.node.entries[known->second].first;
            first.given_twice = node.given_twice = true;
            top.again.emplace_back(node, first.place);
        }
        top.key = std::move(node);
    }
    //! The quote that was opened last before a place in the text, not counting what has become a node already.
    base::Place last_quote(std::size_t end) {
        const std::size_t begin = places_.offset(last_);
        std::size_t at = places_.text().find_first_of("\"'", begin);
        if (nodes_ > 0 && at == begin) {
            const auto closed = end_of_quotes(places_.text(), begin);
            if (closed)
                at = places_.text().find_first_of("\"'", *closed);
        }
        if (at == std::string_view::npos)
            at = std::min(end, places_.text().size());
        YAML::Mark mark;
        mark.pos = static_cast<int>(at);
        const std::string_view before = places_.text().substr(0, at);
        mark.line = static_cast<int>(std::ranges::count(before, '\n'));
        const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
        mark.column = static_cast<int>(at - line_begin);
        return places_.at(mark);
    }
};

}  // namespace

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name.text == key)
            return &value;
    }
    return nullptr;
}

const Node* Node::find_key(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name.text == key)
            return &name;
    }
    return nullptr;
}

std::optional<Node> parse_yaml(std::shared_ptr<const base::SourceText> source, base::Diagnostics& out) {
    if (!is_plain_text(source, out))
        return std::nullopt;
    Places places(source);
    Builder builder(places, out);
    try {
        std::istringstream stream{std::string(places.text())};
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception& e) {
        builder.explain(e);
        return std::nullopt;
    } catch (const Refused&) {
        return std::nullopt;
    }
    if (builder.documents == 0) {
        out.error({source, 0, 0, 1}, "the file is empty");
        return std::nullopt;
    }
    return std::move(builder.root);
}

}  // namespace goodwill::input
