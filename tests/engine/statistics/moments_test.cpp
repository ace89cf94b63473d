#include "statistics/moments.hpp"

#include "support/catch.hpp"

using goodwill::statistics::Moments;

TEST_CASE("Running moments are the textbook's") {
    Moments m;
    for (double v : {2., 4., 4., 4., 5., 5., 7., 9.})
        m.add(v);
    CHECK(m.count() == 8);
    CHECK(m.mean() == Approx(5.));
    CHECK(m.variance() == Approx(32. / 7.));
    CHECK(m.deviation() == Approx(std::sqrt(32. / 7.)));
    CHECK(m.standard_error() == Approx(std::sqrt(32. / 7. / 8.)));
    CHECK(m.least() == 2.);
    CHECK(m.greatest() == 9.);
}

TEST_CASE("A large offset does not drown the variance") {
    Moments m;
    for (int i = 0; i < 1000; ++i)
        m.add(1e9 + i % 2);
    CHECK(m.variance() == Approx(.25 * 1000. / 999.).epsilon(1e-9));
}

TEST_CASE("Two halves merge into the whole") {
    Moments all;
    Moments left;
    Moments right;
    for (int i = 0; i < 100; ++i) {
        const double v = i * i % 37;
        all.add(v);
        (i < 30 ? left : right).add(v);
    }
    left.merge(right);
    left.merge(Moments{});
    CHECK(left.count() == all.count());
    CHECK(left.mean() == Approx(all.mean()));
    CHECK(left.variance() == Approx(all.variance()));
    CHECK(left.least() == all.least());
    CHECK(left.greatest() == all.greatest());
    Moments empty;
    empty.merge(all);
    CHECK(empty.mean() == all.mean());
}

TEST_CASE("One value has no variance") {
    Moments m;
    CHECK(m.mean() == 0.);
    m.add(3.);
    CHECK(m.variance() == 0.);
    CHECK(m.standard_error() == 0.);
}
