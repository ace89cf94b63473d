// What was known when the program was built. The values come from CMake.
#pragma once
#include <string_view>

namespace goodwill::commands {

extern const std::string_view program_version;    // "0.1.0"
extern const std::string_view source_revision;    // as git describes the sources; empty outside a repository
extern const std::string_view compiler;           // "GNU 12.2.0, Release"
extern const std::string_view source_library;     // scenarios/ beside the sources
extern const std::string_view installed_library;  // scenarios/ where `cmake --install` puts them
extern const std::string_view engine_digest;      // of all sources that determine a replication

}  // namespace goodwill::commands
