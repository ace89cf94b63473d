goodwill_model_sources(talk parameters.cpp equations.cpp stage.cpp contact.cpp contact_stage.cpp)
