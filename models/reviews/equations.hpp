// Reviews (model sheet E16): those who are moved write, the dissatisfied more so, hence the J shape (Hu, Zhang & Pavlou
// 2009).
#pragma once
#include "models/reviews/parameters.hpp"

namespace goodwill::models {

//! Chance that a journey of this satisfaction (su) is reviewed when a share `answered` of the reviews gets an answer;
//! sigma(base + moved |s - neutral|^exponent + negative [s < 0]) (1 + volume answered), at most 1.
[[nodiscard]] double review_probability(const ReviewPosting& p, double satisfaction, double answered);

//! Stars 1..5 from satisfaction in su and a standard normal number.
[[nodiscard]] int stars_given(const ReviewStars& p, double satisfaction, double answered, double eta);

//! The mean of the stars on show, older reviews weighing less.
struct ShownStars {
    double stars{0};  // weighed sum
    double weight{0};
    explicit ShownStars(const ReviewDisplay& p)
        : stars{p.prior_reviews * p.prior_stars}, weight{p.prior_reviews}, empty_{p.prior_stars} {}
    void add(int given) {
        stars += given;
        weight += 1;
    }
    //! One more day: every weight is multiplied by `factor` = 2^(-1 / half-life).
    void fade(double factor) {
        stars *= factor;
        weight *= factor;
    }
    [[nodiscard]] double mean() const { return weight > 1e-9 ? stars / weight : empty_; }

private:
    double empty_;
};

//! Stars as readers take them `days` after it came out that reviews had been held back: less `distrust`, which halves every
//! half-life; at least 1.
[[nodiscard]] double believed_stars(const ReviewGating& p, double shown, double days);

//! A genuine mean of `genuine` reviews at `mean`, spoilt by `malicious` reviews of one star.
[[nodiscard]] double mean_with_malice(double mean, double genuine, double malicious);

}  // namespace goodwill::models
