"""Count distinct visitors, and remember none of them."""

from hashlib import blake2b
from math import log

BITS = 12  # 2 ** 12 = 4,096 buckets
BUCKETS = 1 << BITS


class Sketch:
    def __init__(self) -> None:
        self.longest = [0] * BUCKETS

    def add(self, visitor: int) -> None:
        coins = int.from_bytes(blake2b(visitor.to_bytes(8, "big"), digest_size=8).digest(), "big")
        bucket, rest = coins % BUCKETS, coins >> BITS
        run = (rest & -rest).bit_length()  # the place of the first one
        self.longest[bucket] = max(self.longest[bucket], run)

    def count(self) -> float:
        bias = 0.7213 / (1 + 1.079 / BUCKETS)
        estimate = bias * BUCKETS**2 / sum(2.0**-run for run in self.longest)
        empty = self.longest.count(0)
        if estimate <= 2.5 * BUCKETS and empty:  # few visitors: count the empty buckets
            return BUCKETS * log(BUCKETS / empty)
        return estimate


def merge(one: Sketch, other: Sketch) -> Sketch:
    both = Sketch()
    both.longest = [max(pair) for pair in zip(one.longest, other.longest)]
    return both


monday, tuesday = Sketch(), Sketch()
for visitor in range(600_000):
    monday.add(visitor)
    monday.add(visitor)  # everybody comes twice
    tuesday.add(visitor + 400_000)  # 200,000 of them had been there on Monday

for day, sketch, truth in (
    ("Monday", monday, 600_000),
    ("Tuesday", tuesday, 600_000),
    ("both days", merge(monday, tuesday), 1_000_000),
):
    print(f"{day:9}  truth {truth:9,}  sketch {sketch.count():9,.0f}  {sketch.count() / truth - 1:+.1%}")
