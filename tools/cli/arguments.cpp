// See arguments.hpp.
#include "tools/cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <thread>

#include "base/edit_distance.hpp"
#include "tools/commands/build_facts.hpp"
#include "tools/commands/attribution.hpp"
#include "tools/commands/check.hpp"
#include "tools/commands/compare.hpp"
#include "tools/commands/claims.hpp"
#include "tools/commands/events.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/explain.hpp"
#include "tools/commands/help.hpp"
#include "tools/commands/list.hpp"
#include "tools/commands/run.hpp"
#include "tools/commands/schema.hpp"

namespace goodwill::cli {
namespace {

using commands::Console;

//! Every option of every verb, as the words that were given.
struct Given {
    commands::Asked asked;
    std::vector<std::string> ids;
    std::string results;
    std::vector<std::string> figures;
    std::vector<std::string> precision;
    std::map<std::string, std::string> texts;  // by option, "--seed"
    std::map<std::string, bool> flags;
};

//! A command that makes no sense, with the one line to say so.
struct Wrong {
    std::string message;
};

void add_text(CLI::App& app, Given& given, const std::string& name) {
    app.add_option(name, given.texts[name])->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_flag(CLI::App& app, Given& given, const std::string& name) { app.add_flag(name, given.flags[name]); }

void add_scenario(CLI::App& app, Given& given) {
    app.add_option("scenario", given.asked.scenario);
    app.add_option("--policy", given.asked.policies)->allow_extra_args(false);
    app.add_option("--set", given.asked.set)->allow_extra_args(false);
}

void describe_verb(CLI::App& app, Given& given, const std::string& verb) {
    for (const char* flag : {"--plain", "--no-color", "--quiet"})
        add_flag(app, given, flag);
    if (verb == "run") {
        add_scenario(app, given);
        for (const char* text :
             {"--seed", "--replications", "--threads", "--out", "--top", "--events", "--replication"})
            add_text(app, given, text);
        app.add_option("--precision", given.precision)->allow_extra_args(false);
        for (const char* flag : {"--fresh", "--dry-run", "--status", "--json"})
            add_flag(app, given, flag);
    } else if (verb == "compare") {
        app.add_option("scenario", given.asked.scenario);
        app.add_option("policies", given.asked.policies);
        app.add_option("--set", given.asked.set)->allow_extra_args(false);
        for (const char* text : {"--seed", "--replications", "--threads", "--out"})
            add_text(app, given, text);
        app.add_option("--precision", given.precision)->allow_extra_args(false);
        for (const char* flag : {"--robust", "--fresh", "--dry-run", "--status", "--json"})
            add_flag(app, given, flag);
    } else if (verb == "explain") {
        app.add_option("results", given.results);
        app.add_option("--figure", given.figures)->allow_extra_args(false);
        for (const char* text : {"--customer", "--pair", "--pairs", "--threads", "--policy"})
            add_text(app, given, text);
    } else if (verb == "check") {
        add_scenario(app, given);
        add_flag(app, given, "--strict");
    } else if (verb == "claims") {
        app.add_option("ids", given.ids);
        for (const char* text : {"--seed", "--replications", "--threads", "--out"})
            add_text(app, given, text);
        for (const char* flag : {"--all", "--quick", "--no-sweep", "--write", "--fresh", "--dry-run", "--status", "--json"})
            add_flag(app, given, flag);
    } else if (verb == "list") {
        add_flag(app, given, "--json");
    } else if (verb == "schema") {
        add_text(app, given, "--write");
    }
}

//! The words as CLI11 understands them; what it does not know is told in our words.
std::optional<Wrong> take_apart(const std::string& verb, const std::vector<std::string>& words, Given& given) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    describe_verb(app, given, verb);
    std::vector<std::string> reversed{words.rbegin(), words.rend() - 1};
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError& e) {
        const std::string what = e.what();
        return Wrong{fmt::format("{} needs a value; goodwill {} --help", what.substr(0, what.find(':')), verb)};
    }
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options())
        if (!option->get_lnames().empty())
            known.push_back("--" + option->get_lnames().front());
    const std::vector<std::string> unknown = app.remaining();
    for (const std::string& word : unknown) {
        if (!word.starts_with('-'))
            continue;
        const std::string name = word.substr(0, word.find('='));
        const auto near = base::nearest(name, known);
        return Wrong{
            near ? fmt::format("goodwill {} has no option '{}'; did you mean '{}'?", verb, name, *near)
                 : fmt::format("goodwill {} has no option '{}'; goodwill {} --help shows them", verb, name, verb)};
    }
    if (!unknown.empty())
        return Wrong{fmt::format("'{}' is one word too many; goodwill {} --help shows how it is written",
                                 unknown.front(), verb)};
    return {};
}

