goodwill_model_sources(expectation parameters.cpp equations.cpp kernels.cpp delivered.cpp personal.cpp stage.cpp)
