// The cheap look at a text before it is parsed; see source.cpp.
#pragma once
#include <memory>

#include "base/diagnostics.hpp"

namespace goodwill::input {

//! Whether a text is UTF-8 without control characters, at most 4 MiB, and small enough in lines, marks and brackets to
//! be parsed in bounded time and memory; false with one diagnostic.
[[nodiscard]] bool is_plain_text(const std::shared_ptr<const base::SourceText>& source, base::Diagnostics& out);

}  // namespace goodwill::input
