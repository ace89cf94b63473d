// Reviews written this evening are on show from tomorrow, as a mean in which old ones fade. Some are written for anger
// at a failure (the complaint model decides who), most by those whom a journey moved.
#include "models/reviews/stage.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "models/evening.hpp"
#include "models/reviews/equations.hpp"
#include "models/vocabulary.hpp"
#include "random/functions.hpp"
#include "scenario/model_kind.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using random::Purpose;
using simulation::World;

// (person, need): 0-1 whether a review is written, 2 what moves its stars
constexpr Purpose review_purpose{number(Number::reviews), 0};
// (person, need): 2 what moves the stars of a review written in anger
constexpr Purpose anger_purpose{number(Number::reviews), 1};
// (person, need): 0-1 whether a review of one or two stars is held back, 2 whether that comes out
constexpr Purpose gate_purpose{number(Number::reviews), 2};
constexpr int held_back_to = 2;  // stars
constexpr double minutes_a_day = 1440;

class ReviewsStage final : public simulation::Stage {
public:
    ReviewsStage(const ReviewsParameters& p, bool on)
        : p_{p}, on_{on}, shown_{p.display}, fades_{p.display.fades ? random::exp2(-1 / p.display.half_life) : 1.} {}

    void declare(simulation::Declarations& out) override {
        using enum results::Direction;
        results::Registry& figures = out.figures;
        posted_ = figures.tally("reviews.posted");
        sum_ = figures.tally("reviews.sum");
        mean_ = figures.tally("stars.shown");
        false_ = figures.tally("reviews.malicious");
        figures.total("reviews.posted", "reviews", "public reviews written", neither, posted_);
        figures.total("reviews.malicious", "reviews", "false reviews of one star by people who never were here",
                      lower_is_better, false_);
        held_ = figures.tally("reviews.held-back");
        figures.total("reviews.held-back", "reviews", "reviews of one and two stars that we kept off the show", neither,
                      held_);
        figures.ratio("stars.mean", "stars", "mean of the stars given in new reviews", higher_is_better, sum_, posted_);
        figures.time_mean("stars.shown", "stars", "mean of the stars on show, older reviews weighing less",
                          higher_is_better, mean_);
        for (std::size_t k = 0; k < 5; ++k) {
            const std::string name = "stars." + std::to_string(k + 1);
            stars_[k] = figures.tally(name);
            figures.ratio(name, "%", "share of the new reviews with this number of stars", neither, stars_[k], posted_,
                          100);
        }
    }

    void values(World& w) override {
        const auto* talking = std::get_if<scenario::Talking>(&w.values().scenario.talk);
        public_ = on_ && talking != nullptr && talking->reviews.is_public;
        answered_ = talking == nullptr ? 0.0 : double{talking->reviews.answered};
        held_back_ = talking == nullptr ? 0.0 : double{talking->reviews.held_back};
        malicious_a_day_ = talking == nullptr ? 0.0 : minutes_a_day * talking->reviews.malicious;
        for (std::size_t cell = 0; cell < highest_.size(); ++cell) {
            const double low = -3 + static_cast<double>(cell) * cell_width;
            const double high = low + cell_width;  // the chance jumps at 0, where a cell ends, and has no other hill
            highest_[cell] = std::max({review_probability(p_.posting, low, answered_),
                                       review_probability(p_.posting, high, answered_),
                                       review_probability(p_.posting, high - 1e-6, answered_)});
        }
    }

    void morning(World& w) override {
        shown_.fade(fades_);
        double mean = public_ ? shown_.mean() : double{p_.display.prior_stars};
        if (public_ && found_out_)
            mean = believed_stars(p_.gating, mean, w.day() - *found_out_);
        w.events<Stars>().push_back({static_cast<float>(mean), static_cast<float>(public_ ? shown_.weight : 0.0)});
    }

    void tell(World& w) override {
        if (!public_)
            return;
        malign(w);
        for (const PublicAnger& anger : w.events<PublicAnger>())
            post(w, anger.person, anger.occasion, anger_purpose, anger.satisfaction);
        const auto nothing = [](std::uint32_t) {};
        for_each_ended(w, review_purpose, nothing, [&](const EpisodeEnded& e, const random::Block& b) {
            const double u = b.uniform();
            if (u < highest_near(e.satisfaction) && u < review_probability(p_.posting, e.satisfaction, answered_))
                post(w, e.person, e.occasion, review_purpose, e.satisfaction);
        });
    }

    void account(World& w) override { w.tally(mean_) = public_ ? shown_.mean() : double{p_.display.prior_stars}; }

private:
    static constexpr double cell_width = 1. / 16;
    [[nodiscard]] double highest_near(float satisfaction) const {
        const auto cell = static_cast<std::size_t>((static_cast<double>(satisfaction) + 3) / cell_width);
        return highest_[std::min(cell, highest_.size() - 1)];
    }

    //! As many false reviews as are due by now, in whole ones: no chance is in them.
    void malign(World& w) {
        due_ += malicious_a_day_;
        for (; due_ >= 1 - 1e-9; due_ -= 1) {
            shown_.add(1);
            w.tally(false_) += 1;
        }
    }

    void post(World& w, std::uint32_t person, std::uint32_t occasion, Purpose purpose, double satisfaction) {
        const random::Block b = w.luck()({.who = person, .occasion = occasion, .purpose = purpose});
        const int given = stars_given(p_.stars, satisfaction, answered_, random::normal_quantile(b.uniform(2)));
        if (given <= held_back_to && is_held_back(w, person, occasion))
            return;
        shown_.add(given);
        w.tally(posted_) += 1;
        w.tally(sum_) += given;
        w.tally(stars_[static_cast<std::size_t>(given - 1)]) += 1;
        w.events<ReviewPosted>().push_back({person, static_cast<std::uint8_t>(given)});
    }

    //! Whether we keep it off the show. Once it has come out that we do, we do no more.
    bool is_held_back(World& w, std::uint32_t person, std::uint32_t occasion) {
        if (held_back_ == 0 || found_out_)
            return false;
        const random::Block b = w.luck()({.who = person, .occasion = occasion, .purpose = gate_purpose});
        if (b.uniform() >= held_back_)
            return false;
        w.tally(held_) += 1;
        if (b.uniform(2) < p_.gating.found_out)
            found_out_ = w.day();
        return true;
    }

    ReviewsParameters p_;
    bool on_;
    bool public_{true};
    double answered_{0};
    double held_back_{0};
    std::optional<base::Day> found_out_{};
    double malicious_a_day_{0};
    double due_{0};  // false reviews not yet written
    std::array<double, 96> highest_{};  // chance to write at most, by satisfaction: nearly everybody is done with it
    ShownStars shown_;
    double fades_;
    results::TallyId posted_, sum_, mean_, false_, held_;
    std::array<results::TallyId, 5> stars_{};
};

}  // namespace

std::unique_ptr<simulation::Stage> make_reviews_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<ReviewsStage>(
        dynamic_cast<const scenario::Parameters<ReviewsParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
