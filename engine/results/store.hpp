// Finished replications, kept in an SQLite file (WAL), so that a command that was killed goes on where it was and 60
// after 30 computes 30. An arm is known by a key that says all that determines its replications; what another build has
// made has another key and is never mixed in. One writer a file. When the disk, the file or another program is in the
// way, base::WorldFailed says which file, why, and what to do; what was kept stays kept.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "results/record.hpp"

namespace goodwill::results {

//! Changes whenever a replication with the same scenario and seed may come out otherwise.
inline constexpr int results_version = 1;

class Store {
public:
    //! Opens a database for writing, and makes it if it is not there. Fails when another program is writing to it.
    explicit Store(const std::filesystem::path& file);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    //! Keeps one replication of an arm; one of the same number is replaced.
    void keep(const std::string& key, const Record& record);
    //! Removes the arms whose keys are not among these.
    void keep_only(const std::vector<std::string>& keys);
    //! Removes everything.
    void forget();
    //! Copies what another database has of an arm and this one has not; nothing when the other cannot be read.
    void adopt(const std::string& key, const std::filesystem::path& other, std::uint32_t below);

    //! Numbers of the finished replications of an arm, rising, below a number.
    [[nodiscard]] std::vector<std::uint32_t> finished(const std::string& key, std::uint32_t below) const;
    //! One of them.
    [[nodiscard]] std::optional<Record> find(const std::string& key, std::uint32_t replication) const;

private:
    class Database;
    explicit Store(std::unique_ptr<Database> database);
    friend std::size_t count_finished(const std::filesystem::path& file, const std::string& key, std::uint32_t below);
    std::unique_ptr<Database> database_;
};

//! How many replications of an arm a database has finished, looked up without writing; 0 when it cannot be read.
[[nodiscard]] std::size_t count_finished(const std::filesystem::path& file, const std::string& key,
                                         std::uint32_t below);

}  // namespace goodwill::results
