// A broken promise says which, where and with what values.
#include "base/check.hpp"

#include "support/catch.hpp"

using goodwill::base::Mistake;

TEST_CASE("a check that holds does nothing and does not build its text") {
    bool built = false;
    const auto text = [&] {
        built = true;
        return std::string("a=1");
    };
    GOODWILL_CHECK(1 < 2, text());
    CHECK_FALSE(built);
}

TEST_CASE("a broken check names the condition, the place and the values") {
    std::string text;
    try {
        GOODWILL_CHECK(2 < 1, "left=2 right=1");
    } catch (const Mistake& mistake) {
        text = mistake.what();
    }
    CHECK(text.find("check_test.cpp:") != std::string::npos);
    CHECK(text.ends_with("expected 2 < 1, but left=2 right=1"));
}
