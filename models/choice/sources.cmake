goodwill_model_sources(choice parameters.cpp equations.cpp stage.cpp)
