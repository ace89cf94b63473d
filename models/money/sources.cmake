goodwill_model_sources(money parameters.cpp equations.cpp ledger.cpp cohort.cpp newcomers.cpp stage.cpp)
