goodwill_model_sources(satisfaction parameters.cpp equations.cpp greetings.cpp traces.cpp stage.cpp)
