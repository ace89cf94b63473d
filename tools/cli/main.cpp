// The program `goodwill`. Here, and only here, mistakes of ours and failures of the world become exit codes.
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include "base/check.hpp"
#include "tools/cli/arguments.hpp"
#include "tools/cli/interrupts.hpp"
#include "tools/commands/exit_codes.hpp"

namespace {

using namespace goodwill;

//! Colour is for terminals, unless NO_COLOR is set (no-color.org) or the terminal is too simple.
bool may_colour(int file) {
    const char* no = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return ::isatty(file) == 1 && (no == nullptr || *no == '\0') && terminal != nullptr &&
           std::string_view{terminal} != "dumb";
}

int run(const std::vector<std::string>& words) {
    const cli::Interrupts interrupts;
    const commands::Console console{.out = std::cout,
                                    .err = std::cerr,
                                    .out_colour = may_colour(STDOUT_FILENO),
                                    .err_colour = may_colour(STDERR_FILENO),
                                    .progress = ::isatty(STDERR_FILENO) == 1,
                                    .ascii = false,
                                    .stop = interrupts.token()};
    const int code = cli::run_command(words, console);
    if (!std::cout.flush())
        throw base::WorldFailed{"cannot write to standard output"};
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return run({argv + 1, argv + argc});
    } catch (const base::WorldFailed& e) {
        std::cerr << "error: " << e.what() << '\n';
        return commands::world_failed;
    } catch (const std::bad_alloc&) {
        std::cerr << "error: there is not enough memory for this; try fewer --threads\n";
        return commands::world_failed;
    } catch (const std::exception& e) {
        std::cerr << "error: this is a mistake in goodwill, not in your files; please report it:\n" << e.what() << '\n';
        return commands::our_mistake;
    }
}
