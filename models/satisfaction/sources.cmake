goodwill_model_sources(satisfaction parameters.cpp equations.cpp stage.cpp)
