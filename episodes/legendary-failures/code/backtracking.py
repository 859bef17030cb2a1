"""How often a backtracking matcher looks for "=" in a text that has none."""


def looks(pattern: list[str], text: str) -> int:
    """Try each way to share the text between the stars, as engines do."""
    count = 0

    def matches(part: int, at: int) -> bool:
        nonlocal count
        if part == len(pattern):
            return True
        if pattern[part] == ".*":  # the most first, then less and less
            ends = range(len(text), at - 1, -1)
            return any(matches(part + 1, end) for end in ends)
        count += 1
        found = text[at : at + 1] == pattern[part]
        return found and matches(part + 1, at + 1)

    matches(0, 0)
    return count


print("characters   .*=   .*.*=")
for length in (10, 100, 1000):
    text = "x" * length
    one = looks([".*", "="], text)
    two = looks([".*", ".*", "="], text)
    print(f"{length:10} {one:5} {two:7}")