//! Whole numbers of the options, with the first mistake among them.
class Numbers {
public:
    explicit Numbers(const Given& given) : given_{&given} {}
    std::uint64_t operator()(const std::string& option, std::uint64_t otherwise, std::uint64_t low,
                             std::uint64_t high) {
        const std::string& text = given_->texts.at(option);
        if (text.empty())
            return otherwise;
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size() && value >= low && value <= high)
            return value;
        if (!wrong_)
            wrong_ = Wrong{fmt::format("{} expects a whole number from {} to {}, found '{}'", option, low, high, text)};
        return otherwise;
    }
    [[nodiscard]] bool has(const std::string& option) const { return !given_->texts.at(option).empty(); }
    [[nodiscard]] const std::optional<Wrong>& wrong() const { return wrong_; }

private:
    const Given* given_;
    std::optional<Wrong> wrong_;
};

int fail(const Wrong& wrong, const Console& console) {
    console.error(wrong.message);
    return commands::command_is_wrong;
}

std::optional<Wrong> scenario_missing(const Given& given, const std::string& verb) {
    if (!given.asked.scenario.empty())
        return {};
    return Wrong{fmt::format("goodwill {0} needs a scenario, for example: goodwill {0} bank", verb)};
}

//! What `run` and `compare` take alike.
void take_work(const Given& given, const std::vector<std::string>& words, Numbers& number, std::uint32_t fewest,
               commands::WorkOptions& o) {
    o.asked = given.asked;
    o.seed = number("--seed", o.seed, 0, std::numeric_limits<std::uint64_t>::max());
    o.precision = given.precision;
    if (!o.precision.empty())
        o.replications = 1000;
    o.replications = static_cast<std::uint32_t>(number("--replications", o.replications, fewest, 1'000'000));
    o.threads = static_cast<unsigned>(number("--threads", std::max(1U, std::thread::hardware_concurrency()), 1, 4096));
    if (number.has("--out"))
        o.out = given.texts.at("--out");
    o.fresh = given.flags.at("--fresh");
    o.dry_run = given.flags.at("--dry-run");
    o.status = given.flags.at("--status");
    o.json = given.flags.at("--json");
    o.quiet = given.flags.at("--quiet");
    o.command = words;
    o.command.insert(o.command.begin(), "goodwill");
}

int compare_verb(const Given& given, const std::vector<std::string>& words, const Console& console) {
    Numbers number{given};
    commands::WorkOptions o;
    take_work(given, words, number, 2, o);
    if (number.wrong())
        return fail(*number.wrong(), console);
    if (o.asked.policies.empty() && o.asked.set.empty())
        return fail({fmt::format("goodwill compare needs something to compare with: a policy, or --set PATH=VALUE, for "
                                 "example: goodwill compare {} --set complaints.ease=0.9",
                                 o.asked.scenario)},
                    console);
    o.asked.apart = true;
    o.robust = given.flags.at("--robust");
    return commands::compare(o, console);
}

//! The command that made the results says which worlds to live again.
int explain_verb(const Given& given, const Console& console) {
    if (given.results.empty())
        return fail({"goodwill explain needs a results folder, the one that goodwill compare names at its end"}, console);
    Numbers number{given};
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    commands::ExplainOptions o{.folder = given.results, .asked = {}};
    o.customer = static_cast<std::uint32_t>(number("--customer", 0, 0, most - 1));
    o.replication = static_cast<std::uint32_t>(number("--pair", 0, 0, most));
    if (number.wrong())
        return fail(*number.wrong(), console);
    o.pairs = static_cast<std::uint32_t>(number("--pairs", o.pairs, 2, 1'000'000));
    o.threads = static_cast<unsigned>(number("--threads", std::max(1U, std::thread::hardware_concurrency()), 1, 4096));
    o.figures = given.figures;
    if (number.has("--policy"))
        o.policy = given.texts.at("--policy");
    const auto words = commands::command_of(o.folder, console);
    if (!words)
        return commands::command_is_wrong;
    Given made;
    if (const auto wrong = take_apart(words->front(), *words, made))
        return fail(*wrong, console);
    Numbers seed{made};
    o.asked = made.asked;
    o.asked.apart = words->front() == "compare";
    o.seed = seed("--seed", o.seed, 0, std::numeric_limits<std::uint64_t>::max());
    return number.has("--customer") ? commands::explain(o, console) : commands::explain_why(o, console);
}

