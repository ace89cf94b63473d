goodwill_model_sources(feedback parameters.cpp equations.cpp questionnaire.cpp interviews.cpp survey_paths.cpp reading.cpp
                       beliefs.cpp stage.cpp)
