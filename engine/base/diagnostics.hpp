// What a user is told about a file: where, the line itself, a caret, and help. Diagnostics are collected, never thrown;
// only the command line prints them. Positions are 1-based. The wording rules are in CONTRIBUTING.md: say what was
// expected, what was found, where, and what to do.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace goodwill::base {

//! A file as it was read: its name as the user gave it, and its text. Shared by every place in it.
struct SourceText {
    std::string name;
    std::string text;

    //! The text of a line (1-based) without its end; empty when there is no such line.
    [[nodiscard]] std::string_view line(int number) const;
};

//! A place in a text. `length` is how many characters the caret line underlines (at least 1).
struct Place {
    std::shared_ptr<const SourceText> source{};
    int line{0};
    int column{0};
    int length{1};

    [[nodiscard]] bool known() const { return source != nullptr && line > 0; }
};

enum class Severity { error, warning };

struct Note {
    Place place;
    std::string text;
};

struct Diagnostic {
    Severity severity{Severity::error};
    Place place;
    std::string message;  // "unknown key 'sevice_time' in touchpoint 'counter'"
    std::string help{};   // "did you mean 'service_time'?"; printed behind the caret
    std::vector<Note> notes{};
};

class Diagnostics {
public:
    Diagnostic& error(Place place, std::string message, std::string help = {});
    Diagnostic& warning(Place place, std::string message, std::string help = {});

    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] std::size_t warnings() const { return all_.size() - errors_; }
    [[nodiscard]] bool failed() const { return errors() > 0; }

    //! Errors first in the order of their places, then warnings; the first `limit`, then "and 7 more".
    [[nodiscard]] std::string render(std::size_t limit = 20, bool colour = false) const;

private:
    std::vector<Diagnostic> all_;
    std::size_t errors_{0};
};

}  // namespace goodwill::base
