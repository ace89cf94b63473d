// The JSON schema (draft-07). Numbers with units are texts with a pattern, kept once under "definitions"; every value
// may also be written {value, source, interval}. Descriptions carry meaning, range and source, which editors show on
// hover.
#include "input/schema.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "input/reader.hpp"
#include "input/walk.hpp"

namespace goodwill::input {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view digits = R"((\d+|\d{1,3}([ _]\d{3})+)?(\.\d+)?([eE][-+]?\d+)?)";
constexpr std::string_view time_words = "(s|sec|seconds?|min|minutes?|h|hours?|d|days?|weeks?|months?|years?)";

std::string_view name_of(Unit unit) {
    switch (unit) {
        case Unit::number: return "number";
        case Unit::count: return "count";
        case Unit::points: return "points";
        case Unit::share: return "share";
        case Unit::minutes: return "duration";
        case Unit::days: return "days";
        case Unit::working_days: return "working-days";
        case Unit::per_minute: return "per-minute";
        case Unit::per_year: return "per-year";
        case Unit::share_per_year: return "share-per-year";
        case Unit::money: return "money";
        case Unit::pay: return "pay";
    }
    return {};
}

std::string pattern_of(Unit unit) {
    const std::string number = "^[-+]?" + std::string(digits);
    switch (unit) {
        case Unit::number: return number + " ?%?$";
        case Unit::count:
        case Unit::points: return number + "$";
        case Unit::share: return number + " ?%( of [a-z ]+)?$";
        case Unit::minutes:
        case Unit::days: return "^(every )?[-+]?" + std::string(digits) + " ?" + std::string(time_words) + "$";
        case Unit::working_days: return number + " working days?$";
        case Unit::per_minute:
        case Unit::per_year: return number + " ?(per |/ ?)" + std::string(time_words) + "$";
        case Unit::share_per_year: return number + " ?% ?(per |/ ?)" + std::string(time_words) + "$";
        case Unit::money: return number + " ?[A-Z]{3}$";
        case Unit::pay: return number + " ?[A-Z]{3} ?(per |/ ?)(h|hours?)$";
    }
    return {};
}

bool is_bare(Unit unit) { return unit == Unit::number || unit == Unit::count || unit == Unit::points; }

class Writer {
public:
    Json definitions = Json::object();

