// The survey of a mobile phone operator that the reporting maps come from (key tenenhaus_2005; 250 respondents, items 1 to
// 10): its path coefficients by our estimator.
#include "validation/ecsi_mobi.hpp"

#include "statistics/path_model.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::support;

TEST_CASE("Our estimator finds the survey's published paths", "[data][ecsi]") {
    const EcsiMobi data;
    CHECK(data.respondents() == 250);
    const auto fit = statistics::fit_path_model(data.cells(), data.columns(), ecsi_model(data.items()));
    REQUIRE(fit);
    const auto path = [&](const char* from, const char* to) { return ecsi_path(*fit, data.items(), from, to); };
    CHECK(path("IMAG", "CUEX") == Approx(.505).margin(.0005));
    CHECK(path("CUEX", "PERQ") == Approx(.557).margin(.0005));
    CHECK(path("PERQ", "PERV") == Approx(.558).margin(.0005));
    CHECK(path("IMAG", "CUSA") == Approx(.179).margin(.0005));
    CHECK(path("CUEX", "CUSA") == Approx(.063).margin(.0005));
    CHECK(path("PERQ", "CUSA") == Approx(.512).margin(.0005));
    CHECK(path("PERV", "CUSA") == Approx(.195).margin(.0005));
    CHECK(path("CUSA", "CUSCO") == Approx(.528).margin(.0005));
    CHECK(path("IMAG", "CUSL") == Approx(.196).margin(.0005));
    CHECK(path("CUSA", "CUSL") == Approx(.485).margin(.0005));
    CHECK(path("CUSCO", "CUSL") == Approx(.067).margin(.0005));
    CHECK(fit->r_squared[ecsi_block("CUSA")] == Approx(.681).margin(.001));
    CHECK(fit->r_squared[ecsi_block("CUSL")] == Approx(.457).margin(.001));
}
