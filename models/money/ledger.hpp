// A double-entry ledger in whole cents: every booking debits one account and credits another by the same amount, so the
// sum over all accounts is zero, always, to the cent.
#pragma once
#include <array>
#include <cstdint>

#include "models/vocabulary.hpp"

namespace goodwill::models {

//! A credit of the firm's cash and a debit of a line for what it pays, and the other way round for what it earns.
class Ledger {
public:
    //! Positive cents flow to the firm, negative from it.
    void book(Line line, std::int64_t cents);

    //! What a line has brought (positive) or cost (negative), cents.
    [[nodiscard]] std::int64_t of(Line line) const { return -accounts_[index(line)]; }
    //! What is in the till; equal to the profit since the ledger was opened, cents.
    [[nodiscard]] std::int64_t cash() const { return accounts_[cash_account]; }
    //! Debits less credits over all accounts: zero.
    [[nodiscard]] std::int64_t sum() const;

private:
    static constexpr std::size_t cash_account = static_cast<std::size_t>(Line::count);
    [[nodiscard]] static constexpr std::size_t index(Line line) { return static_cast<std::size_t>(line); }
    void post(std::size_t debit, std::size_t credit, std::int64_t cents);

    std::array<std::int64_t, cash_account + 1> accounts_{};  // debits less credits
};

//! EUR as whole cents, the nearest.
[[nodiscard]] std::int64_t in_cents(double amount);

}  // namespace goodwill::models
