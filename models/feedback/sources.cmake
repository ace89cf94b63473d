goodwill_model_sources(feedback parameters.cpp equations.cpp questionnaire.cpp interviews.cpp stage.cpp)
