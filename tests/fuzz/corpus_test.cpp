// Every text the fuzzer has found of interest keeps the reader's promises.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/reader_round.hpp"
#include "support/catch.hpp"

TEST_CASE("every text of the reader's corpus is accepted and reads back, or is refused with a message") {
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(goodwill::support::source_folder() / "tests/fuzz/corpus/reader")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        CAPTURE(entry.path().filename().string());
        CHECK(goodwill::fuzz::reader_round(text).empty());
        ++count;
    }
    CHECK(count >= 10);
}
