// The command line taken apart. CLI11 stays inside arguments.cpp; what is wrong with a command is one line and exit
// code 2.
#pragma once
#include <string>
#include <vector>

#include "tools/commands/console.hpp"

namespace goodwill::cli {

//! Does what the words after the program's name say. Returns an exit code.
[[nodiscard]] int run_command(const std::vector<std::string>& words, commands::Console console);

}  // namespace goodwill::cli
