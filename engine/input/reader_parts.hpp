// The reader as a class, for the files that make it up: groups (reader.cpp), choices (reader_choices.cpp), maps of names
// (reader_names.cpp), single values (reader_leaves.cpp), help for unknown keys (misplaced.cpp), dotted paths (paths.cpp).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "input/reader.hpp"
#include "input/walk.hpp"

namespace goodwill::input {

//! Where the reader is: for messages, and for the side table of origins.
struct Where {
    std::string path{};
    std::string subject{};     // how messages name it, with quotes: "'touchpoints.counter.fails'"
    std::string entry{};       // the named entry around it: "touchpoint 'counter'"
    std::string entry_path{};  // and its path
    base::Place key_place{};
    std::string source{};  // what a `source:` around it says
    std::string interval{};

    [[nodiscard]] Where below(std::string_view key, const base::Place& place) const;
    //! "in touchpoint 'counter'", "in 'takes' of touchpoint 'counter'", "at the top level".
    [[nodiscard]] std::string inside() const;
};
[[nodiscard]] Where at_path(const std::string& path, const base::Place& key_place);

//! A group that is being read, innermost last.
struct Scope {
    std::string path;
    const std::vector<Member>* members;
};

//! What to do about a key nobody knows here: where it belongs, which it was meant to be, or which there are.
[[nodiscard]] std::string help_for_unknown(const std::string& key, const std::vector<Scope>& scopes,
                                           const std::vector<std::string>& also_known);

class Reader {
public:
    Reader(Reading& reading, bool during_run) : reading_{reading}, during_run_{during_run} {}

    void read(const Node& node, const Slot& slot, const Info& info, Where where);
    //! Reports the rules of a group that do not hold.
    void check_rules(const Node& node, const Group& group, const Where& where);
    //! Reports amounts in another currency than the scenario's; to be called once, at the end.
    void check_currencies();

private:
    Reading& reading_;
    bool during_run_;
    std::vector<Scope> scopes_{};
    std::string path_{};  // of what is being read: an error is about it
    int unknown_keys_{0};
    bool may_be_absent_{false};  // what is being read is an optional value
    struct Amount {
        base::Place place;
        std::string path, subject, currency;
    };
    std::vector<Amount> amounts_{};

    void error(const base::Place& place, std::string message, std::string help = {});
    [[nodiscard]] bool may_change(const Info& info, const Node& node, const Where& where);
    const Node& unwrapped(const Node& node, const Slot& slot, Where& where);
    void take_source(const Node& node, Where& where, const std::vector<Member>* members);
    void read_here(const Node& node, const Slot& slot, const Info& info, Where where);
    void forget_below(const std::string& path);
    void record(const Node& node, const Where& where);
    void read_null(const Node& node, const Slot& slot, const Where& where);

    // groups and choices
    void read_group(const Node& node, const Group& group, const Where& where, std::string_view discriminator = {});
    void missing(const Member& member, const Node& node, const Where& where);
    bool unknown_key(const Node& key, const Node& value, const Where& where, std::string_view discriminator);
    [[nodiscard]] bool is_next_entry(const Node& key, const Node& value, const Where& where) const;
    void read_keyed(const Node& node, KeyedView& view, const Info& info, Where where);
    void read_named(const Node& key, const Node& value, KeyedView& view, const Info& info, const Where& where);
    void read_list(const Node& node, ListView& view, const Info& info, const Where& where);
    void read_choice(const Node& node, ChoiceView& view, const Info& info, const Where& where);
    void read_bare(const Node& node, ChoiceView& view, const Where& where);
    void read_alternative(const Node& node, ChoiceView& view, std::size_t index, const Where& where);

    // single values
    void read_leaf(const Node& node, const Slot& slot, const Info& info, const Where& where);
    [[nodiscard]] std::optional<double> quantity(const Node& node, Unit unit, const Info& info,
                                                 const std::string& subject);
    [[nodiscard]] bool in_range(double value, Unit unit, const Info& info, const Node& node,
                                const std::string& subject);
    void read_number(const Node& node, const NumberSlot& slot, const Info& info, const Where& where);
    void read_numbers(const Node& node, const NumbersSlot& slot, const Info& info, const Where& where);
    void read_flag(const Node& node, const FlagSlot& slot, const Where& where);
    void read_text(const Node& node, const TextSlot& slot, const Where& where);
    void read_texts(const Node& node, const TextsSlot& slot, const Where& where);
    void read_date(const Node& node, const DateSlot& slot, const Where& where);
    void read_moment(const Node& node, const MomentSlot& slot, const Where& where);
    void read_enum(const Node& node, EnumView& view, const Where& where);
    void read_paths(const Node& node, const PathsSlot& slot, const Where& where);
    void read_hours(const Node& node, const HoursSlot& slot, const Where& where);
    bool add_hours(const Node& value, const std::vector<int>& days, time::OpeningHours& hours, const Where& where);
};

//! "'2%'", "a list", "keys": what a message says was found.
[[nodiscard]] std::string found_text(const Node& node);

}  // namespace goodwill::input
