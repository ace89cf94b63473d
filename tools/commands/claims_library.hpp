// The registered claims: found in the folder `claims` of the current folder and of the library, read, and held against
// their worlds.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "experiment/claim_file.hpp"
#include "experiment/ranges.hpp"
#include "tools/commands/console.hpp"

namespace goodwill::commands {

//! A claim that was found sound, and what its arms can be watched for. The arms are loaded when they are needed: all of
//! them at once would fill a gigabyte.
struct ReadyClaim {
    experiment::LoadedClaim file;
    std::filesystem::path world;
    results::Registry figures;
    std::size_t arms{0};
    int days{0};  // of one replication, warm-up included
};

//! Files of claims: the current folder's first, by name; a claim of the same number counts once.
[[nodiscard]] std::vector<std::filesystem::path> claim_files();

//! The claims that were asked for: by number, all, or those shown first. Absent, with everything that is wrong on the
//! console, when one of them cannot be run.
[[nodiscard]] std::optional<std::vector<ReadyClaim>> ready_claims(const std::vector<std::string>& ids, bool all,
                                                                  const Console& console);

//! The arms of a claim, at the usual values or at a point of a sweep; they were sound at the usual ones, so what is wrong
//! is wrong with the point.
[[nodiscard]] std::optional<std::vector<experiment::LoadedArm>> arms_at(const ReadyClaim& claim,
                                                                        std::vector<scenario::Setting> point,
                                                                        base::Diagnostics& out);

//! The unsure numbers and how far they may lie from their defaults.
[[nodiscard]] std::optional<experiment::LoadedRanges> sensitivity_ranges(const Console& console);

[[nodiscard]] std::shared_ptr<const simulation::Catalogue> all_models();

}  // namespace goodwill::commands
