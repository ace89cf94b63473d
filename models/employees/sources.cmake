goodwill_model_sources(employees parameters.cpp equations.cpp stage.cpp)
