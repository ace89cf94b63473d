// What the program's exit code says. Scripts rely on these; they never change.
#pragma once

namespace goodwill::commands {

enum ExitCode {
    done = 0,
    answer_is_no = 1,      // done, and the answer is no
    command_is_wrong = 2,  // the command or a file; nothing was written
    world_failed = 3,      // disk, port, database; what was finished is kept
    our_mistake = 70,
    interrupted = 130  // SIGINT or SIGTERM; what was finished is kept
};

}  // namespace goodwill::commands
