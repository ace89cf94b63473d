goodwill_model_sources(employees parameters.cpp equations.cpp sites.cpp stage.cpp)
