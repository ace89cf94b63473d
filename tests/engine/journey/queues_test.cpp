// The formulas of waiting lines against the reference targets TA01 to TA16 and TA45, to the digits printed there, and
// against each other: one birth-death chain must agree with every closed form it contains.
#include "journey/queues.hpp"

#include <cmath>

#include "support/catch.hpp"

using namespace goodwill::journey;

namespace {

//! Equal to the last of `digits` decimals that a target prints.
bool prints_as(double value, double target, int digits) { return std::abs(value - target) <= .5000001 * std::pow(10.0, -digits); }

}  // namespace

TEST_CASE("TA01: one server, arrivals .8, service 1") {
    const Line line{.arrival_rate = .8, .service_rate = 1, .servers = 1};
    const LineFigures f = figures_of(line);
    CHECK(f.present == Approx(4).margin(1e-9));
    CHECK(f.waiting == Approx(3.2).margin(1e-9));
    CHECK(f.mean_wait + 1 == Approx(5).margin(1e-9));
    CHECK(f.mean_wait == Approx(4).margin(1e-9));
    CHECK(prints_as(waits_longer(line, 5), .294304, 6));
}

TEST_CASE("TA02: three servers, arrivals 2.4") {
    const LineFigures f = figures_of({.arrival_rate = 2.4, .service_rate = 1, .servers = 3});
    CHECK(prints_as(f.waits, .647191, 6));
    CHECK(prints_as(f.mean_wait, 1.078652, 6));
    CHECK(prints_as(f.present, 4.988764, 6));
}

TEST_CASE("TA03: 100 calls in 30 minutes, 180 s each, 14 agents") {
    const Line line{.arrival_rate = 100 / 1800.0, .service_rate = 1 / 180.0, .servers = 14};
    const LineFigures f = figures_of(line);
    CHECK(prints_as(f.waits, .174132, 6));
    CHECK(prints_as(f.mean_wait, 7.836, 3));
    CHECK(prints_as(1 - waits_longer(line, 20), .888350, 6));
    CHECK(prints_as(f.utilisation, .7143, 4));
}

TEST_CASE("TA05: Erlang's loss formula, also as a line with room for the servers only") {
    CHECK(prints_as(erlang_b(14, 10), .056819, 6));
    CHECK(prints_as(erlang_b(3, 2.4), .268406, 6));
    const LineFigures f = figures_of({.arrival_rate = 10, .service_rate = 1, .servers = 14, .room = 14});
    CHECK(f.blocked == Approx(erlang_b(14, 10)).margin(1e-12));
    CHECK(f.waits == 0);
    CHECK(f.mean_wait == 0);
}

TEST_CASE("TA06: three servers and room for eight") {
    const LineFigures f = figures_of({.arrival_rate = 2.4, .service_rate = 1, .servers = 3, .room = 8});
    CHECK(prints_as(f.blocked, .051080, 6));
    CHECK(prints_as(f.present, 3.351893, 6));
    CHECK(prints_as(f.mean_wait + 1, 1.471802, 6));
}

TEST_CASE("TA08: 48 calls a minute, one minute each, patience two minutes, 50 agents") {
    const LineFigures f = figures_of({.arrival_rate = 48, .service_rate = 1, .servers = 50, .impatience = .5});
    CHECK(prints_as(f.abandoned, .030912, 6));
    CHECK(prints_as(f.mean_wait * 60, 3.709, 3));
    CHECK(prints_as(f.waits, .467774, 6));
    CHECK(prints_as(f.utilisation, .930324, 6));
}

TEST_CASE("TA09: the same without giving up waits 20.834 s") {
    CHECK(prints_as(figures_of({.arrival_rate = 48, .service_rate = 1, .servers = 50}).mean_wait * 60, 20.834, 3));
}

TEST_CASE("TA11: the share that gives up is impatience times the mean wait") {
    for (const double impatience : {.01, .5, 3.0}) {
        for (const double rate : {3.0, 9.5, 40.0}) {
            const LineFigures f = figures_of({.arrival_rate = rate, .service_rate = 1, .servers = 10, .impatience = impatience});
            CHECK(f.abandoned == Approx(impatience * f.mean_wait).margin(1e-12));
            CHECK(rate * (1 - f.abandoned) == Approx(10 * f.utilisation).epsilon(1e-9));  // what goes in comes out
        }
    }
}