    Json group(const Group& group, std::string_view discriminator, std::string_view kind, bool must_name_kind,
               bool root) {
        Json out{{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
        Json required = Json::array();
        Json& properties = out["properties"];
        if (!kind.empty())
            properties[std::string(discriminator)] = {{"const", kind}};
        if (must_name_kind)
            required.push_back(discriminator);
        for (const Member& member : members_of(group)) {
            properties[member.key] = field(member.slot, member.info);
            if (member.info.required)
                required.push_back(member.key);
        }
        if (!root)
            add_source(properties);
        if (!required.empty())
            out["required"] = required;
        return out;
    }

private:
    static void add_source(Json& properties) {
        for (const char* key : {"source", "interval"}) {
            if (!properties.contains(key))
                properties[key] = {{"type", "string"}};
        }
    }
    static std::string description(const Slot& slot, const Info& info) {
        std::string text(info.meaning);
        if (const auto* number = std::get_if<NumberSlot>(&slot)) {
            if (info.low != -infinity && info.high != infinity) {
                text += fmt::format(" ({} to {})", to_text(info.low, number->unit), to_text(info.high, number->unit));
            } else if (info.low != -infinity) {
                text += fmt::format(" (at least {})", to_text(info.low, number->unit));
            }
        }
        if (!info.source.empty())
            text += fmt::format(" [{}]", info.source);
        return text;
    }
    Json field(const Slot& slot, const Info& info) {
        Json out = shape(slot, info);
        if (const std::string text = description(slot, info); !text.empty())
            out["description"] = text;
        if (const auto* number = std::get_if<NumberSlot>(&slot); number != nullptr && !info.required) {
            const bool plain = is_bare(number->unit);
            out["default"] =
                plain ? Json(*number->value) : Json(to_text(*number->value, number->unit, "EUR", info.of, info.every));
        }
        if (const auto* flag = std::get_if<FlagSlot>(&slot))
            out["default"] = *flag->value ? "yes" : "no";
        if (const auto* choice = std::get_if<std::shared_ptr<EnumView>>(&slot))
            out["default"] = (*choice)->names()[(*choice)->current()];
        return out;
    }
    //! The value itself, or the value with its source.
    static Json or_with_source(const Json& value) {
        Json properties{{"value", value}};
        add_source(properties);
        properties["interval"] = {{"type", {"string", "array"}}};
        return {{"anyOf",
                 {value,
                  {{"type", "object"},
                   {"properties", properties},
                   {"required", {"value"}},
                   {"additionalProperties", false}}}}};
    }
    Json number(Unit unit, const Info& info) {
        const std::string name(name_of(unit));
        if (!definitions.contains(name)) {
            definitions[name] = {
                {"type", "string"}, {"pattern", pattern_of(unit)}, {"description", expected_text(unit)}};
        }
        const Json reference{{"$ref", "#/definitions/" + name}};
        if (!is_bare(unit))
            return reference;
        Json plain{{"type", unit == Unit::count ? "integer" : "number"}};
        if (info.low != -infinity)
            plain["minimum"] = info.low;
        if (info.high != infinity)
            plain["maximum"] = info.high;
        return {{"anyOf", {plain, reference}}};
    }
    Json shape(const Slot& slot, const Info& info) {
        if (const auto* s = std::get_if<NumberSlot>(&slot))
            return or_with_source(number(s->unit, info));
        if (std::holds_alternative<FlagSlot>(slot))
            return or_with_source({{"enum", {"yes", "no", true, false}}});
        if (std::holds_alternative<TextSlot>(slot))
            return {{"type", "string"}};
        if (std::holds_alternative<DateSlot>(slot))
            return {{"type", "string"}, {"pattern", R"(^\d{4}-\d{2}-\d{2}$)"}};
        if (std::holds_alternative<MomentSlot>(slot))
            return {{"type", "string"}, {"pattern", R"(^(day \d{1,6}|\d{4}-\d{2}-\d{2})$)"}};
        if (std::holds_alternative<HoursSlot>(slot))
            return hours();
        if (const auto* s = std::get_if<NumbersSlot>(&slot))
            return or_with_source({{"type", "array"}, {"items", number(s->unit, info)}});
        if (std::holds_alternative<TextsSlot>(slot))
            return {{"type", "array"}, {"items", {{"type", "string"}}}};
        if (std::holds_alternative<PathsSlot>(slot))
            return {{"type", "object"}};
        if (const auto* s = std::get_if<Group>(&slot))
            return group(*s, {}, {}, false, false);
        if (const auto* s = std::get_if<std::shared_ptr<EnumView>>(&slot))
            return or_with_source({{"enum", (*s)->names()}});
        if (const auto* s = std::get_if<std::shared_ptr<KeyedView>>(&slot))
            return keyed(**s, info);
        if (const auto* s = std::get_if<std::shared_ptr<ListView>>(&slot))
            return {{"type", "array"}, {"items", shape((*s)->prototype(), info)}};
        if (const auto* s = std::get_if<std::shared_ptr<ChoiceView>>(&slot))
            return choice(**s);
        return shape(std::get<std::shared_ptr<MaybeView>>(slot)->prototype(), info);
    }
    Json keyed(KeyedView& view, const Info& info) {
        Json properties = Json::object();
        add_source(properties);
        const char* names = info.refers_to == "figures" ? "^[a-z][a-z0-9._-]*$" : "^[a-z][a-z0-9-]{0,39}$";
        return {{"type", "object"},
                {"propertyNames", {{"pattern", names}}},
                {"properties", properties},
                {"additionalProperties", shape(view.prototype(), info)}};
    }
    //! A choice is written once under "definitions"; its name is made of its kinds.
    Json choice(ChoiceView& view) {
        std::string name;
        for (const Alternative& a : view.alternatives())
            name += (name.empty() ? "" : "-or-") + std::string(a.kind);
        if (definitions.contains(name))
            return {{"$ref", "#/definitions/" + name}};
        definitions[name] = nullptr;  // keeps its place; alternatives may hold choices themselves
        Json any = Json::array();
        const auto all = view.alternatives();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Slot slot = view.prototype(i);
            if (all[i].word)
                any.push_back({{"const", all[i].kind}, {"description", all[i].meaning}});
            for (const Member& member : members_of(std::get<Group>(slot))) {
                if (!all[i].bare_key.empty() && member.key == all[i].bare_key)
                    any.push_back(shape(member.slot, member.info));
            }
            Json alternative = group(std::get<Group>(slot), view.discriminator(), all[i].kind,
                                     all[i].shorthand.empty() && !all[i].standard, false);
            alternative["description"] = all[i].meaning;
            any.push_back(alternative);
        }
        definitions[name] = {{"anyOf", any}};
        return {{"$ref", "#/definitions/" + name}};
    }
    Json hours() {
        const Json interval{
            {"type", "string"},
            {"pattern", R"(^(closed|\d{1,2}:\d{2} ?- ?\d{1,2}:\d{2}(, ?\d{1,2}:\d{2} ?- ?\d{1,2}:\d{2})*)$)"}};
        const Json one_or_more{{"anyOf", {interval, {{"type", "array"}, {"items", interval}}}}};
        const Json names{{"pattern", "^(daily|(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)$"}};
        return {{"anyOf",
                 {{{"const", "always"}},
                  {{"type", "object"}, {"propertyNames", names}, {"additionalProperties", one_or_more}}}}};
    }
};

}  // namespace

std::string json_schema(Slot root, const std::string& title) {
    Writer writer;
    const Json body = writer.group(std::get<Group>(root), {}, {}, false, true);
    Json out{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    out.update(body);
    out["definitions"] = writer.definitions;
    return out.dump(2) + "\n";
}

}  // namespace goodwill::input
