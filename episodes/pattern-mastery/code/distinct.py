"""Count distinct visitors, and remember none of them."""

from hashlib import blake2b
from math import log

BITS = 12  # 2 ** 12 = 4,096 buckets
BUCKETS = 1 << BITS


class Sketch:
    def __init__(self) -> None:
        self.longest = [0] * BUCKETS

    def add(self, visitor: int) -> None:
        name = visitor.to_bytes(8, "big")
        coins = int.from_bytes(blake2b(name, digest_size=8).digest(), "big")
        bucket, rest = coins % BUCKETS, coins >> BITS
        run = (rest & -rest).bit_length()  # the place of the first one
        self.longest[bucket] = max(self.longest[bucket], run)

    def count(self) -> float:
        bias = 0.7213 / (1 + 1.079 / BUCKETS)
        total = sum(2.0**-run for run in self.longest)
        estimate = bias * BUCKETS**2 / total
        empty = self.longest.count(0)
        if estimate <= 2.5 * BUCKETS and empty:  # few came: count the gaps
            return BUCKETS * log(BUCKETS / empty)
        return estimate


def merge(one: Sketch, other: Sketch) -> Sketch:
    both = Sketch()
    both.longest = list(map(max, one.longest, other.longest))
    return both


monday, tuesday = Sketch(), Sketch()
for visitor in range(600_000):
    monday.add(visitor)
    monday.add(visitor)  # everybody comes twice
    tuesday.add(visitor + 400_000)  # 200,000 of them came on Monday too

for day, sketch, truth in (
    ("Monday", monday, 600_000),
    ("Tuesday", tuesday, 600_000),
    ("both days", merge(monday, tuesday), 1_000_000),
):
    count = sketch.count()
    print(f"{day:9} {truth:9,} people, sketch {count:9,.0f} ({count / truth - 1:+.1%})")
