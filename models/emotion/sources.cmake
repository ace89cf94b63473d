goodwill_model_sources(emotion parameters.cpp equations.cpp stage.cpp)
