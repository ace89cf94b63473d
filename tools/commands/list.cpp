// See list.hpp. Reads only the first words of each file, so that it answers at once.
#include "tools/commands/list.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "input/tree.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/library.hpp"

namespace goodwill::commands {
namespace {

struct Shown {
    Entry entry;
    std::string title;
    std::vector<Shown> policies{};
};

//! What a file calls itself; empty when it cannot be read.
std::string title_of(const Entry& entry, std::string_view key) {
    base::Diagnostics ignored;
    const auto source = input::read_source(entry.file.string(), ignored);
    const auto tree = source ? input::parse_yaml(source, ignored) : std::nullopt;
    const input::Node* name = tree ? tree->find(key) : nullptr;
    return name != nullptr && name->is_scalar() ? name->text : "";
}

std::vector<Shown> everything() {
    std::vector<Shown> all;
    for (const Entry& e : known_scenarios()) {
        Shown& shown = all.emplace_back(Shown{e, title_of(e, "name")});
        if (e.file.stem() != "baseline")
            continue;
        for (const Entry& policy : known_policies(e.file))
            shown.policies.push_back({policy, title_of(policy, "policy")});
    }
    return all;
}

std::string_view heading(Shelf shelf) {
    switch (shelf) {
        case Shelf::own: return "IN THIS FOLDER";
        case Shelf::case_of_library: return "CASES   goodwill run bank";
        case Shelf::lesson: return "LESSONS   goodwill run one_counter";
        case Shelf::example: return "OTHERS";
    }
    return {};
}

nlohmann::ordered_json as_json(const Shown& s) {
    nlohmann::ordered_json json{{"name", s.entry.name}, {"title", s.title}, {"file", s.entry.file.string()}};
    for (const Shown& policy : s.policies)
        json["policies"].push_back(as_json(policy));
    return json;
}

}  // namespace

int list(bool json, const Console& console) {
    const std::vector<Shown> all = everything();
    if (json) {
        nlohmann::ordered_json scenarios = nlohmann::ordered_json::array();
        for (const Shown& s : all)
            scenarios.push_back(as_json(s));
        console.out << nlohmann::ordered_json{{"scenarios", scenarios}}.dump(2) << "\n";
        return done;
    }
    for (const Shelf shelf : {Shelf::own, Shelf::case_of_library, Shelf::lesson, Shelf::example}) {
        bool first = true;
        for (const Shown& s : all) {
            if (s.entry.shelf != shelf)
                continue;
            if (first)
                console.out << console.bold(heading(shelf)) << "\n";
            first = false;
            console.out << fmt::format("  {:<26} {}\n", s.entry.name, s.title);
            for (const Shown& policy : s.policies)
                console.out << fmt::format("    --policy {:<20} {}\n", policy.entry.name, policy.title);
        }
    }
    if (all.empty())
        console.out << "nothing goes by name here; goodwill run takes the path of a scenario file\n";
    return done;
}

}  // namespace goodwill::commands
