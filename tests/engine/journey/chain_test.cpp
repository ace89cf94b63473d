// The absorbing chain against the complaint funnel of the reference targets (TA18) and against the geometric closed form.
#include "journey/chain.hpp"

#include "support/catch.hpp"

using goodwill::journey::Chain;

namespace {

enum Place : std::size_t { served, failed, tier_1, tier_2 };
enum End : std::size_t { retained, exit_silent, exit_voiced };

Chain funnel() {
    Chain chain{4, 3};
    chain.add_move(served, failed, .20);
    chain.add_end(served, retained, .80);
    chain.add_move(failed, tier_1, .30);
    chain.add_end(failed, retained, .42);
    chain.add_end(failed, exit_silent, .28);
    chain.add_move(tier_1, failed, .05);
    chain.add_move(tier_1, tier_2, .25);
    chain.add_end(tier_1, retained, .60);
    chain.add_end(tier_1, exit_voiced, .10);
    chain.add_end(tier_2, retained, .70);
    chain.add_end(tier_2, exit_voiced, .30);
    return chain;
}

}  // namespace

TEST_CASE("The complaint funnel is absorbed as N R says, to 1e-9") {
    const auto visits = funnel().visits({1, 0, 0, 0});
    REQUIRE(visits);
    // failed and tier 1 form one loop: v_failed = .2 + .05 v_1, v_1 = .3 v_failed, v_2 = .25 v_1
    const double v_failed = .2 / (1 - .3 * .05);
    CHECK((*visits)[served] == Approx(1).margin(1e-12));
    CHECK((*visits)[failed] == Approx(v_failed).margin(1e-12));
    CHECK((*visits)[tier_1] == Approx(.3 * v_failed).margin(1e-12));
    CHECK((*visits)[tier_2] == Approx(.075 * v_failed).margin(1e-12));
    const auto absorbed = funnel().absorbed(*visits);
    CHECK(absorbed[retained] == Approx(.8 + v_failed * (.42 + .3 * .6 + .075 * .7)).margin(1e-9));
    CHECK(absorbed[exit_silent] == Approx(v_failed * .28).margin(1e-9));
    CHECK(absorbed[exit_voiced] == Approx(v_failed * (.03 + .0225)).margin(1e-9));
    CHECK(absorbed[retained] == Approx(.932487).margin(5e-7));
    CHECK(absorbed[exit_silent] == Approx(.056853).margin(5e-7));
    CHECK(absorbed[exit_voiced] == Approx(.010660).margin(5e-7));
}

TEST_CASE("The ends of a sound chain add up to one") {
    const auto chain = funnel();
    for (std::size_t start = 0; start < chain.places(); ++start) {
        std::vector<double> from(chain.places());
        from[start] = 1;
        const auto absorbed = chain.absorbed(chain.visits(from).value());
        CHECK(absorbed[0] + absorbed[1] + absorbed[2] == Approx(1).margin(1e-12));
    }
}

TEST_CASE("Steps until the end have the moments of the geometric distribution when one place repeats") {
    for (const double repeat : {0.0, .3, .9}) {
        Chain chain{1, 1};
        chain.add_move(0, 0, repeat);
        chain.add_end(0, 0, 1 - repeat);
        const auto steps = chain.steps();
        REQUIRE(steps);
        CHECK(steps->mean[0] == Approx(1 / (1 - repeat)).margin(1e-9));
        CHECK(steps->variance[0] == Approx(repeat / ((1 - repeat) * (1 - repeat))).margin(1e-9));
    }
}

TEST_CASE("The variance of the steps through the funnel is (2N - I)t - t*t") {
    // by hand: from tier 2 one step; tier 1 and failed solve the first two moments of one loop
    const auto steps = funnel().steps();
    REQUIRE(steps);
    const double m2 = 1, q2 = 1;  // first and second moment from tier 2
    const double mf = (1 + .3 * (1 + .25 * m2)) / (1 - .015), m1 = 1 + .05 * mf + .25 * m2;
    // E[T^2] = 1 + 2 sum p E[T'] + sum p E[T'^2]
    const double a1 = 1 + 2 * (.05 * mf + .25 * m2) + .25 * q2;
    const double qf = (1 + 2 * .3 * m1 + .3 * a1) / (1 - .015), q1 = a1 + .05 * qf;
    const double ms = 1 + .2 * mf, qs = 1 + 2 * .2 * mf + .2 * qf;
    CHECK(steps->mean[served] == Approx(ms).margin(1e-9));
    CHECK(steps->mean[tier_1] == Approx(m1).margin(1e-9));
    CHECK(steps->variance[served] == Approx(qs - ms * ms).margin(1e-9));
    CHECK(steps->variance[failed] == Approx(qf - mf * mf).margin(1e-9));
    CHECK(steps->variance[tier_1] == Approx(q1 - m1 * m1).margin(1e-9));
    CHECK(steps->variance[tier_2] == Approx(0).margin(1e-9));
}

TEST_CASE("A journey that can go on for ever has no expected visits") {
    Chain chain{2, 1};
    chain.add_move(0, 1, 1);
    chain.add_move(1, 0, 1);
    CHECK_FALSE(chain.visits({1, 0}));
    CHECK_FALSE(chain.steps());
}

TEST_CASE("A journey without touchpoints has no visits") {
    CHECK(Chain{0, 1}.visits({})->empty());
}
