"""The laws of w1.yaml and w2.yaml in SimPy, for the comparison that tools/bench/compare makes.

Usage: simpy_peer.py w1|w2 CUSTOMERS SEED. Prints: customers, mean wait in minutes, processor seconds.
"""
import random
import sys
import time

import simpy

NETWORKS = {
    "w1": (9.0, {"counter": (10, 1.0, {})}, "counter"),
    "w2": (
        10.0,
        {
            "web": (24, 0.5, {"call": 0.3, "store": 0.2}),
            "call": (15, 0.25, {"complaint": 0.1, "back": 0.1}),
            "store": (6, 0.4, {"complaint": 0.05, "back": 0.1}),
            "complaint": (6, 0.1, {"call": 0.4}),
            "back": (3, 0.2, {"complaint": 0.1}),
        },
        "web",
    ),
}


def customer(env, resources, stations, place, luck, waits):
    waited = 0.0
    while place is not None:
        with resources[place].request() as request:
            came = env.now
            yield request
            waited += env.now - came
            yield env.timeout(luck.expovariate(stations[place][1]))
        u = luck.random()
        onward = None
        for target, share in stations[place][2].items():
            if u < share:
                onward = target
                break
            u -= share
        place = onward
    waits.append(waited)


def source(env, rate, customers, luck, start):
    for _ in range(customers):
        yield env.timeout(luck.expovariate(rate))
        start()


def main():
    name, customers, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rate, stations, first = NETWORKS[name]
    luck = random.Random(seed)
    env = simpy.Environment()
    resources = {place: simpy.Resource(env, spec[0]) for place, spec in stations.items()}
    waits = []
    begin = time.process_time()
    env.process(source(env, rate, customers, luck,
                       lambda: env.process(customer(env, resources, stations, first, luck, waits))))
    env.run()
    seconds = time.process_time() - begin
    print(len(waits), sum(waits) / len(waits), seconds)


if __name__ == "__main__":
    main()
