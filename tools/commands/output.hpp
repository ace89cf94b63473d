// The results folder: its name, the keys under which finished replications are known, and its files.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "experiment/resume.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

//! What determines the replications of a command, as digests. How many there are, on how many threads, and where they
//! are written is no part of it.
struct Identity {
    std::string effective;          // effective.yaml
    std::string digest;             // of all arms; its first 8 digits name the folder
    std::vector<std::string> keys;  // of each arm, under which its finished replications are kept
    std::filesystem::path folder;
    [[nodiscard]] std::filesystem::path database() const { return folder / "results.db"; }
};

[[nodiscard]] Identity identify(const Prepared& prepared, const std::vector<ArmOf>& arms, std::uint64_t seed,
                                const std::filesystem::path& out);

//! Copies finished replications of these arms from other folders of the same scenario.
void adopt_from_neighbours(const Identity& identity, const std::string& name, std::uint32_t replications,
                           results::Store& store);

//! Writes effective.yaml, figures.csv, daily.csv, codebook.csv and, last, manifest.json.
void write_folder(const Prepared& prepared, const Identity& identity, const experiment::Batch& batch,
                  const std::vector<experiment::ArmResults>& arms, const std::vector<std::string>& command,
                  const std::vector<std::string>& set);

}  // namespace goodwill::commands
