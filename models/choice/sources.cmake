goodwill_model_sources(choice parameters.cpp equations.cpp offers.cpp stage.cpp)
