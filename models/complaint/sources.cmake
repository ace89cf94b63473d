goodwill_model_sources(complaint parameters.cpp equations.cpp stage.cpp)
