// What people misread, said once and short: at most three footnotes and one surprise, all computed from the figures.
// What the figures do not bear is not said.
#pragma once
#include <string>
#include <vector>

#include "scenario/scenario.hpp"
#include "tools/commands/findings.hpp"

namespace goodwill::commands {

struct Footnote {
    std::string figure;              // the line it belongs to
    std::vector<std::string> lines;  // at most 74 columns each
};

[[nodiscard]] std::vector<Footnote> footnotes(const Findings& findings);

//! The loss that hardly anybody sees and that strikes most people; empty when there is none worth a line.
[[nodiscard]] std::string surprise(const scenario::Scenario& scenario, const Findings& findings);

}  // namespace goodwill::commands
