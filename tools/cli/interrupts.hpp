// Ctrl-C and SIGTERM. The first finishes what is running and keeps it; the second ends the program at once, which loses
// only what is under way, for everything finished is on disk.
#pragma once
#include <stop_token>
#include <thread>

namespace goodwill::cli {

class Interrupts {
public:
    //! Must exist before any other thread does: it takes the signals from all of them.
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    //! Stopped at the first signal.
    [[nodiscard]] std::stop_token token() const { return first_.get_token(); }

private:
    std::stop_source first_;
    std::jthread listener_;
};

}  // namespace goodwill::cli
