#include "results/files.hpp"

#include "base/check.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"

namespace goodwill::results {
namespace {

std::string complaint_of(const std::filesystem::path& file) {
    try {
        write_file(file, "text");
    } catch (const base::WorldFailed& e) {
        return e.what();
    }
    return "";
}

}  // namespace

TEST_CASE("A file is replaced as a whole and nothing temporary stays") {
    const support::TemporaryFolder folder;
    write_file(folder.path() / "a.csv", "a longer text than the second\n");
    write_file(folder.path() / "a.csv", "second\n");
    CHECK(support::read_file(folder.path() / "a.csv") == "second\n");
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("A folder that is not there, and a full disk, are told with path, cause and help") {
    CHECK(complaint_of("no-such-folder/a.csv") ==
          "cannot write no-such-folder/a.csv: No such file or directory; choose another folder with --out");
    const support::TemporaryFolder folder;
    folder.write("in_the_way", "");
    const std::filesystem::path below = folder.path() / "in_the_way" / "deeper";
    try {
        make_folder(below);
        FAIL("a folder below a file was made");
    } catch (const base::WorldFailed& e) {
        CHECK(e.what() ==
              "cannot make the folder " + below.string() + ": Not a directory; choose another folder with --out");
    }
}

}  // namespace goodwill::results
