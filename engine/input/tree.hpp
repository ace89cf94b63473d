// A YAML text as a tree of our own: every node with its place, every scalar with the author's spelling. Built from
// yaml-cpp's events with hard limits (depth, nodes, scalar length, no aliases that expand, no tags, no merge keys), so
// that a hostile file ends in a clear message quickly and in bounded memory. Scalars are not interpreted here.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"

namespace goodwill::input {

struct Node {
    enum class Kind { null, scalar, map, list };
    Kind kind{Kind::null};
    std::string text{};  // scalar, as written, unquoted
    bool quoted{false};
    bool given_twice{false};  // a key that its map has twice
    base::Place place{};  // of the first character; for a map the place of its key is on the key
    std::vector<std::pair<Node, Node>> entries{};  // map, in the order of the file; keys are scalars
    std::vector<Node> items{};                     // list

    [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
    [[nodiscard]] bool is_map() const { return kind == Kind::map; }
    [[nodiscard]] bool is_list() const { return kind == Kind::list; }
    [[nodiscard]] bool is_null() const { return kind == Kind::null; }
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] const Node* find_key(std::string_view key) const;  // the key node itself, for its place
};

//! Reads a file; absent (with a diagnostic) when it cannot be read, is larger than 4 MiB or is not UTF-8 text.
[[nodiscard]] std::shared_ptr<const base::SourceText> read_source(const std::string& path, base::Diagnostics& out);

//! Parses one YAML document; absent when it is none. Duplicate keys are errors with both places, and are in the tree.
[[nodiscard]] std::optional<Node> parse_yaml(std::shared_ptr<const base::SourceText> source, base::Diagnostics& out);

//! Merges `over` onto `base` as `extends:` does: maps key by key, lists and scalars whole, `~` removes a key. A map
//! that chooses an alternative (it has another 'kind' or 'model' than the base) replaces the base whole. Keys of the
//! base come first.
[[nodiscard]] Node merged(const Node& base, const Node& over);

}  // namespace goodwill::input
