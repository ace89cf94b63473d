goodwill_model_sources(loyalty parameters.cpp equations.cpp kernels.cpp departures.cpp stage.cpp keeping.cpp occasions.cpp
                       renewal.cpp repurchase.cpp)
