// The JSON schema and the reference page say what describe() says. A small validator (of the parts of draft-07 that are
// used) shows that the schema accepts what the reader accepts, and refuses common mistakes.
#include "input/schema.hpp"

#include <regex>

#include <nlohmann/json.hpp>

#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace sample;
using Json = nlohmann::json;

namespace {

bool valid(const Json& value, const Json& schema, const Json& root);

bool valid_object(const Json& value, const Json& schema, const Json& root) {
    for (const auto& name : schema.value("required", Json::array())) {
        if (!value.contains(name))
            return false;
    }
    const Json none = Json::object();
    const Json& properties = schema.contains("properties") ? schema["properties"] : none;
    for (const auto& [key, part] : value.items()) {
        if (schema.contains("propertyNames") && !valid(Json(key), schema["propertyNames"], root))
            return false;
        if (properties.contains(key)) {
            if (!valid(part, properties[key], root))
                return false;
        } else if (schema.contains("additionalProperties")) {
            const Json& other = schema["additionalProperties"];
            if (other.is_boolean() ? !other.get<bool>() : !valid(part, other, root))
                return false;
        }
    }
    return true;
}

bool has_type(const Json& value, const std::string& type) {
    if (type == "string")
        return value.is_string();
    if (type == "number")
        return value.is_number();
    if (type == "integer")
        return value.is_number_integer();
    if (type == "array")
        return value.is_array();
    return type == "object" && value.is_object();
}

bool valid(const Json& value, const Json& schema, const Json& root) {
    if (schema.contains("$ref"))
        return valid(value, root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))), root);
    if (schema.contains("anyOf")) {
        for (const Json& one : schema["anyOf"]) {
            if (valid(value, one, root))
                return true;
        }
        return false;
    }
    if (schema.contains("const") && value != schema["const"])
        return false;
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
        return false;
    if (schema.contains("type")) {
        const Json types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
        if (std::ranges::none_of(types, [&](const Json& t) { return has_type(value, t); }))
            return false;
    }
    if (value.is_string() && schema.contains("pattern") &&
        !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>())))
        return false;
    if (value.is_number() && schema.contains("minimum") && value < schema["minimum"])
        return false;
    if (value.is_number() && schema.contains("maximum") && value > schema["maximum"])
        return false;
    if (value.is_array() && schema.contains("items")) {
        for (const Json& item : value) {
            if (!valid(item, schema["items"], root))
                return false;
        }
    }
    return !value.is_object() || valid_object(value, schema, root);
}

//! The tree as an editor's YAML reader would see it.
Json json_of(const Node& node) {
    if (node.is_map()) {
        Json out = Json::object();
        for (const auto& [key, value] : node.entries)
            out[key.text] = json_of(value);
        return out;
    }
    if (node.is_list()) {
        Json out = Json::array();
        for (const Node& item : node.items)
            out.push_back(json_of(item));
        return out;
    }
    if (node.is_null())
        return nullptr;
    static const std::regex number(R"(^-?\d+(\.\d+)?$)");
    if (!node.quoted && std::regex_match(node.text, number))
        return Json::parse(node.text);
    return node.text;
}

bool accepts(const Json& schema, const std::string& text) {
    base::Diagnostics out;
    const auto tree = parse_yaml(source_of(text), out);
    REQUIRE(tree.has_value());
    return valid(json_of(*tree), schema, schema);
}

Json world_schema() {
    World world;
    return Json::parse(json_schema(Fields::slot(world), "World"));
}

}  // namespace

TEST_CASE("the schema accepts what the reader accepts") {
    const Json schema = world_schema();
    CHECK(schema["$schema"] == "http://json-schema.org/draft-07/schema#");
    CHECK(accepts(schema, complete_text));
    Result result = read_world(complete_text);
    CHECK(accepts(schema, to_yaml(Fields::slot(result.world), result.origins, result.currency)));
    World fresh;
    CHECK(accepts(schema, to_yaml(Fields::slot(fresh), {}, "EUR")));
    for (const char* takes : {"90 s", "{always: 90 s}", "{median: 1 min}", "{kind: exponential, mean: 1 h}",
                              "{value: 90 s, source: x}", "{mean: 2 min, cv: .5, source: x}"}) {
        CAPTURE(takes);
        CHECK(accepts(schema, std::string("people: 3\ntouchpoints: {x: {takes: ") + takes + "}}\n"));
    }
}

TEST_CASE("the schema refuses common mistakes") {
    const Json schema = world_schema();
    for (const char* text :
         {"people: 0\n", "name: x\n", "people: 1\nfails: 2%\n", "people: 1\nasked: me\n", "people: 1\nrate: 48\n",
          "people: 1\nreward: 30\n", "people: 1\ntouchpoints: {x: {fails: 0.02}}\n",
          "people: 1\ntouchpoints: {x: {takes: 90}}\n",
          "people: 1\ntouchpoints: {x: {takes: {kind: exponental, mean: 1 min}}}\n",
          "people: 1\ntouchpoints: {X: {}}\n", "people: 1\nstart: 5 Jan\n", "people: 1\nnetwork: nobody\n",
          "people: 1\ntiers: [{solves: 5%}]\n", "people: 1\ntouchpoints: {x: {open: {monday: 07:00-24:00}}}\n"}) {
        CAPTURE(text);
        CHECK_FALSE(accepts(schema, text));
    }
}

TEST_CASE("an editor shows meaning, range, source and default") {
    const Json schema = world_schema();
    const Json& fails = schema["properties"]["touchpoints"]["additionalProperties"]["properties"]["fails"];
    CHECK(fails["description"] == "chance of a failure (0% to 100%) [assumed]");
    CHECK(fails["default"] == "2%");
    CHECK(schema["properties"]["people"]["description"] == "how many people there are (1 to 2 000 000 000)");
    CHECK(schema["properties"]["asked"]["default"] == "promoters");
    CHECK(schema["required"] == Json::array({"people"}));
}

TEST_CASE("the reference page has a row for every key and a section for every choice") {
    World world;
    const std::string page = reference_page(Fields::slot(world));
    INFO(page);
    CHECK(page.find("| fails | a share such as 5%; 0% to 100% | 2% | assumed | yes | chance of a failure |\n") !=
          std::string::npos);
    CHECK(page.find("| people | a whole number such as 8 or 50 000; 1 to 2 000 000 000 | required |   | no | how many "
                    "people there are |\n") != std::string::npos);
    CHECK(page.find("\n## touchpoints.NAME\n") != std::string::npos);
    CHECK(page.find("\n## touchpoints.NAME.delights\n") != std::string::npos);
    CHECK(page.find("| lognormal | `{median: ...}` |") != std::string::npos);
    CHECK(page.find("| none | `none` | no friends |\n") != std::string::npos);
    for (const Leaf& leaf : leaves(Fields::slot(world))) {
        const std::string key = leaf.path.substr(leaf.path.rfind('.') + 1);
        CAPTURE(key);
        CHECK(page.find("| " + key + " |") != std::string::npos);
    }
}
