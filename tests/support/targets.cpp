#include "support/targets.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "input/tree.hpp"
#include "support/catch.hpp"

namespace goodwill::support {

namespace {

constexpr std::array<std::string_view, 66> ids{
    "TA01", "TA02", "TA03", "TA05", "TA06", "TA08", "TA09", "TA11", "TA13", "TA14", "TA16", "TA17", "TA18", "TA20",
    "TA21", "TA23", "TA25", "TA26", "TA27", "TA28", "TA29", "TA30", "TA31", "TA33", "TA34", "TA35", "TA37", "TA38",
    "TA39", "TA41", "TA43", "TA44", "TA45", "TA46", "TA47", "TA48", "TB01", "TB02", "TB04", "TB06", "TB08", "TB10",
    "TB11", "TB13", "TB15", "TB16", "TB18", "TB20", "TB21", "TB23", "TB25", "TB26", "TB28", "TC01", "TC03", "TC04",
    "TC06", "TC09", "TC10", "TC12", "TC14", "TC16", "TC18", "TC20", "TC21", "TC23"};
constexpr std::array<std::string_view, 8> never_gaps{"TB04", "TB06", "TB08", "TB10", "TB13", "TB16", "TC01", "TC10"};

bool is_text(const input::Node* node) { return node != nullptr && node->is_scalar() && !node->text.empty(); }

void read_gap(const input::Node& key, const input::Node& entry, std::vector<KnownGap>& gaps, base::Diagnostics& out) {
    if (!is_target(key.text))
        out.error(key.place, fmt::format("there is no target '{}'", key.text));
    else if (!may_be_gap(key.text))
        out.error(key.place, fmt::format("{} may not be a known gap", key.text), "it has to hold");
    else if (entry.entries.size() != 2 || !is_text(entry.find("measured")) || !is_text(entry.find("reason")))
        out.error(key.place, fmt::format("{} needs 'measured' and 'reason', and nothing else", key.text));
    else
        gaps.push_back({key.text, entry.find("measured")->text, entry.find("reason")->text});
}

std::string_view name_of(Standing standing) {
    switch (standing) {
        case Standing::holds: return "holds";
        case Standing::fails: return "fails";
        case Standing::gap: return "gap";
        case Standing::closed: return "closed";
    }
    return "";
}

// One write, for several tests run at a time.
bool is_appended(const std::filesystem::path& file, std::string line) {
    std::replace(line.begin(), line.end(), '\n', ' ');  // what was measured is free text
    line += '\n';
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return false;
    const auto written = write(descriptor, line.data(), line.size());
    close(descriptor);
    return written == static_cast<ssize_t>(line.size());
}

std::filesystem::path report_file() {
    const char* named = std::getenv("GOODWILL_TARGETS");
    return named != nullptr ? named : "";
}

//! Those that Targets of this process have reported.
std::vector<std::string>& reported() {
    static std::vector<std::string> all;
    return all;
}

}  // namespace

std::span<const std::string_view> target_ids() { return ids; }

std::vector<std::string> targets_in(std::string_view test_name) {
    std::vector<std::string> found;
    for (const std::string_view id : ids)
        if (test_name.find(id) != std::string_view::npos)
            found.emplace_back(id);
    return found;
}

void report_by_name(std::string_view test_name, bool holds) {
    const std::filesystem::path report = report_file();
    if (report.empty())
        return;
    for (const std::string& id : targets_in(test_name))
        if (std::find(reported().begin(), reported().end(), id) == reported().end())
            if (!is_appended(report, fmt::format("{}\t{}\tin: {}\t", id, holds ? "holds" : "fails", test_name)))
                std::cout << "cannot write to " << report << '\n';
}

bool is_target(std::string_view id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

bool may_be_gap(std::string_view id) {
    return !id.starts_with("TA") && std::find(never_gaps.begin(), never_gaps.end(), id) == never_gaps.end();
}

std::vector<KnownGap> read_known_gaps(const base::SourceText& source, base::Diagnostics& out) {
    std::vector<KnownGap> gaps;
    const auto root = input::parse_yaml(std::make_shared<const base::SourceText>(source), out);
    if (!root)
        return gaps;
    if (!root->is_map())
        out.error(root->place, "expected 'ID: {measured: ..., reason: ...}' for each known gap, or {} when there is none");
    for (const auto& [key, entry] : root->entries)
        read_gap(key, entry, gaps, out);
    return gaps;
}

const std::vector<KnownGap>& known_gaps() {
    static base::Diagnostics said;
    static const std::vector<KnownGap> gaps = [] {
        const std::filesystem::path file = source_folder() / "tests/validation/known_gaps.yaml";
        std::ifstream stream(file);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        return read_known_gaps({.name = "known_gaps.yaml", .text = text}, said);
    }();
    INFO(said.render());
    REQUIRE_FALSE(said.failed());
    return gaps;
}

Standing standing_of(bool holds, bool is_known_gap) {
    return is_known_gap ? (holds ? Standing::closed : Standing::gap) : holds ? Standing::holds : Standing::fails;
}

Target::Target(std::string id) : Target(std::move(id), known_gaps(), report_file()) {}

Target::Target(std::string id, const std::vector<KnownGap>& gaps, std::filesystem::path report)
    : id_(std::move(id)), report_(std::move(report)), thrown_before_(std::uncaught_exceptions()) {
    INFO("there is no target '" << id_ << "'");
    REQUIRE(is_target(id_));
    const auto found = std::find_if(gaps.begin(), gaps.end(), [this](const KnownGap& gap) { return gap.id == id_; });
    gap_ = found != gaps.end() ? &*found : nullptr;
}

void Target::check(bool holds, const std::string& measured) {
    ++parts_;
    all_hold_ = all_hold_ && holds;
    measured_ += (measured_.empty() ? "" : "; ") + measured;
    if (gap_ != nullptr)
        return;
    INFO(id_ << ": " << measured);
    CHECK(holds);
}

void Target::near(const std::string& what, double value, double wanted, double margin) {
    check(std::fabs(value - wanted) <= margin, fmt::format("{} {:.7g}, {:.7g} within {:.2g}", what, value, wanted, margin));
}

Target::~Target() noexcept(false) {
    const bool cut_short = std::uncaught_exceptions() > thrown_before_;  // skipped, or failed already
    if (cut_short && (parts_ == 0 || all_hold_))
        return;
    const Standing standing = standing_of(all_hold_, gap_ != nullptr);
    reported().push_back(id_);
    if (!report_.empty())
        REQUIRE(is_appended(report_, fmt::format("{}\t{}\t{}\t{}", id_, name_of(standing), measured_, gap_ ? gap_->reason : "")));
    if (cut_short)
        return;
    INFO(id_ << ": " << (parts_ == 0 ? "nothing was measured" : measured_));
    CHECK(parts_ > 0);
    if (gap_ != nullptr) {
        std::cout << id_ << " is a known gap: " << measured_ << '\n';
        INFO("a known gap that holds: take it out of tests/validation/known_gaps.yaml");
        CHECK_FALSE(all_hold_);
    }
}

}  // namespace goodwill::support
