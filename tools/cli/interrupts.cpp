// See interrupts.hpp. A thread waits for the signals, so that nothing is done inside a handler.
#include "tools/cli/interrupts.hpp"

#include <csignal>
#include <cstdlib>

#include "tools/commands/exit_codes.hpp"

namespace goodwill::cli {
namespace {

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

Interrupts::Interrupts() {
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGXFSZ, SIG_IGN);  // a file grown too large is an error like a full disk
    listener_ = std::jthread{[this, signals](std::stop_token over) {
        for (int signal = 0;;) {
            sigwait(&signals, &signal);
            if (over.stop_requested())
                return;
            if (!first_.request_stop())
                std::_Exit(commands::interrupted);
        }
    }};
}

Interrupts::~Interrupts() {
    listener_.request_stop();
    pthread_kill(listener_.native_handle(), SIGTERM);  // wakes it
}

}  // namespace goodwill::cli
