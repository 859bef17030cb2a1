"""Fourteen gates count people, and nobody is in charge of the total."""

from random import Random

GATES = 14
Counts = dict[int, int]


def merge(mine: Counts, heard: Counts) -> Counts:
    """For every gate, the larger number is the later one."""
    gates = mine | heard
    return {g: max(mine.get(g, 0), heard.get(g, 0)) for g in gates}


chance = Random(7)
scanners: list[Counts] = [{gate: 0} for gate in range(GATES)]
post: list[tuple[int, Counts]] = []

for _ in range(30_000):  # the doors are open
    gate = chance.randrange(GATES)
    scanners[gate][gate] += 1
    if chance.random() < 0.01:  # now and then, tell somebody what you know
        post.append((chance.randrange(GATES), dict(scanners[gate])))

for gate in range(GATES):  # at the end, everybody tells a neighbour
    for neighbour in range(GATES):
        post.append((neighbour, dict(scanners[gate])))

post += chance.sample(post, len(post) // 2)  # half of it arrives twice
chance.shuffle(post)  # and none of it in order
for reader, letter in post:
    scanners[reader] = merge(scanners[reader], letter)

print("letters:", len(post))
print("totals: ", sorted({sum(counts.values()) for counts in scanners}))
