// Laying one tree over another, as `extends:` does.
#include <unordered_map>

#include "input/tree.hpp"

namespace goodwill::input {

namespace {

bool chooses_otherwise(const Node& base, const Node& over) {
    for (const std::string_view key : {"kind", "model"}) {
        const Node* chosen = over.find(key);
        const Node* before = base.find(key);
        if (chosen != nullptr && chosen->is_scalar() && (before == nullptr || before->text != chosen->text))
            return true;
    }
    return false;
}

}  // namespace

Node merged(const Node& base, const Node& over) {
    if (!base.is_map() || !over.is_map() || chooses_otherwise(base, over))
        return over;
    std::unordered_map<std::string_view, const std::pair<Node, Node>*> laid_over;
    for (const auto& entry : over.entries)
        laid_over.emplace(entry.first.text, &entry);
    const auto is_removal = [](const Node& value) { return value.is_null() && !value.text.empty(); };
    Node result = over;
    result.entries.clear();
    for (const auto& [key, value] : base.entries) {
        const auto found = laid_over.find(key.text);
        if (found == laid_over.end()) {
            result.entries.emplace_back(key, value);
        } else {
            const auto& [new_key, new_value] = *found->second;
            if (!is_removal(new_value))
                result.entries.emplace_back(new_key, merged(value, new_value));
            laid_over.erase(found);
        }
    }
    for (const auto& entry : over.entries) {
        if (laid_over.contains(entry.first.text) && !is_removal(entry.second))
            result.entries.push_back(entry);
    }
    return result;
}

}  // namespace goodwill::input
