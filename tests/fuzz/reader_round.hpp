// What a fuzzed text goes through: parse, read, write the effective text, read that again.
#pragma once
#include <string>

namespace goodwill::fuzz {

//! Why the round failed; empty when all promises held (a refused text must have a message, an accepted one must read
//! back).
[[nodiscard]] std::string reader_round(const std::string& text);

}  // namespace goodwill::fuzz
