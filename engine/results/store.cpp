// See store.hpp. SQLite's C interface, wrapped; nothing of it leaves this file. Besides SQLite's own locks the file is
// held with flock from opening to closing, so that a second writer is told at once instead of after its first
// replication.
#include "results/store.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <span>
#include <system_error>
#include <type_traits>

#include "base/check.hpp"

namespace goodwill::results {
namespace {

static_assert(std::endian::native == std::endian::little, "blobs are little-endian");
static_assert(std::has_unique_object_representations_v<Respondent>, "a respondent has no padding to be kept");
static_assert(std::has_unique_object_representations_v<Transition>, "nor has a transition");

constexpr int patience_milliseconds = 3000;
constexpr const char* layout =
    "CREATE TABLE IF NOT EXISTS arm(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);"
    "CREATE TABLE IF NOT EXISTS replication(arm INTEGER NOT NULL, number INTEGER NOT NULL, days INTEGER NOT NULL,"
    " figures BLOB NOT NULL, daily BLOB NOT NULL, PRIMARY KEY(arm, number));"
    "CREATE TABLE IF NOT EXISTS survey(arm INTEGER NOT NULL, number INTEGER NOT NULL, respondents BLOB NOT NULL,"
    " PRIMARY KEY(arm, number));"
    "CREATE TABLE IF NOT EXISTS passage(arm INTEGER NOT NULL, number INTEGER NOT NULL, transitions BLOB NOT NULL,"
    " PRIMARY KEY(arm, number));";

std::string_view help_for(int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program is using it; wait until it is done, or choose another folder with --out";
        case SQLITE_FULL:
        case SQLITE_IOERR: return "free some space, then type the same command again: what was finished is kept";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return "move it away and type the same command again";
        default: return "choose another folder with --out";
    }
}

[[noreturn]] void fail(std::string_view action, const std::filesystem::path& file, std::string_view why, int code) {
    throw base::WorldFailed{fmt::format("cannot {} {}: {}; {}", action, file.string(), why, help_for(code))};
}

template <class T>
std::span<const std::byte> bytes_of(const std::vector<T>& values) {
    return std::as_bytes(std::span{values});
}

}  // namespace

