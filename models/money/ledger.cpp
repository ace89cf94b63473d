// Booking, the only way money moves.
#include "models/money/ledger.hpp"

#include <cmath>
#include <numeric>

namespace goodwill::models {

void Ledger::book(Line line, std::int64_t cents) {
    if (cents >= 0)
        post(cash_account, index(line), cents);
    else
        post(index(line), cash_account, -cents);
}

void Ledger::post(std::size_t debit, std::size_t credit, std::int64_t cents) {
    accounts_[debit] += cents;
    accounts_[credit] -= cents;
}

std::int64_t Ledger::sum() const { return std::accumulate(accounts_.begin(), accounts_.end(), std::int64_t{0}); }

std::int64_t in_cents(double amount) { return static_cast<std::int64_t>(std::floor(amount * 100 + .5)); }

}  // namespace goodwill::models
