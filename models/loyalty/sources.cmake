goodwill_model_sources(loyalty parameters.cpp equations.cpp kernels.cpp stage.cpp)
