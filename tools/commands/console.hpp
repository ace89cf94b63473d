// Where a command prints: figures on `out`, everything else on `err`. Colour and progress are for terminals only. A
// command gets its console passed in, so that tests read what a user would see.
#pragma once
#include <ostream>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"

namespace goodwill::commands {

struct Console {
    std::ostream& out;
    std::ostream& err;
    bool out_colour{false};
    bool err_colour{false};
    bool progress{false};    // the other end of `err` is a terminal and wants to see it
    bool ascii{false};       // nothing but ASCII
    std::stop_token stop{};  // asked for by the first Ctrl-C: finish what is running and keep it

    [[nodiscard]] std::string bold(std::string_view text) const { return painted("1", text, out_colour); }
    [[nodiscard]] std::string dim(std::string_view text) const { return painted("2", text, out_colour); }
    [[nodiscard]] std::string accent(std::string_view text) const { return painted("33", text, out_colour); }
    [[nodiscard]] std::string_view dot() const { return ascii ? "-" : "·"; }

    //! One line on `err` that says what is wrong with the command.
    void error(std::string_view message) const {
        err << painted("1;31", "error:", err_colour) << ' ' << message << '\n';
    }
    void print(const base::Diagnostics& diagnostics) const { err << diagnostics.render(20, err_colour); }

private:
    static std::string painted(std::string_view code, std::string_view text, bool colour) {
        if (!colour)
            return std::string{text};
        return "\x1b[" + std::string{code} + "m" + std::string{text} + "\x1b[0m";
    }
};

}  // namespace goodwill::commands
