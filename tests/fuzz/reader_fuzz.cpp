// libFuzzer's entry to the reader.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/reader_round.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const std::string failure = goodwill::fuzz::reader_round(text);
    if (failure.empty())
        return 0;
    std::fputs(failure.c_str(), stderr);
    std::abort();
}
