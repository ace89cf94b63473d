// describe(): the one place that knows a parameter's key, unit, range, default, meaning and source. It is an ordinary
// function over an abstract Fields, so a parameter struct includes no YAML and no JSON:
//
//     struct Learning { Share strength{.15}; Days review{28}; };
//     void describe(Fields& field, Learning& p) {
//         field("strength", p.strength, {.low = 0, .high = 1, .changes = Changes::run, .source = "assumed"});
//     }
//
// The reader, the dump of the effective scenario, the JSON schema, SCHEMA.md, dotted paths (--set, changes, sweeps) and
// later the workshop's controls are visitors of this one interface. The default is the value the struct starts with.
#pragma once
#include <array>
#include <concepts>
#include <cstddef>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "input/quantity.hpp"
#include "input/tree.hpp"
#include "time/date.hpp"
#include "time/opening_hours.hpp"

namespace goodwill::input {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

//! When a value may be changed: only before the run (structure), or on any day of it.
enum class Changes { start, run };

//! What is known about a field. `source` is a key of SOURCES.bib, "calibrated: ..." or "assumed"; empty for structure.
struct Info {
    double low{-infinity};
    double high{infinity};
    bool required{false};
    Changes changes{Changes::start};
    std::string_view source{};
    std::string_view meaning{};
    std::string_view refers_to{};  // "teams", "touchpoints", "ends", "next" (touchpoints and ends), "figures"
    std::string_view of{};         // words that may follow a share: "visits"
    bool every{false};             // a duration may be written "every 20 days"
    bool lever{false};             // does nothing as long as no lever is pulled: then nothing rests on its value
    std::string_view adds_up{};    // for a map of shares: "shares" adds up to 100%, "at most" to 100% or less
};

//! User-named entries, always held in name order.
template <class T>
struct Keyed {
    std::map<std::string, T> items{};
};

//! Values by dotted path, kept as written until the path is known (`changes: - set:`).
struct PathValues {
    std::vector<std::pair<Node, Node>> items{};  // path (a scalar node), value
};

//! An enumeration in YAML: specialise with `static constexpr std::array<std::string_view, N> names`, in enum order.
template <class E>
struct EnumNames;
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires { EnumNames<E>::names; };

class Fields;

struct NumberSlot { double* value; Unit unit; };
struct FlagSlot { bool* value; };             // yes | no (true and false are accepted, nothing else)
struct TextSlot { std::string* value; };
struct DateSlot { time::Date* value; };
struct MomentSlot { time::Moment* value; };   // "day 180" or 2026-07-04
struct HoursSlot { time::OpeningHours* value; };
struct NumbersSlot { std::vector<double>* values; Unit unit; };
struct TextsSlot { std::vector<std::string>* values; };
struct PathsSlot { PathValues* values; };
struct Group { void* object; void (*describe)(Fields&, void*); };

struct EnumView;
struct KeyedView;
struct ListView;
struct ChoiceView;
struct MaybeView;
using Slot = std::variant<NumberSlot, FlagSlot, TextSlot, DateSlot, MomentSlot, HoursSlot, NumbersSlot, TextsSlot,
                          PathsSlot, Group, std::shared_ptr<EnumView>, std::shared_ptr<KeyedView>,
                          std::shared_ptr<ListView>, std::shared_ptr<ChoiceView>, std::shared_ptr<MaybeView>>;

struct EnumView {
    virtual ~EnumView() = default;
    [[nodiscard]] virtual std::vector<std::string_view> names() const = 0;
    [[nodiscard]] virtual std::size_t current() const = 0;
    virtual void select(std::size_t index) = 0;
};
struct KeyedView {
    virtual ~KeyedView() = default;
    virtual Slot add(const std::string& name) = 0;  // the entry of that name, made if absent
    virtual void clear() = 0;
    virtual std::vector<std::pair<std::string, Slot>> entries() = 0;
    virtual Slot prototype() = 0;
};
struct ListView {
    virtual ~ListView() = default;
    virtual Slot append() = 0;
    virtual void clear() = 0;
    virtual std::vector<Slot> entries() = 0;
    virtual Slot prototype() = 0;
};
//! One way to fill a choice. It is selected by the discriminator (`kind: gamma`), by its shorthand ({median: ...}),
//! by a bare scalar equal to its kind when `word` ("none", "off"), by any other bare scalar when `bare_key` is
//! not empty (the scalar is the value of that key: `takes: 90 s`), or, for a map that names nothing, when `standard`.
struct Alternative {
    std::string_view kind{};
    std::string_view shorthand{};
    std::string_view bare_key{};
    bool word{false};
    bool standard{false};
    std::string_view meaning{};
};
struct ChoiceView {
    virtual ~ChoiceView() = default;
    [[nodiscard]] virtual std::string_view discriminator() const = 0;  // "kind" or "model"
    [[nodiscard]] virtual std::vector<Alternative> alternatives() const = 0;
    [[nodiscard]] virtual std::size_t selected() const = 0;
    virtual Slot select(std::size_t index) = 0;  // a fresh value of that alternative
    virtual Slot current() = 0;
    virtual Slot prototype(std::size_t index) = 0;
};
struct MaybeView {
    virtual ~MaybeView() = default;
    [[nodiscard]] virtual bool has() const = 0;
    virtual Slot emplace() = 0;
    virtual void reset() = 0;
    virtual Slot current() = 0;
    virtual Slot prototype() = 0;
};

//! A visitor of described fields. `describe(Fields&, T&)` is found by argument-dependent lookup.
class Fields {
public:
    virtual ~Fields() = default;
    virtual void field(std::string_view key, Slot slot, const Info& info) = 0;
    //! A rule over several fields of one group, said where they are described: `holds` is evaluated on the values as
    //! they are. A reader reports a broken rule at `key`: "'<path>' <demand>"; other visitors need not know.
    virtual void rule(bool holds, std::string_view key, std::string_view demand, std::string_view help = {}) {
        static_cast<void>(holds), static_cast<void>(key), static_cast<void>(demand), static_cast<void>(help);
    }

