"""The fan as it is written with numpy: vectors of draws, a loop over the months, numpy.percentile.

Run: python3 fan.py DRAWS MONTHS LIMITED(0 or 1) ROUNDS
Prints the milliseconds of each round, then the percentiles of the last month.
"""
import sys
import time
import numpy as np

START, LOSSES, REFURB, DPRK, PRODUCTION, RESERVE = [
    (1500, 1750, 2100), (60, 105, 140), (30, 70, 125), (0, 3, 11), (3, 10, 25), (2400, 2900, 3500)]
PERCENTILES = [5, 25, 50, 75, 95]


def pert(random, estimate, draws):
    low, best, high = estimate
    share = (best - low) / (high - low)
    return low + (high - low) * random.beta(1 + 4 * share, 5 - 4 * share, draws)


def fan(random, draws, months, limited):
    stock = pert(random, START, draws)
    losses, refurb = pert(random, LOSSES, draws), pert(random, REFURB, draws)
    gained = pert(random, DPRK, draws) + pert(random, PRODUCTION, draws)
    percentiles = np.empty((months + 1, len(PERCENTILES)))
    percentiles[0] = np.percentile(stock, PERCENTILES)
    if limited:
        left = pert(random, RESERVE, draws)
        change = gained - losses
    else:
        change = gained - losses + refurb
    for month in range(1, months + 1):
        if limited:
            refurbished = np.minimum(refurb, left)
            left = left - refurbished
            stock = np.maximum(0, stock + change + refurbished)
        else:
            stock = np.maximum(0, stock + change)
        percentiles[month] = np.percentile(stock, PERCENTILES)
    return percentiles


draws, months, limited, rounds = map(int, sys.argv[1:])
for seed in range(rounds):
    random = np.random.default_rng(seed)
    start = time.perf_counter()
    answer = fan(random, draws, months, limited)
    print(f"{(time.perf_counter() - start) * 1e3:.6f}")
print("\n".join(f"{value:.17g}" for value in answer[-1]))
