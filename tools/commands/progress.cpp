// See progress.hpp.
#include "tools/commands/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "tools/commands/numbers.hpp"

namespace goodwill::commands {
namespace {

using namespace std::chrono_literals;
constexpr std::size_t bar_length = 30;

}  // namespace

Progress::Progress(const Console& console, std::uint64_t days, std::size_t found, std::size_t runs)
    : console_{&console}, days_{days}, found_{found}, runs_{runs}, begun_{std::chrono::steady_clock::now()} {
    if (!console.progress)
        return;
    painter_ = std::jthread{[this](std::stop_token over) {
        std::mutex lock;
        std::condition_variable_any wake;
        std::unique_lock held{lock};
        while (!wake.wait_for(held, over, 200ms, [&] { return over.stop_requested(); }) && !over.stop_requested())
            show();
    }};
}

Progress::~Progress() {
    if (!painter_.joinable())
        return;
    painter_.request_stop();
    painter_.join();
    if (shown_)
        console_->err << "\r\x1b[K" << std::flush;
}

void Progress::show() {
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    const double share =
        std::min(1., static_cast<double>(days_lived_) / static_cast<double>(std::max<std::uint64_t>(days_, 1)));
    const auto full = static_cast<std::size_t>(share * bar_length);
    std::string line = fmt::format("\r[{}{}] {} of {} runs", std::string(full, '#'),
                                   std::string(bar_length - full, '-'), found_ + finished_now_, runs_);
    if (share > .02)
        line += fmt::format(" {} {} left", console_->dot(), seconds_taken(elapsed / share * (1 - share)));
    if (console_->stop.stop_requested())
        line += ", stopping after those under way";
    console_->err << line << "\x1b[K" << std::flush;
    shown_ = true;
}

}  // namespace goodwill::commands
