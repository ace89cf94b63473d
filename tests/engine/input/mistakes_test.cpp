// Random single mistakes in a text without mistakes: one character changed, added, lost or swapped. Whatever comes out,
// it never hurts; and where the text is then refused, the first message stands at the line of the mistake or explains
// it there.
#include <random>

#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace sample;

namespace {

struct Mistake {
    std::string text;
    int line{0};
};

Mistake one_mistake(std::mt19937& random, const std::string& text) {
    const auto at = static_cast<std::size_t>(random() % (text.size() - 1));
    Mistake mistake{
        text, 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'))};
    constexpr std::string_view characters = "abcxyz0159 :,{}[]%-.'\"#&*!~|>@";
    const char c = characters[random() % characters.size()];
    switch (random() % 4) {
        case 0: mistake.text[at] = c; break;
        case 1: mistake.text.insert(at, 1, c); break;
        case 2: mistake.text.erase(at, 1); break;
        default: std::swap(mistake.text[at], mistake.text[at + 1]);
    }
    return mistake;
}

}  // namespace

TEST_CASE("one wrong letter in a key is found at its line, and the key is suggested") {
    std::mt19937 random(1);
    const std::string text = complete_text;
    int tried = 0;
    for (const std::string key : {"people", "touchpoints", "network", "turnover", "patience", "delights",
                                  "if_abandoned", "solves", "currency", "because"}) {
        for (int k = 0; k < 20; ++k) {
            const std::size_t at = text.find(key + ":");
            REQUIRE(at != std::string::npos);
            std::string wrong = text;
            const std::size_t letter = at + random() % key.size();
            if (wrong[letter] == 'z')
                continue;
            wrong[letter] = 'z';
            const Result result = read_world(wrong);
            CAPTURE(wrong.substr(at, key.size()));
            REQUIRE(result.out.failed());
            const int line =
                1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
            bool found = false;
            for (const auto& d : result.out.all())
                found = found || (d.place.line == line && d.help == "did you mean '" + key + "'?");
            CHECK(found);
            ++tried;
        }
    }
    CHECK(tried >= 190);
}

TEST_CASE("a single wrong character is found at its line") {
    std::mt19937 random(2);
    const std::string text = complete_text;
    int refused = 0;
    int at_the_line = 0;
    std::string elsewhere;
    for (int i = 0; i < 4000; ++i) {
        const Mistake mistake = one_mistake(random, text);
        const Result result = read_world(mistake.text);
        if (!result.out.failed())
            continue;
        ++refused;
        bool near = false;
        for (const auto& d : result.out.all())
            near = near || (d.place.line >= mistake.line - 1 && d.place.line <= mistake.line + 1);
        at_the_line += near ? 1 : 0;
        if (!near && elsewhere.size() < 2000)
            elsewhere += std::to_string(mistake.line) + " -> " + result.messages();
    }
    CAPTURE(refused, at_the_line, elsewhere);
    CHECK(refused > 1500);
    CHECK(at_the_line >= refused * 98 / 100);  // a lost bracket or a comma sign may be noticed later only
}