    template <class T>
    void operator()(std::string_view key, T& value, const Info& info) {
        field(key, slot(value), info);
    }

    template <Unit U>
    static Slot slot(Quantity<U>& v) { return NumberSlot{&v.value, U}; }
    static Slot slot(bool& v) { return FlagSlot{&v}; }
    static Slot slot(std::string& v) { return TextSlot{&v}; }
    static Slot slot(time::Date& v) { return DateSlot{&v}; }
    static Slot slot(time::Moment& v) { return MomentSlot{&v}; }
    static Slot slot(time::OpeningHours& v) { return HoursSlot{&v}; }
    static Slot slot(std::vector<std::string>& v) { return TextsSlot{&v}; }
    static Slot slot(PathValues& v) { return PathsSlot{&v}; }
    template <Unit U>
    static Slot slot(std::vector<Quantity<U>>& v) {
        static_assert(sizeof(Quantity<U>) == sizeof(double));
        return NumbersSlot{reinterpret_cast<std::vector<double>*>(&v), U};  // NOLINT: same layout, checked above
    }
    template <NamedEnum E>
    static Slot slot(E& v);
    template <class T>
        requires requires(Fields& f, T& v) { describe(f, v); }
    static Slot slot(T& v) {
        return Group{&v, [](Fields& f, void* object) { describe(f, *static_cast<T*>(object)); }};
    }
    template <class T>
    static Slot slot(Keyed<T>& v);
    template <class T>
    static Slot slot(std::vector<T>& v);
    template <class... A>
    static Slot slot(std::variant<A...>& v);
    template <class T>
    static Slot slot(std::optional<T>& v);
    static Slot slot(std::shared_ptr<ChoiceView> v) { return v; }  // alternatives known only at run time (models)
};

template <NamedEnum E>
Slot Fields::slot(E& v) {
    struct View final : EnumView {
        E* value;
        explicit View(E* e) : value{e} {}
        [[nodiscard]] std::vector<std::string_view> names() const override {
            return {EnumNames<E>::names.begin(), EnumNames<E>::names.end()};
        }
        [[nodiscard]] std::size_t current() const override { return static_cast<std::size_t>(*value); }
        void select(std::size_t i) override { *value = static_cast<E>(i); }
    };
    return std::make_shared<View>(&v);
}

template <class T>
Slot Fields::slot(Keyed<T>& v) {
    struct View final : KeyedView {
        Keyed<T>* keyed;
        T sample{};
        explicit View(Keyed<T>* k) : keyed{k} {}
        Slot add(const std::string& name) override { return slot(keyed->items[name]); }
        void clear() override { keyed->items.clear(); }
        std::vector<std::pair<std::string, Slot>> entries() override {
            std::vector<std::pair<std::string, Slot>> all;
            for (auto& [name, item] : keyed->items) all.emplace_back(name, slot(item));
            return all;
        }
        Slot prototype() override { return slot(sample); }
    };
    return std::make_shared<View>(&v);
}

template <class T>
Slot Fields::slot(std::vector<T>& v) {
    struct View final : ListView {
        std::vector<T>* list;
        T sample{};
        explicit View(std::vector<T>* l) : list{l} {}
        Slot append() override { return slot(list->emplace_back()); }
        void clear() override { list->clear(); }
        std::vector<Slot> entries() override {
            std::vector<Slot> all;
            for (auto& item : *list) all.push_back(slot(item));
            return all;
        }
        Slot prototype() override { return slot(sample); }
    };
    return std::make_shared<View>(&v);
}

//! What names the alternative of a choice: "kind", unless the first alternative says otherwise.
template <class First, class... Rest>
[[nodiscard]] constexpr std::string_view discriminator_of() {
    if constexpr (requires { First::discriminator; })
        return First::discriminator;
    else
        return "kind";
}

//! Each alternative type A has `static constexpr Alternative alternative{...}`; the discriminator is "kind" unless the
//! first alternative has `static constexpr std::string_view discriminator`.
template <class... A>
Slot Fields::slot(std::variant<A...>& v) {
    struct View final : ChoiceView {
        std::variant<A...>* choice;
        std::tuple<A...> samples{};
        explicit View(std::variant<A...>* c) : choice{c} {}
        [[nodiscard]] std::string_view discriminator() const override { return discriminator_of<A...>(); }
        [[nodiscard]] std::vector<Alternative> alternatives() const override { return {A::alternative...}; }
        [[nodiscard]] std::size_t selected() const override { return choice->index(); }
        Slot select(std::size_t index) override {
            std::size_t i = 0;
            ((i++ == index ? void(choice->template emplace<A>()) : void()), ...);
            return current();
        }
        Slot current() override {
            return std::visit([](auto& held) -> Slot { return slot(held); }, *choice);
        }
        Slot prototype(std::size_t index) override {
            std::size_t i = 0;
            std::optional<Slot> found;
            ((i++ == index ? void(found = slot(std::get<A>(samples))) : void()), ...);
            return *found;
        }
    };
    return std::make_shared<View>(&v);
}

template <class T>
Slot Fields::slot(std::optional<T>& v) {
    struct View final : MaybeView {
        std::optional<T>* maybe;
        T sample{};
        explicit View(std::optional<T>* m) : maybe{m} {}
        [[nodiscard]] bool has() const override { return maybe->has_value(); }
        Slot emplace() override { return slot(maybe->emplace()); }
        void reset() override { maybe->reset(); }
        Slot current() override { return slot(**maybe); }
        Slot prototype() override { return slot(sample); }
    };
    return std::make_shared<View>(&v);
}

}  // namespace goodwill::input
