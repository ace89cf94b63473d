// Sentences in lines no wider than a screen.
#pragma once
#include <cstddef>
#include <string>

namespace goodwill::commands {

//! Words in lines of at most `width` columns, the last with a line end, too; the first line begins in column `first`, each
//! after it behind `indent` blanks.
[[nodiscard]] std::string wrapped(const std::string& text, std::size_t indent, std::size_t first, std::size_t width = 80);

}  // namespace goodwill::commands
