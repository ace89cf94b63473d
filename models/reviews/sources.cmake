goodwill_model_sources(reviews parameters.cpp equations.cpp stage.cpp)
