// One line on a terminal while runs are under way: a bar, how many are done, how long it will still take. Nothing when
// the output goes elsewhere, and nothing for what is over in a moment.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

#include "tools/commands/console.hpp"

namespace goodwill::commands {

class Progress {
public:
    //! `days`: to be lived in all; `found`: runs that were finished before, of `runs`.
    Progress(const Console& console, std::uint64_t days, std::size_t found, std::size_t runs);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void finished(std::size_t now) { finished_now_ = now; }
    [[nodiscard]] std::atomic<std::uint64_t>& days_lived() { return days_lived_; }

private:
    void show();
    const Console* console_;
    std::uint64_t days_;
    std::size_t found_, runs_;
    std::atomic<std::size_t> finished_now_{0};
    std::atomic<std::uint64_t> days_lived_{0};
    std::chrono::steady_clock::time_point begun_;
    bool shown_{false};
    std::jthread painter_;
};

}  // namespace goodwill::commands
