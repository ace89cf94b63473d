// manifest.json: what a results folder was made of, so that somebody else can make it again and see that it is the
// same.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace goodwill::results {

//! The program that made the results.
struct Build {
    std::string version;   // of the program, "0.1.0"
    std::string revision;  // of its sources, as git describes it; empty outside a repository
    std::string compiler;  // "GNU 12.2.0, Release"
    std::string sources;   // digest of everything that determines a replication
};

//! A file that was read, and its digest.
struct InputFile {
    std::string name;
    std::string sha256;
};

struct Manifest {
    Build build;
    std::string scenario;  // its name
    std::vector<std::string> arms;
    std::uint64_t seed{0};
    std::uint32_t replications{0};
    std::vector<std::string> command;
    std::vector<std::string> settings;  // as given with --set
    std::vector<InputFile> files;       // scenario, what it extends, policies
    std::string effective_sha256;       // of effective.yaml
    std::string results_sha256;         // of all that determines a replication; the folder is named after it
    std::vector<InputFile> tables;      // what was written beside the manifest
};

[[nodiscard]] std::string to_json(const Manifest& manifest);

}  // namespace goodwill::results
