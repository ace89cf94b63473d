// See claims.hpp. First all arms at the usual values, then the sweep, one point after another.
#include "tools/commands/claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <sstream>

#include "experiment/claim_results.hpp"
#include "results/files.hpp"
#include "results/sha256.hpp"
#include "tools/commands/build_facts.hpp"
#include "tools/commands/claims_library.hpp"
#include "tools/commands/claims_output.hpp"
#include "tools/commands/estimate.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/library.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/progress.hpp"
#include "tools/commands/sweep.hpp"

namespace goodwill::commands {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using experiment::ArmFigures;
using experiment::ClaimResult;
using experiment::KeyedArm;

constexpr std::uint32_t quick_replications = 8;

std::string key_of(const experiment::LoadedArm& arm, const std::vector<experiment::Window>& windows,
                   std::uint64_t seed) {
    std::string text = fmt::format("claim {} {} {}\n", results::results_version, seed, engine_digest);
    for (const experiment::Window& w : windows)
        text += fmt::format("{} {}\n", w.from.value, w.until.value);
    return results::sha256(text + experiment::identity_of(arm));
}

std::vector<KeyedArm> keyed(const ReadyClaim& claim, const std::vector<experiment::LoadedArm>& arms,
                            std::uint32_t replications, std::uint64_t seed) {
    const std::vector<experiment::Window> windows = experiment::windows_of(claim.file.claim);
    std::vector<KeyedArm> result;
    for (const experiment::LoadedArm& arm : arms)
        result.push_back(
            {experiment::compile_arm(arm, all_models()), key_of(arm, windows, seed), replications, windows});
    return result;
}

//! The arms of some claims, and where each claim's begin. Compiled worlds are large, so no more claims are at work at
//! once than keep all threads busy.
struct Work {
    std::size_t first{0};  // claim
    std::vector<KeyedArm> arms{};
    std::vector<std::size_t> begins{0};
    void add(std::vector<KeyedArm> more) {
        arms.insert(arms.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        begins.push_back(arms.size());
    }
    [[nodiscard]] bool is_enough(unsigned threads) const { return arms.size() >= 2 + threads; }
    [[nodiscard]] ArmFigures figures_of(std::size_t claim, const results::Store& store) const {
        const auto at = [&](std::size_t c) { return arms.begin() + static_cast<std::ptrdiff_t>(begins[c - first]); };
        return experiment::kept_figures({at(claim), at(claim + 1)}, store);
    }
};

int tell_stopped(const Console& console) {
    console.err << "stopped: what is finished is kept; the same command goes on from there\n";
    return interrupted;
}

//! One command at work.
class Claims {
public:
    Claims(const ClaimsOptions& o, const Console& console, std::vector<ReadyClaim> claims)
        : o_{&o}, console_{&console}, claims_{std::move(claims)}, file_{fs::path{o.out} / "claims" / "results.db"} {}

    int tell_costs() const;
    int run();

private:
    const ClaimsOptions* o_;
    const Console* console_;
    std::vector<ReadyClaim> claims_;
    fs::path file_;
    std::vector<ClaimResult> results_{};
    Clock::time_point begun_{Clock::now()};