int run_verb(const Given& given, const std::vector<std::string>& words, const Console& console) {
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    Numbers number{given};
    commands::RunOptions o;
    take_work(given, words, number, 1, o);
    if (number.has("--top"))
        o.top = number("--top", 0, 1, most);
    const auto who = static_cast<std::uint32_t>(number("--events", 0, 0, most - 1));
    const auto replication = static_cast<std::uint32_t>(number("--replication", 0, 0, most));
    if (number.wrong())
        return fail(*number.wrong(), console);
    if (number.has("--replication") && !number.has("--events"))
        return fail({"--replication belongs to --events; how many runs there are is --replications"}, console);
    if (number.has("--events"))
        return commands::events({given.asked, o.seed, who, replication}, console);
    return commands::run(o, console);
}

int claims_verb(const Given& given, const Console& console) {
    Numbers number{given};
    commands::ClaimsOptions o{.ids = given.ids};
    o.seed = number("--seed", o.seed, 0, std::numeric_limits<std::uint64_t>::max());
    o.threads = static_cast<unsigned>(number("--threads", std::max(1U, std::thread::hardware_concurrency()), 1, 4096));
    if (number.has("--replications"))
        o.replications = static_cast<std::uint32_t>(number("--replications", 2, 2, 1'000'000));
    if (number.wrong())
        return fail(*number.wrong(), console);
    if (number.has("--out"))
        o.out = given.texts.at("--out");
    o.all = given.flags.at("--all");
    o.quick = given.flags.at("--quick");
    o.sweep = !o.quick && !given.flags.at("--no-sweep");
    o.write = given.flags.at("--write");
    o.fresh = given.flags.at("--fresh");
    o.dry_run = given.flags.at("--dry-run");
    o.status = given.flags.at("--status");
    o.json = given.flags.at("--json");
    o.quiet = given.flags.at("--quiet");
    return commands::claims(o, console);
}

int dispatch(const std::string& verb, const Given& given, const std::vector<std::string>& words,
             const Console& console) {
    if (verb == "list")
        return commands::list(given.flags.at("--json"), console);
    if (verb == "claims")
        return claims_verb(given, console);
    if (verb == "explain")
        return explain_verb(given, console);
    if (verb == "schema")
        return commands::schema(given.texts.at("--write"), console);
    if (const auto missing = scenario_missing(given, verb))
        return fail(*missing, console);
    if (verb == "check")
        return commands::check(given.asked, given.flags.at("--strict"), given.flags.at("--quiet"), console);
    if (verb == "compare")
        return compare_verb(given, words, console);
    return run_verb(given, words, console);
}

Wrong unknown_verb(const std::string& word) {
    const auto& planned = commands::planned_verbs();
    if (std::ranges::find(planned, word) != planned.end())
        return {fmt::format("'{}' is designed and not built yet; goodwill --help shows what is there", word)};
    if (const auto near = base::nearest(word, commands::verbs()))
        return {fmt::format("there is no command '{}'; did you mean '{}'?", word, *near)};
    if (word.ends_with(".yaml"))
        return {fmt::format("there is no command '{0}'; did you mean goodwill run {0}?", word)};
    return {fmt::format("there is no command '{}'; goodwill --help shows them", word)};
}

}  // namespace

int run_command(const std::vector<std::string>& words, Console console) {
    const auto given_word = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    if (words.empty()) {
        console.out << commands::first_screen();
        return commands::done;
    }
    const std::string& verb = words.front();
    if (given_word("--help") || given_word("-h") || verb == "help") {
        const std::string about = verb == "help" && words.size() > 1 ? words[1] : verb;
        const std::string screen = commands::help_for(about);
        console.out << (screen.empty() ? commands::help_screen() : screen);
        return commands::done;
    }
    if (verb == "--version") {
        console.out << fmt::format(
            "goodwill {} ({}{})\n", commands::program_version, commands::compiler,
            commands::source_revision.empty() ? "" : fmt::format(", {}", commands::source_revision));
        return commands::done;
    }
    if (verb.starts_with('-'))
        return fail({fmt::format("a command comes first, then '{}'; goodwill --help", verb)}, console);
    if (std::ranges::find(commands::verbs(), verb) == commands::verbs().end())
        return fail(unknown_verb(verb), console);
    Given given;
    if (const auto wrong = take_apart(verb, words, given))
        return fail(*wrong, console);
    if (given.flags["--plain"] || given.flags["--no-color"])
        console.out_colour = console.err_colour = false;
    if (given.flags["--plain"])
        console.ascii = true;
    if (given.flags["--quiet"])
        console.progress = false;
    return dispatch(verb, given, words, console);
}

}  // namespace goodwill::cli
