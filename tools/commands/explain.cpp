// See explain.hpp.
#include "tools/commands/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <future>
#include <utility>

#include <nlohmann/json.hpp>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "simulation/run.hpp"
#include "time/date.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/life.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/output.hpp"
#include "tools/commands/story.hpp"
#include "tools/commands/wrapping.hpp"

namespace goodwill::commands {
namespace {

using Model = std::shared_ptr<const simulation::Model>;
using Lines = std::vector<std::string>;

constexpr std::size_t date_width = 8, column_width = 35;
constexpr std::size_t digits_of_folder = 8;  // of the digest, at the end of its name

struct DayOfLife {
    std::int32_t day{0};
    Story::Day told{};
    //! What stands in the column: a quiet day has one sentence.
    [[nodiscard]] Lines lines() const {
        if (!told.sentences.empty() || told.quiet_visits == 0)
            return told.sentences;
        return {"all goes well"};
    }
};
struct Life {
    std::string who{};
    std::vector<DayOfLife> days{};
    bool customer_at_end{false};
    bool finished{false};
};

Life live(const Model& model, const ExplainOptions& o, const Console& console) {
    Life life;
    Story story{o.customer};
    const auto evening = [&](simulation::World& w) {
        const std::int32_t day = w.day().value - 1;  // the world has already put the date on
        Story::Day told = story.evening(w);
        if (day == 0)
            life.who = who_is(w, o.customer);
        if (day >= 0 && (!told.sentences.empty() || told.quiet_visits > 0))
            life.days.push_back({day, std::move(told)});
        life.customer_at_end = w.is_customer(o.customer);
        return !console.stop.stop_requested();
    };
    life.finished = simulation::run_replication(model, o.seed, o.replication, evening).has_value();
    return life;
}

//! The world as it is, in which no service fails from day 0 on.
std::optional<Model> without_failures(const Prepared& p) {
    std::string text;
    for (const auto& [name, touchpoint] : p.loaded.scenario.touchpoints.items)
        if (touchpoint.fails > 0)
            text += fmt::format("      touchpoints.{}.fails: 0%\n", name);
    if (text.empty())
        return {};
    base::Diagnostics unused;
    const auto source = std::make_shared<const base::SourceText>(
        base::SourceText{"nothing goes wrong", "policy: Nothing goes wrong\nchanges:\n  - on: day 0\n    set:\n" + text});
    auto policy = scenario::load_policy_text(source, p.loaded, unused);
    if (!policy)
        return {};  // a scenario that sets failures by itself over time has no such world
    return experiment::policy_arm(p.loaded, {*policy}, {std::shared_ptr<const void>{}, &models::catalogue()}).model;
}

std::string date_text(std::int64_t first_day, std::int32_t day) {
    constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const time::Date date = time::date_of(first_day + day);
    return fmt::format("{:02} {}", date.day, months.at(static_cast<std::size_t>(date.month - 1)));
}
int year_of(std::int64_t first_day, std::int32_t day) { return time::date_of(first_day + day).year; }

//! Sentences as lines of a column.
Lines column(const Lines& sentences) {
    Lines lines;
    for (const std::string& sentence : sentences) {
        std::string text = wrapped(sentence, 2, 0, column_width);
        text.pop_back();
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t to = std::min(text.find('\n', from), text.size());
            lines.push_back(text.substr(from, to - from));
            from = to + 1;
        }
    }
    return lines;
}

std::string side_by_side(const std::string& date, const Lines& left, const Lines& right) {
    std::string text;
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        std::string line = fmt::format("  {:<{}}{:<{}}{}", i == 0 ? date : "", date_width, i < left.size() ? left[i] : "",
                                       column_width + 1, i < right.size() ? right[i] : "");
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

//! Prints both lives: what they share in short, and day by day what does not.
class Twins {
public:
    Twins(const Life& left, const Life& right, std::int64_t first_day, const Console& console)
        : left_{&left}, right_{&right}, first_day_{first_day}, console_{&console} {}

    std::string text() {
        auto a = left_->days.begin();
        auto b = right_->days.begin();
        while (a != left_->days.end() || b != right_->days.end()) {
            const bool takes_a = a != left_->days.end() && (b == right_->days.end() || a->day <= b->day);
            const bool takes_b = b != right_->days.end() && (a == left_->days.end() || b->day <= a->day);
            const std::int32_t day = takes_a ? a->day : b->day;
            add(takes_a ? *a : DayOfLife{day}, takes_b ? *b : DayOfLife{day});
            if (takes_a)
                ++a;
            if (takes_b)
                ++b;
        }
        text_ += parted_ ? tell_quiet() : tell_shared(shared_.size());
        return text_;
    }
    [[nodiscard]] bool parted() const { return parted_; }

private:
    static constexpr std::size_t lead_in = 2;  // days shown before the lives part

    void add(const DayOfLife& one, const DayOfLife& other) {
        const Lines left = one.lines(), right = other.lines();
        if (!parted_ && left == right && one.told.quiet_visits == other.told.quiet_visits) {
            shared_.push_back(one);
            return;
        }
        if (!parted_) {
            text_ += tell_shared(lead_in);
            text_ += "  " + console_->accent(std::string(22, '~') + " here the lives part " + std::string(33, '~')) + "\n";
            parted_ = true;
        }
        if (one.told.sentences.empty() && other.told.sentences.empty()) {
            ++quiet_;
            return;
        }
        text_ += tell_quiet() + year(one.day) +
                 side_by_side(date_text(first_day_, one.day), column(left),
                              left == right ? Lines{"the same"} : column(right));
    }

    //! Days since the last one told on which all went well, whoever was there.
    std::string tell_quiet() {
        const std::size_t days = std::exchange(quiet_, 0);
        return days == 0 ? std::string{}
                         : console_->dim(fmt::format("  {:<{}}{} on which all goes well", "", date_width,
                                                     counted(static_cast<double>(days), "day", "days"))) +
                               "\n";
    }

    //! The last of the days that are alike, and how many more there were.
    std::string tell_shared(std::size_t most) {
        std::string text;
        const std::size_t shown = std::min(most, shared_.size());
        if (shared_.size() > shown)
            text += fmt::format("  {:<{}}{} on which both lives are one\n", "", date_width,
                                counted(static_cast<double>(shared_.size() - shown), "day", "days"));
        for (std::size_t i = shared_.size() - shown; i < shared_.size(); ++i)
            text += year(shared_[i].day) +
                    side_by_side(date_text(first_day_, shared_[i].day), column(shared_[i].lines()), {"the same"});
        return text;
    }

    std::string year(std::int32_t day) {
        const int now = year_of(first_day_, day);
        if (now == year_)
            return {};
        year_ = now;
        return "  " + console_->bold(std::to_string(now)) + "\n";
    }

    const Life* left_;
    const Life* right_;
    std::int64_t first_day_;
    const Console* console_;
    std::vector<DayOfLife> shared_{};
    std::string text_{};
    bool parted_{false};
    std::size_t quiet_{0};
    int year_{0};
};

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string shortened(const std::string& text) {
    return text.size() <= column_width ? text : text.substr(0, column_width - 2) + "..";
}

const ArmOf* chosen(const Prepared& p, const ExplainOptions& o, const Console& console) {
    if (!o.policy)
        return &p.under.front();
    const auto is_meant = [&](const ArmOf& a) {
        return a.word.find(*o.policy) != std::string::npos || a.arm.name.find(*o.policy) != std::string::npos;
    };
    const auto found = std::ranges::find_if(p.under, is_meant);
    if (found != p.under.end())
        return &*found;
    std::string names;
    for (const ArmOf& a : p.under)
        names += (names.empty() ? "" : ", ") + a.word;
    console.error(fmt::format("no policy '{}' in these results; there are {}", *o.policy, names));
    return nullptr;
}

std::string ending(const Life& life) { return life.customer_at_end ? "is our customer at the end" : "is no customer at the end"; }

}  // namespace

std::optional<std::vector<std::string>> command_of(const std::filesystem::path& folder, const Console& console) {
    const std::filesystem::path file = folder / "manifest.json";
    std::ifstream in{file};
    if (!in) {
        console.error(fmt::format("{} is no results folder: it has no manifest.json", folder.string()));
        return {};
    }
    const auto json = nlohmann::json::parse(in, nullptr, false);
    std::vector<std::string> words;
    if (json.is_object() && json.contains("command") && json["command"].is_array())
        for (const auto& word : json["command"])
            if (word.is_string())
                words.push_back(word.get<std::string>());
    if (words.size() < 3) {
        console.error(fmt::format("{} does not say by which command it was made", file.string()));
        return {};
    }
    words.erase(words.begin());
    return words;
}

std::optional<Explained> prepare_explained(const ExplainOptions& o, const Console& console) {
    std::optional<Prepared> p = prepare(o.asked, console);
    if (!p)
        return {};
    std::vector<ArmOf> worlds;
    if (o.asked.apart || p->under.empty())
        worlds.push_back({.arm = p->baseline});
    worlds.insert(worlds.end(), p->under.begin(), p->under.end());
    const Identity identity = identify(*p, worlds, o.seed, o.folder.parent_path());
    if (!o.folder.filename().string().ends_with(identity.digest.substr(0, digits_of_folder))) {
        console.error(fmt::format("{} was made of other files than those that lie here now, or its folder was renamed; run "
                                  "its command again and explain what that writes",
                                  o.folder.string()));
        return {};
    }
    if (p->under.empty()) {
        console.error("these results have no policy, so there is nothing that could have moved a figure or a life; "
                      "goodwill compare makes some that have");
        return {};
    }
    const ArmOf* under = chosen(*p, o, console);
    if (under == nullptr)
        return {};
    const auto number = static_cast<std::size_t>(under - p->under.data());
    std::string key = identity.keys[worlds.size() - p->under.size() + number];
    std::optional<Explained> e{{.prepared = std::move(*p), .under = nullptr, .key = std::move(key)}};
    e->under = &e->prepared.under[number];  // vectors keep their elements' places when they are moved
    return e;
}

int explain(const ExplainOptions& o, const Console& console) {
    const std::optional<Explained> e = prepare_explained(o, console);
    if (!e)
        return command_is_wrong;
    const Prepared* p = &e->prepared;
    const ArmOf* under = e->under;
    if (o.customer >= p->baseline.model->people) {
        console.error(
            fmt::format("there is no person {}; they are numbered from 0 to {}", o.customer, p->baseline.model->people - 1));
        return command_is_wrong;
    }

    const std::optional<Model> nothing_wrong = without_failures(*p);
    const auto begin = [&](const Model& model) {
        return std::async(std::launch::async, [&o, &console, model] { return live(model, o, console); });
    };
    std::future<Life> as_it_is = begin(p->baseline.model);
    std::future<Life> with_it = begin(under->arm.model);
    const Life left = as_it_is.get();
    const Life right = with_it.get();
    std::optional<Life> third;
    if (nothing_wrong)
        third = live(*nothing_wrong, o, console);
    if (!left.finished || !right.finished || (third && !third->finished))
        return interrupted;

    const std::int64_t first_day = time::days_since_epoch(p->loaded.scenario.time.start);
    const std::string gap = fmt::format(" {} ", console.dot());
    std::string text = console.bold("Two lives of one customer") +
                       fmt::format("{0}person {1}, pair {2}, seed {3}\n{4}\n", gap, o.customer, o.replication, o.seed,
                                   left.who);
    text += console.dim(fmt::format("  {:<{}}{:<{}}{}", "", date_width, "AS IT IS", column_width + 1,
                                    shortened(upper(under->arm.name)))) +
            "\n";
    Twins twins{left, right, first_day, console};
    text += twins.text();
    if (twins.parted())
        text += side_by_side("the end", column({ending(left)}), column({ending(right)}));
    else
        text += "  This policy changes nothing in this life.\n";
    if (third)
        text += "  Had nothing gone wrong: " +
                wrapped(fmt::format("{}{}.", ending(*third),
                                    third->days.empty() ? ""
                                                        : fmt::format("; the last that is told of it: {}, {}",
                                                                      date_text(first_day, third->days.back().day),
                                                                      third->days.back().lines().back())),
                        2, 26);
    text += "  One life is a story, not a proof; the proof is in the table of the comparison.\n";
    text += "  To talk about: When could someone still have changed this? Who knew?\n";
    console.out << text;
    return done;
}

}  // namespace goodwill::commands
