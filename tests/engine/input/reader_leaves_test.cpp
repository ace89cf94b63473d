// Single values: what is accepted, and the exact words about what is not.
#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using sample::read_world;

namespace {

std::string refusal(const std::string& line) { return read_world("people: 1\n" + line + "\n").messages(); }
std::string touchpoint(const std::string& line) {
    return read_world("people: 1\ntouchpoints:\n  x:\n    " + line + "\n").messages();
}

}  // namespace

TEST_CASE("a number out of range is told the range in its unit") {
    CHECK(touchpoint("fails: 300%") == "4:12: 'touchpoints.x.fails' must lie between 0% and 100%, found '300%' (chance of a failure)\n");
    CHECK(refusal("reply: 90 working days") ==
          "2:8: 'reply' must lie between 0 working days and 60 working days, found '90 working days' (promised)\n");
    CHECK(refusal("rate: -1 per min") == "2:7: 'rate' must be at least 0 per min, found '-1 per min' (of arrivals)\n");
    CHECK(refusal("turnover: 400% per year") ==
          "2:11: 'turnover' must lie between 0% per year and 300% per year, found '400% per year' (of staff)\n");
    CHECK(read_world("people: 0\n").messages() ==
          "1:9: 'people' must lie between 1 and 2 000 000 000, found '0' (how many people there are)\n");
    CHECK(refusal("arrives: {at: [1, 25]}") ==
          "2:19: entry 2 of 'arrives.at' must lie between 0 and 24, found '25' (hours)\n");
}

TEST_CASE("a value of another shape is told what is needed") {
    CHECK(touchpoint("fails: 0.02") ==
          "4:12: 'touchpoints.x.fails' needs a share such as 5%, found '0.02' (write 2%)\n");
    CHECK(touchpoint("fails: [2%]") == "4:12: 'touchpoints.x.fails' needs a share such as 5%, found a list\n");
    CHECK(touchpoint("fails: {a: 2%}") ==
          "4:12: 'touchpoints.x.fails' needs a share such as 5%, found keys below it\n");
    CHECK(touchpoint("fails:") == "4:5: 'touchpoints.x.fails' has no value (write a value, or leave the key out)\n");
    CHECK(touchpoint("fails: ~") == "4:12: 'touchpoints.x.fails' has no value (write a value, or leave the key out)\n");
    CHECK(touchpoint("delights: 2%") == "4:15: 'touchpoints.x.delights' needs keys below it, found '2%'\n");
    CHECK(touchpoint("next: done") ==
          "4:11: 'touchpoints.x.next' needs names with values below it, found 'done' (write {done: 100%})\n");
    CHECK(refusal("tiers: {team: a}") ==
          "2:8: 'tiers' needs a list, found keys below it (begin each entry with '- ')\n");
    CHECK(touchpoint("next: [done]") ==
          "4:11: 'touchpoints.x.next' needs names with values below it, found a list (write {done: 100%})\n");
    CHECK(touchpoint("next: [done, x, y]") == "4:11: 'touchpoints.x.next' needs names with values below it, found a list "
                                              "(give each a share, as in {done: 60%, x: 40%})\n");
    CHECK(touchpoint("next: []") == "4:11: 'touchpoints.x.next' needs names with values below it, found a list\n");
    CHECK(touchpoint("patience: unlimited") == "4:15: 'touchpoints.x.patience' needs a duration such as 90 s or 6 min, "
                                               "found 'unlimited' (leave the key out)\n");
    CHECK(touchpoint("takes: never") ==
          "4:12: 'touchpoints.x.takes' needs a duration such as 90 s or 6 min, found 'never'\n");
    CHECK(refusal("watch: nps") == "2:8: 'watch' needs a list, found 'nps' (write [nps])\n");
    CHECK(refusal("watch: nps, profit") ==
          "2:8: 'watch' needs a list, found 'nps, profit' (begin each entry with '- ')\n");
    CHECK(refusal("sources:\n  - calls: 33 066") ==
          "3:5: entry 1 of 'sources' needs a text, found keys below it (put a text that contains ': ' in quotes)\n");
    CHECK(refusal("arrives: {at: 7}") ==
          "2:15: 'arrives.at' needs a list of numbers, found '7' (write them in brackets: [1, 2, 3])\n");
    CHECK(refusal("name: {a: 1}") == "2:7: 'name' needs a text, found keys below it\n");
    CHECK(refusal("changes: [{on: day 1, set: 3}]") ==
          "2:28: 'changes.0.set' needs paths with values, found '3' (write {teams.agents.size: 3})\n");
    CHECK(
        read_world("just words\n").messages() ==
        "1:1: the file needs keys below it, found 'just words' (write 'key: value' lines, with a space behind ':')\n");
    CHECK(read_world("~\n").messages() == "1:1: the file has no value (write a value, or leave the key out)\n");
}

TEST_CASE("words are yes, no, or one of a list") {
    CHECK(refusal("public: on") == "2:9: 'public' needs yes or no, found 'on' (write yes)\n");
    CHECK(refusal("public: 0") == "2:9: 'public' needs yes or no, found '0' (write no)\n");
    CHECK(refusal("public: maybe") == "2:9: 'public' needs yes or no, found 'maybe'\n");
    CHECK_FALSE(read_world("people: 1\npublic: false\n").world.is_public);
    CHECK(read_world("people: 1\npublic: true\n").world.is_public);
    CHECK(refusal("asked: promotors") ==
          "2:8: 'asked' needs one of nobody, promoters, everyone; found 'promotors' (did you mean 'promoters'?)\n");
    CHECK(refusal("asked: 3") == "2:8: 'asked' needs one of nobody, promoters, everyone; found '3'\n");
    CHECK(refusal("asked: [nobody]") == "2:8: 'asked' needs one of nobody, promoters, everyone; found a list\n");
}

