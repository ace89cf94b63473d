goodwill_model_sources(expectation parameters.cpp equations.cpp delivered.cpp stage.cpp)
