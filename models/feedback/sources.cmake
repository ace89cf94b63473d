goodwill_model_sources(feedback parameters.cpp equations.cpp stage.cpp)
