goodwill_model_sources(money parameters.cpp equations.cpp ledger.cpp cohort.cpp stage.cpp)