    [[nodiscard]] std::uint32_t replications(std::size_t claim) const;
    [[nodiscard]] std::vector<KeyedArm> usual_arms(std::size_t claim) const;
    [[nodiscard]] std::uint64_t days(bool sweep) const;
    bool run_work(const Work& work, results::Store& store, Progress& progress) const;
    bool run_usual(results::Store& store);
    std::optional<int> run_point(const Sweep& sweep, std::size_t point, results::Store& store, Progress& progress);
    std::optional<int> run_sweep(results::Store& store, const experiment::LoadedRanges& ranges);
    void write_page(const ClaimsFacts& facts) const;
};

std::uint32_t Claims::replications(std::size_t claim) const {
    const auto own = static_cast<std::uint32_t>(claims_[claim].file.claim.replications.value);
    return o_->replications.value_or(o_->quick ? std::min(own, quick_replications) : own);
}

std::vector<KeyedArm> Claims::usual_arms(std::size_t claim) const {
    base::Diagnostics sound_before;
    return keyed(claims_[claim], arms_at(claims_[claim], {}, sound_before).value(), replications(claim), o_->seed);
}

std::uint64_t Claims::days(bool sweep) const {
    std::uint64_t sum = 0;
    for (std::size_t c = 0; c < claims_.size(); ++c)
        sum += static_cast<std::uint64_t>(claims_[c].days) * claims_[c].arms *
               (sweep ? sweep_points * sweep_replications : replications(c));
    return sum;
}

int Claims::tell_costs() const {
    std::size_t found = 0, runs = 0;
    double seconds = 0;
    for (std::size_t c = 0; c < claims_.size(); ++c) {
        const std::vector<KeyedArm> arms = usual_arms(c);
        const Estimate one =
            o_->status ? Estimate{} : estimate(arms.front().arm.model, o_->seed, claims_[c].figures.figures().size());
        for (const KeyedArm& arm : arms) {
            const std::size_t finished = o_->fresh ? 0 : results::count_finished(file_, arm.key, arm.replications);
            const std::size_t swept = o_->sweep ? sweep_points * sweep_replications : 0;
            found += finished;
            runs += arm.replications;
            seconds += one.seconds * static_cast<double>(arm.replications - finished + swept);
        }
    }
    console_->out << fmt::format("{}: {} of {} finished at the usual values\n", file_.string(), found,
                                 counted(static_cast<double>(runs), "run", "runs"));
    if (o_->dry_run)
        console_->out << fmt::format("at most {} on {}{}\n", seconds_taken(seconds / o_->threads),
                                     counted(o_->threads, "thread", "threads"),
                                     o_->sweep ? ", the sweep included" : "");
    return done;
}

//! Whether all of it is finished; false when the user stopped it. What was found finished counts as lived.
bool Claims::run_work(const Work& work, results::Store& store, Progress& progress) const {
    const std::vector<experiment::WorkItem> items = experiment::missing(work.arms, store);
    const auto days_of = [&](const KeyedArm& a) {
        return static_cast<std::uint64_t>(a.arm.model->warm_up + a.arm.model->days);
    };
    std::uint64_t skipped = 0;
    for (const KeyedArm& a : work.arms)
        skipped += days_of(a) * a.replications;
    for (const experiment::WorkItem& i : items)
        skipped -= days_of(work.arms[i.arm]);
    progress.days_lived() += skipped;
    return experiment::run_and_keep(work.arms, items, o_->seed, o_->threads, store, {}, console_->stop,
                                    &progress.days_lived()) == items.size();
}

bool Claims::run_usual(results::Store& store) {
    Progress progress{*console_, days(false), 0, claims_.size()};
    for (std::size_t c = 0; c < claims_.size();) {
        Work work{.first = c};
        for (; c < claims_.size() && !work.is_enough(o_->threads); ++c)
            work.add(usual_arms(c));
        if (!run_work(work, store, progress))
            return false;
        for (std::size_t i = work.first; i < c; ++i)
            results_.push_back(
                experiment::result_of(claims_[i].file.claim, claims_[i].figures, work.figures_of(i, store)));
        progress.finished(c);
    }
    experiment::decide(results_);
    return true;
}

std::optional<int> Claims::run_point(const Sweep& sweep, std::size_t point, results::Store& store,
                                     Progress& progress) {
    for (std::size_t c = 0; c < claims_.size();) {
        Work work{.first = c};
        for (; c < claims_.size() && !work.is_enough(o_->threads); ++c) {
            base::Diagnostics wrong;
            const auto arms = arms_at(claims_[c], sweep.at(point, c), wrong);
            if (!arms) {
                console_->print(wrong);
                return command_is_wrong;
            }
            work.add(keyed(claims_[c], *arms, sweep_replications, o_->seed));
        }
        if (!run_work(work, store, progress))
            return tell_stopped(*console_);
        for (std::size_t i = work.first; i < c; ++i)
            experiment::add_point(results_[i], claims_[i].figures, work.figures_of(i, store));
    }
    progress.finished(point + 1);
    return {};
}

std::optional<int> Claims::run_sweep(results::Store& store, const experiment::LoadedRanges& ranges) {
    Sweep sweep{ranges, o_->seed};
    base::Diagnostics wrong;
    for (const ReadyClaim& c : claims_)
        sweep.add(arms_at(c, {}, wrong).value().front().world, wrong);
    if (wrong.failed()) {
        console_->print(wrong);
        return command_is_wrong;
    }
    Progress progress{*console_, days(true), 0, sweep.points().size()};
    for (std::size_t p = 0; p < sweep.points().size(); ++p)
        if (const auto ended = run_point(sweep, p, store, progress))
            return ended;
    for (ClaimResult& r : results_)
        experiment::finish_sweep(r, sweep.points(), sweep.paths());
    return {};
}

void Claims::write_page(const ClaimsFacts& facts) const {
    const fs::path folder = *library_folder() / "claims";
    const fs::path page = folder / "README.md";
    std::stringstream before;
    before << std::ifstream{page}.rdbuf();
    std::string text = before.str();
    text.resize(std::min(text.find(claims_marker), text.size()));
    results::write_file(page, text + std::string{claims_marker} + claims_page(results_, facts));
    results::write_file(folder / "verdicts.csv", claims_csv(results_));
    console_->err << fmt::format("wrote {} and verdicts.csv beside it\n", page.string());
}

int Claims::run() {
    const auto ranges = sensitivity_ranges(*console_);
    if (!ranges)
        return command_is_wrong;
    results::make_folder(file_.parent_path());
    results::Store store{file_};
    if (o_->fresh)
        store.forget();
    if (!run_usual(store))
        return tell_stopped(*console_);
    if (o_->sweep && !ranges->ranges.empty())
        if (const auto ended = run_sweep(store, *ranges))
            return *ended;
    const ClaimsFacts facts{.seed = o_->seed,
                            .registered = claim_files().size(),
                            .quick = o_->quick,
                            .swept = o_->sweep,
                            .quiet = o_->quiet,
                            .seconds = std::chrono::duration<double>(Clock::now() - begun_).count()};
    (o_->json ? print_claims_json : print_claims)(results_, facts, *console_);
    if (o_->write)
        write_page(facts);
    return controls_hold(results_) ? done : answer_is_no;
}

}  // namespace

int claims(const ClaimsOptions& o, const Console& console) {
    if (o.write && (!o.all || o.quick || o.replications)) {
        console.error("--write belongs to the whole catalogue as it is registered: goodwill claims --all --write");
        return command_is_wrong;
    }
    if (o.write && !library_folder()) {
        console.error("--write found no library to write into; say where it is with GOODWILL_LIBRARY");
        return command_is_wrong;
    }
    auto ready = ready_claims(o.ids, o.all, console);
    if (!ready)
        return command_is_wrong;
    Claims command{o, console, std::move(*ready)};
    if (o.status || o.dry_run)
        return command.tell_costs();
    return command.run();
}

}  // namespace goodwill::commands
