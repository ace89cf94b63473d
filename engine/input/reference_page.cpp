// scenarios/SCHEMA.md: one table a group, in the order of describe(). Choices that occur in many places (durations) get
// one table for each kind at the end, and the places link to it.
#include <set>

#include <fmt/core.h>

#include "input/schema.hpp"
#include "input/walk.hpp"

namespace goodwill::input {

namespace {

std::string cell(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c == '|' ? "\\|" : c == '\n' ? " " : std::string(1, c);
    return result.empty() ? " " : result;
}

std::string number_range(Unit unit, const Info& info) {
    std::string text(expected_text(unit));
    if (info.every)
        text += ", or 'every ...'";
    if (!info.of.empty())
        text += fmt::format(" (of {})", info.of);
    if (info.low != -infinity && info.high != infinity) {
        text += fmt::format("; {} to {}", to_text(info.low, unit), to_text(info.high, unit));
    } else if (info.low != -infinity) {
        text += fmt::format("; at least {}", to_text(info.low, unit));
    } else if (info.high != infinity) {
        text += fmt::format("; at most {}", to_text(info.high, unit));
    }
    return text;
}

template <class Names>
std::string listed(const Names& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

class Page {
public:
    std::string text{};

    void group(const std::string& title, const std::string& path, const Group& group, std::string_view meaning) {
        std::vector<Section> sections;
        text += fmt::format("\n## {}\n\n", title);
        if (!meaning.empty())
            text += fmt::format("{}\n\n", meaning);
        const std::vector<Member> members = members_of(group);
        if (members.empty()) {
            text += "Nothing to set.\n";
            return;
        }
        text +=
            "| key | what to write | default | source | may change during the run | meaning "
            "|\n|---|---|---|---|---|---|\n";
        for (const Member& member : members)
            row(member, path, sections);
        for (const Section& section : sections)
            this->group(section.title, section.path, section.group, section.meaning);
    }
    //! The choices met, each once; they may hold further ones.
    void choices() {
        for (std::size_t i = 0; i < waiting_.size(); ++i) {
            const auto [name, view] = waiting_[i];
            text += fmt::format("\n# {}\n\n| kind | written | meaning |\n|---|---|---|\n", name);
            const auto all = view->alternatives();
            for (const Alternative& a : all)
                text += fmt::format("| {} | {} | {} |\n", a.kind, cell(written(*view, a)), cell(a.meaning));
            for (std::size_t k = 0; k < all.size(); ++k) {
                const Slot slot = view->prototype(k);
                const auto& parameters = std::get<Group>(slot);
                if (members_of(parameters).empty())
                    continue;
                group(fmt::format("{}: {}", name, all[k].kind), "", parameters, all[k].meaning);
            }
        }
    }

private:
    struct Section {
        std::string title, path;
        Group group;
        std::string meaning;
        std::shared_ptr<void> owner{};  // keeps the prototype alive that the group describes
    };
    std::vector<std::pair<std::string, std::shared_ptr<ChoiceView>>> waiting_{};
    std::set<std::string> known_{};

    static std::string written(const ChoiceView& view, const Alternative& a) {
        std::string forms;
        const auto add = [&](const std::string& form) { forms += (forms.empty() ? "" : " or ") + form; };
        if (a.word)
            add(fmt::format("`{}`", a.kind));
        if (!a.bare_key.empty())
            add("the bare value");
        if (!a.shorthand.empty() && a.bare_key.empty())
            add(fmt::format("`{{{}: ...}}`", a.shorthand));
        if (a.standard)
            add("its keys");
        if (forms.empty())
            add(fmt::format("`{{{}: {}, ...}}`", view.discriminator(), a.kind));
        return forms;
    }
    std::string choice(const std::shared_ptr<ChoiceView>& view) {
        std::vector<std::string_view> kinds;
        for (const Alternative& a : view->alternatives())
            kinds.push_back(a.kind);
        const std::string name = listed(kinds);
        if (known_.insert(name).second)
            waiting_.emplace_back("One of: " + name, view);
        return "one of: " + name;
    }
    //! What to write for a slot; groups below it become sections of their own.
    std::string shape(const Slot& slot, const Info& info, const std::string& path, std::vector<Section>& sections,
                      const std::shared_ptr<void>& owner) {
        if (const auto* s = std::get_if<NumberSlot>(&slot))
            return number_range(s->unit, info);
        if (std::holds_alternative<FlagSlot>(slot))
            return "yes or no";
        if (std::holds_alternative<TextSlot>(slot))
            return info.refers_to.empty() ? "a text" : fmt::format("a name from `{}`", info.refers_to);
        if (std::holds_alternative<DateSlot>(slot))
            return "a date such as 2026-01-05";
        if (std::holds_alternative<MomentSlot>(slot))
            return "'day 180' or a date";
        if (std::holds_alternative<HoursSlot>(slot))
            return "`always` or hours such as `{mon-fri: 07:00-24:00, sat: 09:00-12:00}`";
        if (const auto* s = std::get_if<NumbersSlot>(&slot))
            return "a list, each " + number_range(s->unit, info);
        if (std::holds_alternative<TextsSlot>(slot))
            return "a list of texts";
        if (std::holds_alternative<PathsSlot>(slot))
            return "paths with their new values: `{teams.agents.size: 3}`";
        if (const auto* s = std::get_if<std::shared_ptr<EnumView>>(&slot))
            return "one of: " + listed((*s)->names());
        if (const auto* s = std::get_if<std::shared_ptr<ChoiceView>>(&slot))
            return choice(*s);
        if (const auto* s = std::get_if<std::shared_ptr<MaybeView>>(&slot))
            return shape((*s)->prototype(), info, path, sections, *s);
        if (const auto* s = std::get_if<std::shared_ptr<ListView>>(&slot))
            return "a list of: " + shape((*s)->prototype(), info, path + ".0", sections, *s);
        if (const auto* s = std::get_if<std::shared_ptr<KeyedView>>(&slot)) {
            const std::string name = info.refers_to.empty() ? "NAME" : std::string(info.refers_to);
            return fmt::format("for each {}: {}", name, shape((*s)->prototype(), info, path + ".NAME", sections, *s));
        }
        sections.push_back({path, path, std::get<Group>(slot), std::string(info.meaning), owner});
        return "keys: see " + path;
    }
    static std::string default_of(const Member& member) {
        if (member.info.required)
            return "required";
        const Slot& slot = member.slot;
        if (const auto* s = std::get_if<NumberSlot>(&slot))
            return to_text(*s->value, s->unit, "EUR", member.info.of, member.info.every);
        if (const auto* s = std::get_if<FlagSlot>(&slot))
            return *s->value ? "yes" : "no";
        if (const auto* s = std::get_if<TextSlot>(&slot))
            return *s->value;
        if (const auto* s = std::get_if<DateSlot>(&slot))
            return time::to_string(*s->value);
        if (const auto* s = std::get_if<HoursSlot>(&slot))
            return time::to_string(*s->value);
        if (const auto* s = std::get_if<std::shared_ptr<EnumView>>(&slot))
            return std::string((*s)->names()[(*s)->current()]);
        if (const auto* s = std::get_if<std::shared_ptr<ChoiceView>>(&slot))
            return std::string((*s)->alternatives()[(*s)->selected()].kind);
        return "";
    }
    static std::string change_of(const Member& member) {
        const bool by_parts = std::holds_alternative<Group>(member.slot);
        return by_parts ? "" : member.info.changes == Changes::run ? "yes" : "no";
    }
    void row(const Member& member, const std::string& path, std::vector<Section>& sections) {
        const std::string what = shape(member.slot, member.info, joined(path, member.key), sections, nullptr);
        text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", member.key, cell(what), cell(default_of(member)),
                            cell(member.info.source), change_of(member), cell(member.info.meaning));
    }
};

}  // namespace

std::string reference_page(Slot root) {
    Page page;
    page.text =
        "# The scenario language\n\nWritten by the program from its own descriptions; every key, with its unit, range, "
        "default and source. NAME stands\n"
        "for a name you choose. Any value may also be written `{value: ..., source: ..., interval: ...}`.\n";
    page.group("At the top level", "", std::get<Group>(root), "");
    page.choices();
    return page.text;
}

}  // namespace goodwill::input
