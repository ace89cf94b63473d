// SHA-256 (FIPS 180-4): names results by what determines them, and says in a manifest which files were read.
#pragma once
#include <string>
#include <string_view>

namespace goodwill::results {

//! The digest of some bytes as 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace goodwill::results
