// A plain list: beyond a few hundred nobody reads on, so that everything counts as broken then.
#include "input/broken.hpp"

#include <algorithm>
#include <utility>

namespace goodwill::input {

namespace {

constexpr std::size_t most = 300;

std::string_view take_part(std::string_view& rest) {
    const std::size_t dot = rest.find('.');
    const std::string_view part = rest.substr(0, dot);
    rest = dot == std::string_view::npos ? std::string_view{} : rest.substr(dot + 1);
    return part;
}

//! Whether two paths are equal as far as the shorter one goes; which one ends first is left in them.
bool agree(std::string_view& a, std::string_view& b) {
    while (!a.empty() && !b.empty()) {
        const std::string_view part = take_part(a);
        const std::string_view other = take_part(b);
        if (part != other && part != "*" && other != "*")
            return false;
    }
    return true;
}

}  // namespace

void Broken::add(std::string path) {
    if (paths_.size() >= most)
        paths_.front().clear();  // the root: all there is
    else
        paths_.push_back(std::move(path));
}

void Broken::add(const Broken& more) {
    for (const std::string& path : more.paths_)
        add(path);
}

bool Broken::touches(std::string_view path) const {
    return std::ranges::any_of(paths_, [path](std::string_view broken) {
        std::string_view asked = path;
        return agree(broken, asked);
    });
}

bool Broken::covers(std::string_view path) const {
    return std::ranges::any_of(paths_, [path](std::string_view broken) {
        std::string_view asked = path;
        return agree(broken, asked) && broken.empty();
    });
}

}  // namespace goodwill::input
