// Named columns: one row a person (or an employee), one column an idea, owned by one model. Trivially copyable, so that a
// world can be saved and branched. Only the owner writes; everybody may read. A column may hold a small struct whose
// parts are always used together (one cache line instead of several).
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/check.hpp"

namespace goodwill::population {

template <class T>
struct ColumnKey {
    static_assert(std::is_trivially_copyable_v<T>);
    std::string_view name;
    std::string_view owner;
    std::string_view meaning;  // with its unit
    T initial{};
};

class Columns {
public:
    //! Adds a column; its rows start at key.initial. A second column of that name is our mistake.
    template <class T>
    void add(const ColumnKey<T>& key) {
        GOODWILL_CHECK(find(key.name) == nullptr, std::string{"two columns named "} + std::string{key.name});
        auto column = std::make_unique<Typed<T>>();
        column->name = key.name;
        column->owner = key.owner;
        column->initial = key.initial;
        column->rows.assign(rows_, key.initial);
        all_.push_back(std::move(column));
    }

    //! The rows of a column; valid until resize(). Asking for what nobody declared is our mistake.
    template <class T>
    [[nodiscard]] std::span<T> operator[](const ColumnKey<T>& key) {
        auto* typed = dynamic_cast<Typed<T>*>(find(key.name));
        GOODWILL_CHECK(typed != nullptr, std::string{"no column named "} + std::string{key.name});
        return typed->rows;
    }

    void resize(std::size_t rows) {
        rows_ = rows;
        for (auto& column : all_) column->resize(rows);
    }
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t bytes_per_row() const {
        std::size_t sum = 0;
        for (const auto& column : all_) sum += column->bytes();
        return sum;
    }

private:
    struct Column {
        std::string_view name, owner;
        virtual ~Column() = default;
        virtual void resize(std::size_t rows) = 0;
        [[nodiscard]] virtual std::size_t bytes() const = 0;
    };
    template <class T>
    struct Typed final : Column {
        T initial{};
        std::vector<T> rows;
        void resize(std::size_t n) override { rows.resize(n, initial); }
        [[nodiscard]] std::size_t bytes() const override { return sizeof(T); }
    };
    [[nodiscard]] Column* find(std::string_view name) const {
        for (const auto& column : all_)
            if (column->name == name) return column.get();
        return nullptr;
    }
    std::vector<std::unique_ptr<Column>> all_;
    std::size_t rows_{0};
};

}  // namespace goodwill::population
