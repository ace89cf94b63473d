goodwill_model_sources(complaint parameters.cpp equations.cpp afterwards.cpp stage.cpp)
