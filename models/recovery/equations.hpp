// One complaint: what is wanted and may be given, how just the handling feels, and what that makes of it (model sheet
// E11; forms of the justices after Tax, Brown & Chandrashekaran 1998, order of their weights after Orsingher et al.
// 2010). Money is in the scenario's currency, justices are 0..1.
#pragma once
#include "models/recovery/parameters.hpp"
#include "scenario/scenario.hpp"

namespace goodwill::models {

//! A complaint's own luck: what was lost, whether it was money, whether what is offered fits.
struct Complaint {
    double severity{0};
    double loss{0};
    bool monetary{true};
    bool matched{true};
};

//! The same complaint after `days` without help: severity and loss grow by `worsens` in 30 days, severity to at most 1
//! and the loss with it.
[[nodiscard]] Complaint worsened(const Complaint& c, double days, const LossParameters& p);

//! The loss of a customer, money, from severity (0..1) and one uniform: between half and one and a half times the mean.
[[nodiscard]] double loss_of(double severity, double u, const LossParameters& p);

//! What the firm wants to give, money: its share of the loss; half when the loss is not money.
[[nodiscard]] double wanted_compensation(const Complaint& c, double share);

//! How a case was handled.
struct Handling {
    bool solved{false};
    bool promise_kept{true};
    double compensation{0};  // share of the loss
    double courtesy{.65};    // 0..1
    double engagement{.5};   // 0..1
    double days{0};
    int contacts{1};
    bool announced{false};   // the customer was told before that it would go wrong, and why
};
struct Justice {
    double distributive{0};
    double interactional{0};
    double procedural{0};
};

[[nodiscard]] double distributive_justice(const Complaint& c, const Handling& h, const LossParameters& p);
[[nodiscard]] double interactional_justice(const Complaint& c, const Handling& h, const scenario::Complaints& rules,
                                           const RecoveryParameters& p);
[[nodiscard]] double procedural_justice(const Handling& h, const scenario::Complaints& rules, const RecoveryParameters& p);
//! All three; treatment and procedure are worth less when nothing is solved.
[[nodiscard]] Justice justice_of(const Complaint& c, const Handling& h, const scenario::Complaints& rules,
                                 const RecoveryParameters& p);

//! J, 0..1.1: justice of this transaction.
[[nodiscard]] double transaction_justice(const Justice& j, const JusticeParameters& p);
//! J_c, 0..1: justice as the relation remembers it.
[[nodiscard]] double cumulative_justice(const Justice& j, const JusticeParameters& p);
//! SATCOM, -1..1.1: satisfaction with the handling.
[[nodiscard]] double handling_verdict(const Justice& j, double severity, const JusticeParameters& p);

//! Chance that a customer of this satisfaction with the handling disputes the answer.
[[nodiscard]] double dispute_probability(double satcom, const DisputeParameters& p);

//! Days of `days` since a weekday (0 Monday) on which the door is open: working days, the day of opening not counted.
[[nodiscard]] int working_days(const time::OpeningHours& hours, int weekday, int days);

}  // namespace goodwill::models
