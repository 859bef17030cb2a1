"""Two versions of one shopping cart, and the rule that no addition is lost."""

Clock = dict[str, int]


def follows(newer: Clock, older: Clock) -> bool:
    """Whether whoever wrote the newer version had seen the older one."""
    return all(newer.get(node, 0) >= count for node, count in older.items())


first = ({"a": 1}, {"book", "lamp"})
left = ({"a": 2}, {"book", "lamp", "tea"})  # node a: the tea goes in
right = ({"a": 1, "b": 1}, {"book"})  # node b: the lamp goes out

for name, (clock, _) in (("left", left), ("right", right)):
    print(f"{name} follows first: {follows(clock, first[0])}")
known = follows(left[0], right[0]) or follows(right[0], left[0])
print(f"one of them knows of the other: {known}")

print("merged cart:", ", ".join(sorted(left[1] | right[1])))
