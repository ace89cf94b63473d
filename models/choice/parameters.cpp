// Keys, ranges, sources and meanings of what is assumed about the choice of a provider.
#include "models/choice/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, ChoiceWeights& p) {
    field("brand", p.brand,
          {.low = -5,
           .high = 5,
           .source = "calibrated: customers won equal customers lost in the bank",
           .meaning = "what our name is worth, logit"});
    field("experience", p.experience,
          {.low = 0,
           .high = 3,
           .source = "assumed",
           .meaning = "worth of one point of believed quality to somebody of experience weight 1, logit"});
    field("price", p.price,
          {.low = 0,
           .high = 20,
           .source = "assumed",
           .meaning = "worth of a price lower by one log unit to somebody of price sensitivity 1, logit; elasticity "
                      "about -2.5 at sensitivity .5"});
    field("inertia", p.inertia,
          {.low = 0, .high = 5, .source = "assumed", .meaning = "worth of staying with the present provider, logit"});
    field("reference", p.reference,
          {.low = 0,
           .high = 10,
           .source = "ecsi_mobi_2005",
           .meaning = "quality of an average provider of the sector, points"});
}

void describe(input::Fields& field, StarWeights& p) {
    field("readers", p.readers,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "share of people who read reviews before they choose",
           .of = "people"});
    field("each", p.each,
          {.low = 0,
           .high = 1,
           .source = "luca_2011",
           .meaning = "worth of one star more to a reader, logit: about 7% more business for each star"});
    field("too_good", p.too_good,
          {.low = 0,
           .high = 3,
           .source = "maslowska_2017",
           .meaning = "loss of worth for one star beyond `too_good_from`, logit: nobody trusts only great reviews"});
    field("too_good_from", p.too_good_from,
          {.low = 3,
           .high = 5,
           .source = "maslowska_2017",
           .meaning = "mean of the stars from which more is too good to be true"});
    field("credibility", p.credibility,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "how far readers trust even the best marks: 1 takes the loss away"});
    field("usual", p.usual,
          {.low = 1,
           .high = 5,
           .source = "assumed",
           .meaning = "mean of the stars that moves nobody: our rivals' marks"});
}

void describe(input::Fields& field, BeliefParameters& p) {
    field("mean", p.mean,
          {.low = 0,
           .high = 10,
           .source = "assumed",
           .meaning = "what people who never were our customers believe our quality to be, points"});
    field("spread", p.spread,
          {.low = 0,
           .high = 3,
           .source = "assumed",
           .meaning = "standard deviation of that belief between people, points"});
    field("points_per_su", p.points_per_su,
          {.low = .5,
           .high = 4,
           .source = "ecsi_mobi_2005",
           .meaning = "points of overall quality that make one su of satisfaction"});
    field("of_own_experience", p.of_own_experience,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "share of his satisfaction that a former customer's belief keeps"});
    field("neutral", p.neutral,
          {.low = -3,
           .high = 3,
           .source = "calibrated: mean satisfaction of the sector",
           .meaning = "satisfaction at which a former customer believes us average, su"});
}

void describe(input::Fields& field, OfferParameters& p) {
    const auto assumed = [&](std::string_view key, auto& value, double low, double high, std::string_view meaning) {
        field(key, value, {.low = low, .high = high, .source = "assumed", .meaning = meaning, .lever = true});
    };
    assumed("told", p.told, 0, 20, "how fast a customer who talks lets his needs be known: 1 - e^(- this x share of the conversation) of them");
    assumed("fits_unknown", p.fits_unknown, 0, 1, "share of the offers that fit when nothing is known of what the customer needs");
    assumed("fits_known", p.fits_known, 0, 1, "share of the offers that fit when all is known");
    assumed("taken", p.taken, -10, 5, "how readily an offer that does not fit is taken in the usual mood, logit");
    assumed("fit", p.fit, 0, 10, "how much more readily one that fits is taken, logit");
    assumed("mood", p.mood, 0, 3, "how much more readily an offer is taken for each su of mood, logit");
    assumed("this_visit", p.this_visit, 0, 1, "weight of this visit in the mood at its end; the rest is satisfaction with the firm");
    assumed("usual_mood", p.usual_mood, -3, 3, "the usual mood, su");
    assumed("returned", p.returned, 0, 1, "share of the offers that fit and were taken that are taken back");
    assumed("returned_unfit", p.returned_unfit, 0, 1, "the same where they do not fit");
    assumed("annoyance", p.annoyance, 0, 1, "anger at an offer that does not fit and is not taken, in the usual mood or a better one");
    assumed("soreness", p.soreness, 0, 10, "how much more anger there is for each su of mood below the usual, as a share");
}

void describe(input::Fields& field, ChoiceParameters& p) {
    field("considers", p.considers,
          {.low = 0,
           .high = 12,
           .source = "calibrated: rivals lose customers as we do",
           .meaning = "how often somebody looks for a provider by himself"});
    field("closed", p.closed,
          {.low = 0,
           .high = 3650,
           .source = "assumed",
           .meaning = "time for which a former customer will not think of us"});
    field("weights", p.weights, {.meaning = "what counts in the choice"});
    field("stars", p.stars, {.meaning = "what reviews count"});
    field("belief", p.belief, {.meaning = "what people believe our quality to be"});
    field("offers", p.offers, {.meaning = "what customers do with offers beyond what they came for"});
}

}  // namespace goodwill::models
