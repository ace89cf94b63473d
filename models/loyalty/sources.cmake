goodwill_model_sources(loyalty parameters.cpp equations.cpp stage.cpp)
