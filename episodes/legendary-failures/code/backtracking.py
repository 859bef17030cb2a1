"""How often a backtracking matcher looks for "=" in a text that has none."""


def looks(pattern: list[str], text: str) -> int:
    """Try every way to share the text between the stars, as such an engine does."""
    count = 0

    def matches(part: int, at: int) -> bool:
        nonlocal count
        if part == len(pattern):
            return True
        if pattern[part] == ".*":  # as much as possible first, then less and less
            return any(matches(part + 1, end) for end in range(len(text), at - 1, -1))
        count += 1
        return text[at : at + 1] == pattern[part] and matches(part + 1, at + 1)

    matches(0, 0)
    return count


print("characters   .*=   .*.*=")
for length in (10, 100, 1000):
    text = "x" * length
    print(f"{length:10} {looks(['.*', '='], text):5} {looks(['.*', '.*', '='], text):7}")
