// The text of a broken promise: the condition, the place in the program and the values that broke it.
#include "base/check.hpp"

#include <fmt/core.h>

namespace goodwill::base {

void fail_check(std::string_view condition, std::string_view file, int line, const std::string& values) {
    throw Mistake(fmt::format("{}:{}: expected {}{}{}", file, line, condition, values.empty() ? "" : ", but ", values));
}

}  // namespace goodwill::base
