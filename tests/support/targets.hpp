// The targets of the science (TA: closed forms, TB: published effects, TC: data), and how a test reports what it measured
// for one. A target that does not hold honestly stands in tests/validation/known_gaps.yaml with its figure and reason: then
// it must not hold, so that a gap that closed is taken out. tools/test prints what was reported at the end of every run.
#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "support/statistics.hpp"

namespace goodwill::support {

//! All targets, in order.
[[nodiscard]] std::span<const std::string_view> target_ids();
[[nodiscard]] bool is_target(std::string_view id);
//! Whether a target may stand among the known gaps: none of class A may, nor those of B and C that everything rests on.
[[nodiscard]] bool may_be_gap(std::string_view id);

struct KnownGap {
    std::string id;        // "TB25"
    std::string measured;  // "odds ratio 1.8"
    std::string reason;
};
//! Reads the text of known_gaps.yaml; what is wrong with it goes to the diagnostics.
[[nodiscard]] std::vector<KnownGap> read_known_gaps(const base::SourceText& source, base::Diagnostics& out);
//! Those of tests/validation/known_gaps.yaml; fails the test when the file is not well-formed.
[[nodiscard]] const std::vector<KnownGap>& known_gaps();

enum class Standing { holds, fails, gap, closed };  // closed: a known gap that holds
[[nodiscard]] Standing standing_of(bool holds, bool is_known_gap);

//! The targets that a test's name carries: "One counter waits as M/M/1 does (TA01)".
[[nodiscard]] std::vector<std::string> targets_in(std::string_view test_name);
//! Reports the targets in the name of a test that has just run and did not report them itself by a Target.
void report_by_name(std::string_view test_name, bool holds);

//! What one test measures for one target. Each part is checked on its own; the target holds when all its parts do. At its
//! end the object reports "id<TAB>standing<TAB>measured<TAB>reason" as one line to the file named by GOODWILL_TARGETS.
class Target {
public:
    explicit Target(std::string id);
    Target(std::string id, const std::vector<KnownGap>& gaps, std::filesystem::path report);
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    ~Target() noexcept(false);

    //! `measured` says figure and band: "odds ratio 1.8, band 4 to 8".
    void check(bool holds, const std::string& measured);
    void check(const Finding& finding) { check(finding.passed, finding.text); }
    //! Whether a figure is within `margin` of the target's.
    void near(const std::string& what, double value, double wanted, double margin);

private:
    std::string id_;
    const KnownGap* gap_{nullptr};
    std::filesystem::path report_;
    int thrown_before_;  // exceptions under way when this began
    int parts_{0};
    bool all_hold_{true};
    std::string measured_{};
};

}  // namespace goodwill::support
