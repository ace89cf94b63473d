goodwill_model_sources(referral parameters.cpp equations.cpp clusters.cpp stage.cpp)
