// Verdicts on claims as a screen, as JSON, as the page that is kept beside the claims, and as a table for programs.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/claim_results.hpp"
#include "tools/commands/console.hpp"

namespace goodwill::commands {

struct ClaimsFacts {
    std::uint64_t seed{0};
    std::size_t registered{0};  // claims that there are, whether run or not
    bool quick{false};
    bool swept{false};  // over the unsure numbers too
    bool quiet{false};
    double seconds{0};
};

using ClaimResults = std::vector<experiment::ClaimResult>;

[[nodiscard]] std::string_view verdict_name(experiment::Verdict verdict);

void print_claims(const ClaimResults& results, const ClaimsFacts& facts, const Console& console);
void print_claims_json(const ClaimResults& results, const ClaimsFacts& facts, const Console& console);

//! What stands on the verdict page below its marker.
[[nodiscard]] std::string claims_page(const ClaimResults& results, const ClaimsFacts& facts);
inline constexpr std::string_view claims_marker = "<!-- verdicts: what follows is written by goodwill claims --all --write -->\n";

//! claim,verdict,points,held,outcome,figure,per,goes,answer,from,to,difference,low,high,matters,unit
[[nodiscard]] std::string claims_csv(const ClaimResults& results);

//! Whether every negative control came out null, or at least not against it.
[[nodiscard]] bool controls_hold(const ClaimResults& results);

}  // namespace goodwill::commands
