// Which figures a screen shows first, and what they are called there. A world of customers has its headline; what the
// author wants watched is shown as well; a lesson about queues shows what its author watches.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tools/commands/findings.hpp"
#include "tools/commands/load.hpp"
#include "tools/commands/table.hpp"

namespace goodwill::commands {

struct HeadlineFigure {
    std::string figure;
    std::string label;
    Spelling spelling{Spelling::plain};
    std::string unit;
};

//! The figures shown, in order. `top`: that many lines instead, the usual ones first, then the others by name.
[[nodiscard]] std::vector<HeadlineFigure> headline(const Prepared& prepared, const Findings& findings,
                                                   std::optional<std::size_t> top);
//! Whether people who remember come at all, so that a headline about them makes sense.
[[nodiscard]] bool has_customers(const scenario::Scenario& scenario);
//! The touchpoint served by people in real time where most come; empty when there is none.
[[nodiscard]] std::string busiest_touchpoint(const scenario::Scenario& scenario, const Findings& findings);
//! "contact-centre" as words.
[[nodiscard]] std::string as_words(std::string_view name);
//! What a figure is called on screen, "Wait, contact centre"; its own name where there are no better words.
[[nodiscard]] std::string label_of(const results::FigureInfo& figure);

}  // namespace goodwill::commands