TEST_CASE("TA13: one server and any service time") {
    CHECK(prints_as(wait_with_one_server(.7, 1, 0), 1.166667, 6));
    CHECK(prints_as(wait_with_one_server(.7, 1, 1), 2.333333, 6));
    CHECK(prints_as(wait_with_one_server(.7, 1, 1.5082), 2.926233, 6));
    CHECK(std::isinf(wait_with_one_server(1, 1, 1)));
}

TEST_CASE("TA14: two classes, the first served first") {
    const auto waits = waits_by_priority({.3, .5}, 1, 1);
    CHECK(prints_as(waits[0], 1.142857, 6));
    CHECK(prints_as(waits[1], 5.714286, 6));
    // conservation: weighted by load, the waits are those without priority
    CHECK(.3 * waits[0] + .5 * waits[1] == Approx(.8 * wait_with_one_server(.8, 1, 1)).margin(1e-9));
}

TEST_CASE("TA16: when a matter is settled the first time in 80 or 70 of 100 contacts, the line sees 1/f as many") {
    const auto wait = [](double first_time) {
        return figures_of({.arrival_rate = 100 / 1800.0 / first_time, .service_rate = 1 / 180.0, .servers = 16}).mean_wait;
    };
    CHECK(prints_as(wait(.8), 13.5825, 4));
    CHECK(prints_as(wait(.7), 59.5231, 4));
}

TEST_CASE("TA45: a team of 100 at its limit of load, exact and in the limit") {
    const Line line{.arrival_rate = 100, .service_rate = 1, .servers = 100, .impatience = 1};
    CHECK(prints_as(figures_of(line).waits, .5133, 4));
    CHECK(waits_in_large_team(line) == Approx(.5).margin(1e-12));
}

TEST_CASE("Very great patience and very much room give Erlang C") {
    const LineFigures exact = figures_of({.arrival_rate = 2.4, .service_rate = 1, .servers = 3});
    const LineFigures patient = figures_of({.arrival_rate = 2.4, .service_rate = 1, .servers = 3, .impatience = 1e-9});
    const LineFigures roomy = figures_of({.arrival_rate = 2.4, .service_rate = 1, .servers = 3, .room = 4000});
    CHECK(patient.mean_wait == Approx(exact.mean_wait).epsilon(1e-6));
    CHECK(roomy.mean_wait == Approx(exact.mean_wait).epsilon(1e-9));
    CHECK(roomy.waits == Approx(exact.waits).epsilon(1e-9));
}

TEST_CASE("A line that cannot keep up says so, and the same line with impatience stays finite") {
    CHECK_FALSE(figures_of({.arrival_rate = 3, .service_rate = 1, .servers = 3}).keeps_up);
    const LineFigures f = figures_of({.arrival_rate = 30, .service_rate = 1, .servers = 3, .impatience = .1});
    CHECK(f.keeps_up);
    CHECK(f.abandoned == Approx(.9).margin(1e-6));
    CHECK(f.waiting == Approx(270).epsilon(1e-3));
}

TEST_CASE("A line with nobody serving loses everyone who is impatient") {
    const LineFigures f = figures_of({.arrival_rate = 2, .service_rate = 1, .servers = 0, .impatience = .5});
    CHECK(f.abandoned == Approx(1).margin(1e-12));
    CHECK(f.mean_wait == Approx(2).margin(1e-9));
    CHECK_FALSE(figures_of({.arrival_rate = 2, .service_rate = 1, .servers = 0}).keeps_up);
}

TEST_CASE("Nothing overflows in a very large or a very idle team") {
    CHECK(figures_of({.arrival_rate = 1, .service_rate = 1, .servers = 5000, .impatience = 1}).utilisation == Approx(1 / 5000.0));
    const LineFigures large = figures_of({.arrival_rate = 5000, .service_rate = 1, .servers = 5000, .impatience = 1});
    CHECK(large.waits == Approx(.5).margin(.01));
    CHECK(figures_of({.arrival_rate = 0, .service_rate = 1, .servers = 3}).present == 0);
}

TEST_CASE("More servers never lengthen the wait, and more arrivals never shorten it") {
    double last = 1e9;
    for (std::size_t servers = 1; servers < 30; ++servers) {
        const double wait = figures_of({.arrival_rate = 8, .service_rate = 1, .servers = servers, .impatience = .3}).mean_wait;
        CHECK(wait <= last);
        last = wait;
    }
    last = 0;
    for (double rate = .5; rate < 40; rate += .5) {
        const double wait = figures_of({.arrival_rate = rate, .service_rate = 1, .servers = 10, .impatience = .3}).mean_wait;
        CHECK(wait >= last);
        last = wait;
    }
}
