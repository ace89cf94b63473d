goodwill_model_sources(learning parameters.cpp equations.cpp stage.cpp)
