// Files of a results folder. They are written under a temporary name and renamed, so that nobody ever reads half a
// file; when that fails, base::WorldFailed says which file, why, and what to do.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace goodwill::results {

//! Makes a folder and those above it, if they are not there.
void make_folder(const std::filesystem::path& folder);
//! Replaces a file as a whole.
void write_file(const std::filesystem::path& file, std::string_view text);

}  // namespace goodwill::results
