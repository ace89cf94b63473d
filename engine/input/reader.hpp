// From a tree to described structs, with every mistake reported where it stands: unknown, misplaced and double keys,
// wrong units, values out of range, missing keys. Also the walk along a dotted path that `--set`, `changes:` and sweeps
// use: it ends in this same reader on a one-value text, hence the same units and the same messages.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/broken.hpp"
#include "input/fields.hpp"

namespace goodwill::input {

//! Where a value came from. Kept beside the structs, by dotted path ("touchpoints.counter.fails").
struct Origin {
    base::Place place{};      // of the value
    base::Place key_place{};  // of the key
    std::string spelling{};   // as the author wrote it
    std::string source{};     // the author's `source:`; empty: given without one
    std::string interval{};   // the author's `interval:`, as written
};
using Origins = std::map<std::string, Origin, std::less<>>;

struct Reading {
    base::Diagnostics& out;
    Origins& origins;
    std::string currency{"EUR"};  // money in another currency is an error; set by the first `currency` read
    Broken broken{};              // the paths of what was reported
};

//! Reads `node` into the described object; `path` is the dotted path of the object ("" for the root). A user's names
//! must match [a-z][a-z0-9-]* and have at most 40 characters. A `source:` beside a group's own keys, or in
//! `{value: ..., source: ..., interval: ...}` around any value, goes to the origins of every value in it.
void read(const Node& node, Slot slot, const Info& info, const std::string& path, Reading& reading);
template <class T>
void read_into(const Node& node, T& object, Reading& reading) {
    read(node, Fields::slot(object), Info{}, "", reading);
}

//! What a dotted path leads to; for an optional that is given, what it holds.
struct Found {
    Slot slot;
    Info info;
    std::string path;
};
//! Walks a dotted path from a described root ("teams.agents.size", "complaints.tiers.0.solves"); absent, with a
//! diagnostic at `place` and a "did you mean", when there is no such path. Never adds a name to a user's map.
[[nodiscard]] std::optional<Found> find_path(Slot root, std::string_view path, const base::Place& place,
                                             base::Diagnostics& out);

//! Sets the value at a dotted path. `value` is read as if it stood in the file. When `during_run`, a field that may
//! only be given at the start is an error that says so. Returns whether the value was set.
bool set_path(Slot root, const Node& path, const Node& value, bool during_run, Reading& reading);

//! All leaves in order, with their paths: for the dump, tables of assumptions, tests over every field.
struct Leaf {
    std::string path;
    Slot slot;
    Info info;
};
[[nodiscard]] std::vector<Leaf> leaves(Slot root);

//! The effective text: every value with every default written out, as YAML that reads back to the same values. Where
//! the author's spelling means the value, it is kept; `source:` is written with the value where one was given.
[[nodiscard]] std::string to_yaml(Slot root, const Origins& origins, const std::string& currency);

}  // namespace goodwill::input
