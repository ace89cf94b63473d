goodwill_model_sources(learning parameters.cpp equations.cpp teaching.cpp audits.cpp stage.cpp)
