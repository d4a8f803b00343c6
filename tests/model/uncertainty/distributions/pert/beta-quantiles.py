"""Writes beta-quantiles.json: quantiles of Beta(1 + 4p, 5 - 4p) to 17 digits, for quantile-table.test.ts.

Independent of the project's code: mpmath's incomplete beta function at 40 digits, inverted by bisection.
Run: python3 beta-quantiles.py > beta-quantiles.json
"""
import json
from mpmath import betainc, mp, mpf

mp.dps = 40
SHARES = ["0", "0.05", "0.25", "0.3125", "0.5", "0.7", "0.96875", "1"]
LEVELS = [0, 1, 2, 1000, 2**20 - 1, 2**26, 2**27 - 1, 2**27, 2**28 + 12345, 429496729, 1073741824,
          1500000000, 2147483647, 2147483648, 3000000000, 3221225472, 4080218931, 4160749567,
          4160749568, 4294967295 - 2**21, 4294967295 - 77, 4294967294, 4294967295]


def quantile(share, level):
    a, b = 1 + 4 * mpf(share), 5 - 4 * mpf(share)
    probability = (level + mpf(1) / 2) / 2**32
    low, high = mpf(0), mpf(1)
    for _ in range(110):
        middle = (low + high) / 2
        if betainc(a, b, 0, middle, regularized=True) < probability:
            low = middle
        else:
            high = middle
    return float(low)


rows = [{"share": float(share), "quantiles": [[level, quantile(share, level)] for level in LEVELS]} for share in SHARES]
print("[\n" + ",\n".join("  " + json.dumps(row) for row in rows) + "\n]")
