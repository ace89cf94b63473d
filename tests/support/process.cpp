// See process.hpp.
#include "support/process.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include "support/environment.hpp"

namespace goodwill::support {
namespace {

using namespace std::chrono_literals;

void redirect(const std::filesystem::path& file, int to) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    ::dup2(opened, to);
    ::close(opened);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / ("goodwill-test-" + std::string(6, 'X'))).string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error{"cannot make " + name};
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream{path_ / name, std::ios::binary} << text;
    return path_ / name;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Process::Process(const std::filesystem::path& folder, const std::vector<std::string>& words) {
    const std::string program_file = program().string();
    std::vector<std::string> all{program_file};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    id_ = ::fork();
    if (id_ != 0)
        return;
    redirect(outputs_.path() / "out", STDOUT_FILENO);
    redirect(outputs_.path() / "err", STDERR_FILENO);
    if (::chdir(folder.c_str()) == 0)
        ::execv(program_file.c_str(), arguments.data());
    ::_exit(127);
}

Process::~Process() {
    if (!is_running())
        return;
    signal(SIGKILL);
    ::waitpid(id_, &status_, 0);
}

void Process::signal(int number) const { ::kill(id_, number); }

bool Process::is_running() {
    if (!ended_ && ::waitpid(id_, &status_, WNOHANG) == id_)
        ended_ = true;
    return !ended_;
}

Outcome Process::wait() {
    if (!ended_)
        ::waitpid(id_, &status_, 0);
    ended_ = true;
    const int code = WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_);
    return {code, read_file(outputs_.path() / "out"), read_file(outputs_.path() / "err")};
}

Outcome goodwill(const std::filesystem::path& folder, const std::vector<std::string>& words) {
    return Process{folder, words}.wait();
}

bool wait_until(const std::function<bool()>& so) {
    for (const auto end = std::chrono::steady_clock::now() + 60s; std::chrono::steady_clock::now() < end;
         std::this_thread::sleep_for(5ms))
        if (so())
            return true;
    return false;
}

}  // namespace goodwill::support
