// Which values are not what the author meant, because something was reported about them, by dotted path. Whoever checks
// values against each other leaves alone what such a path touches: one mistake is one message.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace goodwill::input {

class Broken {
public:
    //! In paths, here and below, a part '*' stands for any name.
    void add(std::string path);
    void add(const Broken& more);
    //! Whether something is broken at a path, above it or below it.
    [[nodiscard]] bool touches(std::string_view path) const;
    //! Whether something is broken at a path or above it: then names may be missing below it.
    [[nodiscard]] bool covers(std::string_view path) const;
    [[nodiscard]] bool empty() const { return paths_.empty(); }

private:
    std::vector<std::string> paths_{};
};

}  // namespace goodwill::input
