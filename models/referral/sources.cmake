goodwill_model_sources(referral parameters.cpp equations.cpp stage.cpp)