TEST_CASE("dates and days have one form") {
    CHECK(refusal("start: 5 Jan 2026") ==
          "2:8: 'start' needs a date such as 2026-01-05, found '5 Jan 2026' (write year-month-day)\n");
    CHECK(refusal("start: 2026-02-30") ==
          "2:8: 'start' needs a date such as 2026-01-05, found '2026-02-30' (there is no such day)\n");
    CHECK(refusal("start: 05.01.2026") ==
          "2:8: 'start' needs a date such as 2026-01-05, found '05.01.2026' (write 2026-01-05)\n");
    CHECK(refusal("start: 01.31.2026") ==
          "2:8: 'start' needs a date such as 2026-01-05, found '01.31.2026' (write year-month-day)\n");
    CHECK(refusal("start: 01/05/2026") ==
          "2:8: 'start' needs a date such as 2026-01-05, found '01/05/2026' (write year-month-day)\n");
    const std::string needs = "needs a day such as 'day 180' or a date such as 2026-07-04, found ";
    CHECK(refusal("changes: [{on: 180, set: {}}]") == "2:16: 'changes.0.on' " + needs + "'180' (write 'day 180')\n");
    CHECK(refusal("changes: [{on: day -5, set: {}}]") ==
          "2:16: 'changes.0.on' " + needs +
              "'day -5' (day 0 is the first day that is reported; nothing changes before it)\n");
    CHECK(refusal("changes: [{on: soon, set: {}}]") == "2:16: 'changes.0.on' " + needs + "'soon'\n");
}

TEST_CASE("opening hours are read by days, with breaks, over midnight and for the days not named") {
    const auto hours = [](const std::string& text) {
        const auto result = read_world("people: 1\ntouchpoints: {x: {open: " + text + "}}\n");
        INFO(result.messages());
        REQUIRE_FALSE(result.out.failed());
        return to_string(*result.world.touchpoints.items.at("x").open);
    };
    CHECK(hours("{mon-fri: 07:00-24:00, sun: 07:00-24:00}") == "mon-fri 07:00-24:00, sun 07:00-24:00");
    CHECK(hours("{mon: [09:00-12:00, 13:00-17:00]}") == "mon 09:00-12:00, mon 13:00-17:00");
    CHECK(hours("{mon: \"09:00-12:00, 13:00-17:00\"}") == "mon 09:00-12:00, mon 13:00-17:00");
    CHECK(hours("{sun: 22:00-06:00}") == "mon 00:00-06:00, sun 22:00-24:00");
    CHECK(hours("{daily: 09:00-17:00, sun: closed}") == "mon-sat 09:00-17:00");
    CHECK(hours("{sat: 10:00-12:00, daily: 09:00-17:00}") == "mon-fri 09:00-17:00, sat 10:00-12:00, sun 09:00-17:00");
    CHECK(hours("always") == "always");
    CHECK(hours("{daily: 00:00-24:00}") == "always");
    CHECK(hours("{daily: closed}") == "never");
}

TEST_CASE("wrong opening hours are explained") {
    CHECK(touchpoint("open: {holidays: 07:00-24:00}") ==
          "4:12: 'holidays' is no day of the week in 'open' of touchpoint 'x' (write mon, tue, wed, thu, fri, sat, sun, "
          "a range such as mon-fri, or daily)\n");
    CHECK(touchpoint("open: {monday-friday: 07:00-24:00}") ==
          "4:12: 'monday-friday' is no day of the week in 'open' of touchpoint 'x' (write mon-fri)\n");
    CHECK(touchpoint("open: {mon: late}") ==
          "4:17: 'touchpoints.x.open' needs hours such as 07:00-24:00, found 'late' (write hours and minutes from "
          "00:00 to 24:00, or closed)\n");
    CHECK(touchpoint("open: {mon: 7-17}") ==
          "4:17: 'touchpoints.x.open' needs hours such as 07:00-24:00, found '7-17' (write 07:00-17:00)\n");
    CHECK(touchpoint("open: mon-fri 9am-5pm") ==
          "4:11: 'touchpoints.x.open' needs hours such as {mon-fri: 07:00-24:00} or always, found 'mon-fri 9am-5pm' (write "
          "{mon-fri: 09:00-17:00})\n");
    CHECK(touchpoint("open: {mon: 08:00-12:00, mon-fri: 10:00-17:00}") ==
          "4:39: the hours '10:00-17:00' of 'touchpoints.x.open' overlap with others (name each hour once)\n");
    CHECK(touchpoint("open: 09:00-17:00") ==
          "4:11: 'touchpoints.x.open' needs hours such as {mon-fri: 07:00-24:00} or always, found '09:00-17:00' (write "
          "{daily: 09:00-17:00})\n");
    CHECK(touchpoint("open: {mon: {a: b}}") ==
          "4:17: 'touchpoints.x.open' needs hours such as 07:00-24:00, found keys below it\n");
}

TEST_CASE("all money is in the scenario's currency, wherever that is said") {
    CHECK(refusal("reward: 30 USD") ==
          "2:9: 'reward' is in USD, but the money of this scenario is EUR (write it in EUR, or set money.currency)\n");
    CHECK_FALSE(read_world("people: 1\nreward: 30 USD\ncurrency: USD\n").out.failed());
    CHECK_FALSE(read_world("people: 1\ncurrency: USD\npay: 30 USD/h\n").out.failed());
    CHECK(refusal("currency: Euro") == "2:11: 'currency' needs three capital letters such as EUR, found 'Euro'\n");
}
