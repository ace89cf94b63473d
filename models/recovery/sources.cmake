goodwill_model_sources(recovery parameters.cpp equations.cpp stage.cpp)
