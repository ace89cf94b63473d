// Runs the built program as a user would: words in, exit code and both outputs back. A folder of its own for each test.
#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace goodwill::support {

//! An empty folder that goes with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    //! Writes a file into it and returns its path.
    std::filesystem::path write(const std::string& name, std::string_view text) const;

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string read_file(const std::filesystem::path& file);

struct Outcome {
    int code{0};  // exit code; 128 + number of the signal that ended it
    std::string out;
    std::string err;
};

//! The program at work in a folder. Its outputs are no terminals.
class Process {
public:
    Process(const std::filesystem::path& folder, const std::vector<std::string>& words);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    void signal(int number) const;
    [[nodiscard]] bool is_running();
    [[nodiscard]] Outcome wait();

private:
    TemporaryFolder outputs_;
    int id_{-1};
    int status_{0};
    bool ended_{false};
};

//! Runs the program to its end.
[[nodiscard]] Outcome goodwill(const std::filesystem::path& folder, const std::vector<std::string>& words);

//! Looks every few milliseconds until something is so; false when it is not within a minute.
[[nodiscard]] bool wait_until(const std::function<bool()>& so);

}  // namespace goodwill::support
