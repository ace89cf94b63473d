// Asserts for programmers: a broken promise inside the program, never reachable from a user's file. They stay on in
// release builds (they guard figures people decide on) and end in exit code 70 with the text given here.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

namespace goodwill::base {

//! Our own mistake. Caught once, in main, which prints it and exits with 70.
class Mistake : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

//! The world outside failed (disk, port, database). Caught once, in main, which exits with 3.
class WorldFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

[[noreturn]] void fail_check(std::string_view condition, std::string_view file, int line, const std::string& values);

}  // namespace goodwill::base

//! GOODWILL_CHECK(a <= b, "a=", a, "b=", b)-style text is built by the caller with fmt::format, only on failure.
#define GOODWILL_CHECK(condition, values)                \
    (static_cast<bool>(condition) ? static_cast<void>(0) \
                                  : ::goodwill::base::fail_check(#condition, __FILE__, __LINE__, (values)))