//! A connection and the file it is to.
class Store::Database {
public:
    Database(std::filesystem::path file, int flags) : file_{std::move(file)} {
        const int code = sqlite3_open_v2(file_.c_str(), &connection_, flags, nullptr);
        if (code != SQLITE_OK) {
            const std::string why = sqlite3_errstr(code);
            sqlite3_close(connection_);
            fail("open", file_, why, code);
        }
        sqlite3_busy_timeout(connection_, patience_milliseconds);
    }
    ~Database() {
        sqlite3_close(connection_);
        if (lock_ >= 0)
            ::close(lock_);  // after SQLite: closing drops its own locks on the file, too
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    //! Holds the file for this process alone, until the end.
    static int hold(const std::filesystem::path& file) {
        const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (lock < 0)
            fail("write to", file, std::generic_category().message(errno), SQLITE_CANTOPEN);
        if (::flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            ::close(lock);
            fail("write to", file, "it is locked", SQLITE_BUSY);
        }
        return lock;
    }
    void own(int lock) { lock_ = lock; }

    void run(const std::string& statements) {
        const int code = sqlite3_exec(connection_, statements.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            give_up("write to");
    }
    [[noreturn]] void give_up(std::string_view action) const {
        fail(action, file_, sqlite3_errmsg(connection_), sqlite3_errcode(connection_));
    }
    [[nodiscard]] sqlite3* connection() const { return connection_; }

private:
    std::filesystem::path file_;
    sqlite3* connection_{nullptr};
    int lock_{-1};

public:
    //! One prepared statement; bound values must outlive its steps.
    class Statement {
    public:
        Statement(const Database& database, const char* text) : database_{&database} {
            if (sqlite3_prepare_v2(database.connection_, text, -1, &statement_, nullptr) != SQLITE_OK)
                database.give_up("read");
        }
        ~Statement() { sqlite3_finalize(statement_); }
        Statement(const Statement&) = delete;
        Statement& operator=(const Statement&) = delete;

        Statement& bind(std::int64_t value) { return checked(sqlite3_bind_int64(statement_, ++bound_, value)); }
        Statement& bind(const std::string& text) {
            return checked(
                sqlite3_bind_text64(statement_, ++bound_, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
        }
        Statement& bind(std::span<const std::byte> bytes) {
            if (bytes.empty())
                return checked(sqlite3_bind_zeroblob(statement_, ++bound_, 0));
            return checked(sqlite3_bind_blob64(statement_, ++bound_, bytes.data(), bytes.size(), SQLITE_STATIC));
        }
        //! Whether there is a row.
        bool step(std::string_view action) {
            const int code = sqlite3_step(statement_);
            if (code != SQLITE_ROW && code != SQLITE_DONE)
                database_->give_up(action);
            return code == SQLITE_ROW;
        }
        [[nodiscard]] std::string text(int column) const {
            const unsigned char* bytes = sqlite3_column_text(statement_, column);
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
            return {bytes, bytes + size};
        }
        [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
        template <class T>
        [[nodiscard]] std::vector<T> numbers(int column) const {
            const void* bytes = sqlite3_column_blob(statement_, column);
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
            std::vector<T> values(size / sizeof(T));
            if (!values.empty())
                std::memcpy(values.data(), bytes, values.size() * sizeof(T));
            return values;
        }

    private:
        Statement& checked(int code) {
            if (code != SQLITE_OK)
                database_->give_up("write to");
            return *this;
        }
        const Database* database_;
        sqlite3_stmt* statement_{nullptr};
        int bound_{0};
    };
};

Store::Store(const std::filesystem::path& file) {
    const int lock = Database::hold(file);
    try {
        database_ = std::make_unique<Database>(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    } catch (...) {
        ::close(lock);
        throw;
    }
    database_->own(lock);
    // A killed process loses nothing with synchronous=NORMAL; a power failure may lose the last replications, never the
    // file.
    database_->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
    database_->run(layout);
}

Store::Store(std::unique_ptr<Database> database) : database_{std::move(database)} {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

void Store::keep(const std::string& key, const Record& record) {
    Database::Statement{*database_, "INSERT OR IGNORE INTO arm(key) VALUES(?)"}.bind(key).step("write to");
    const auto keep_beside = [&](const char* insert, std::span<const std::byte> bytes) {
        if (!bytes.empty())
            Database::Statement{*database_, insert}
                .bind(std::int64_t{record.replication})
                .bind(bytes)
                .bind(key)
                .step("write to");
    };
    // before the replication, which is what says that it is finished
    keep_beside("INSERT OR REPLACE INTO survey(arm, number, respondents) SELECT id, ?, ? FROM arm WHERE key = ?",
                bytes_of(record.respondents));
    keep_beside("INSERT OR REPLACE INTO passage(arm, number, transitions) SELECT id, ?, ? FROM arm WHERE key = ?",
                bytes_of(record.transitions));
    Database::Statement{*database_,
                        "INSERT OR REPLACE INTO replication(arm, number, days, figures, daily)"
                        " SELECT id, ?, ?, ?, ? FROM arm WHERE key = ?"}
        .bind(std::int64_t{record.replication})
        .bind(static_cast<std::int64_t>(record.days))
        .bind(bytes_of(record.figures))
        .bind(bytes_of(record.daily))
        .bind(key)
        .step("write to");
}

void Store::keep_only(const std::vector<std::string>& keys) {
    std::vector<std::string> others;
    {
        Database::Statement all{*database_, "SELECT key FROM arm"};
        while (all.step("read"))
            if (const std::string key = all.text(0); std::ranges::find(keys, key) == keys.end())
                others.push_back(key);
    }
    for (const std::string& key : others) {
        for (const char* rows : {"DELETE FROM replication WHERE arm = (SELECT id FROM arm WHERE key = ?)",
                                 "DELETE FROM survey WHERE arm = (SELECT id FROM arm WHERE key = ?)",
                                 "DELETE FROM passage WHERE arm = (SELECT id FROM arm WHERE key = ?)"})
            Database::Statement{*database_, rows}.bind(key).step("write to");
        Database::Statement{*database_, "DELETE FROM arm WHERE key = ?"}.bind(key).step("write to");
    }
}

void Store::forget() { database_->run("DELETE FROM replication; DELETE FROM survey; DELETE FROM passage; DELETE FROM arm;"); }

void Store::adopt(const std::string& key, const std::filesystem::path& other, std::uint32_t below) {
    const std::vector<std::uint32_t> mine = finished(key, below);
    const auto readable = [](const auto& attempt) {  // what is elsewhere is welcome, never needed
        try {
            return attempt();
        } catch (const base::WorldFailed&) {
            return decltype(attempt()){};
        }
    };
    std::unique_ptr<Database> source =
        readable([&] { return std::make_unique<Database>(other, SQLITE_OPEN_READONLY); });
    if (!source)
        return;
    const Store elsewhere{std::move(source)};
    for (const std::uint32_t number : readable([&] { return elsewhere.finished(key, below); })) {
        if (std::ranges::binary_search(mine, number))
            continue;
        if (const auto record = readable([&] { return elsewhere.find(key, number); }))
            keep(key, *record);
    }
}

std::vector<std::uint32_t> Store::finished(const std::string& key, std::uint32_t below) const {
    Database::Statement found{*database_,
                              "SELECT number FROM replication WHERE arm = (SELECT id FROM arm WHERE key = ?)"
                              " AND number < ? ORDER BY number"};
    found.bind(key).bind(std::int64_t{below});
    std::vector<std::uint32_t> numbers;
    while (found.step("read"))
        numbers.push_back(static_cast<std::uint32_t>(found.number(0)));
    return numbers;
}

std::optional<Record> Store::find(const std::string& key, std::uint32_t replication) const {
    Database::Statement found{*database_,
                              "SELECT days, figures, daily FROM replication"
                              " WHERE arm = (SELECT id FROM arm WHERE key = ?) AND number = ?"};
    found.bind(key).bind(std::int64_t{replication});
    if (!found.step("read"))
        return {};
    Record record{.replication = replication,
                  .figures = found.numbers<double>(1),
                  .daily = found.numbers<float>(2),
                  .days = static_cast<std::size_t>(found.number(0))};
    const auto find_beside = [&]<class T>(const char* select, std::vector<T>& values) {
        Database::Statement beside{*database_, select};
        beside.bind(key).bind(std::int64_t{replication});
        if (beside.step("read"))
            values = beside.numbers<T>(0);
    };
    find_beside("SELECT respondents FROM survey WHERE arm = (SELECT id FROM arm WHERE key = ?) AND number = ?",
                record.respondents);
    find_beside("SELECT transitions FROM passage WHERE arm = (SELECT id FROM arm WHERE key = ?) AND number = ?",
                record.transitions);
    return record;
}

std::size_t count_finished(const std::filesystem::path& file, const std::string& key, std::uint32_t below) {
    try {
        return Store{std::make_unique<Store::Database>(file, SQLITE_OPEN_READONLY)}.finished(key, below).size();
    } catch (const base::WorldFailed&) {
        return 0;
    }
}

}  // namespace goodwill::results
