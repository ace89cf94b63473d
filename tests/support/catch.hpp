// The test library behind one name: Debian 12 ships Catch2 2.13, newer systems ship 3. Tests include this file only,
// and use what both have: TEST_CASE, SECTION, CHECK, REQUIRE, INFO, CAPTURE, CHECK_THROWS_AS, GENERATE, Approx.
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include "support/environment.hpp"
