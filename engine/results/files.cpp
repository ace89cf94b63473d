// See files.hpp.
#include "results/files.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "base/check.hpp"

namespace goodwill::results {
namespace {

[[noreturn]] void fail(std::string_view action, const std::filesystem::path& path, std::error_code why) {
    const std::string_view help = why == std::errc::no_space_on_device
                                      ? "free some space, then type the same command again"
                                      : "choose another folder with --out";
    throw base::WorldFailed{fmt::format("cannot {} {}: {}; {}", action, path.string(), why.message(), help)};
}

std::error_code last_error() { return {errno != 0 ? errno : EIO, std::generic_category()}; }

}  // namespace

void make_folder(const std::filesystem::path& folder) {
    std::error_code why;
    std::filesystem::create_directories(folder, why);
    if (why)
        fail("make the folder", folder, why);
}

void write_file(const std::filesystem::path& file, std::string_view text) {
    const std::filesystem::path temporary = fmt::format("{}.{}.tmp", file.string(), ::getpid());
    errno = 0;
    std::ofstream out{temporary, std::ios::binary | std::ios::trunc};
    if (!out)
        fail("write", file, last_error());
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    std::error_code ignored;
    if (!out) {
        const std::error_code why = last_error();
        std::filesystem::remove(temporary, ignored);
        fail("write", file, why);
    }
    std::error_code why;
    std::filesystem::rename(temporary, file, why);
    if (why) {
        std::filesystem::remove(temporary, ignored);
        fail("write", file, why);
    }
}

}  // namespace goodwill::results
