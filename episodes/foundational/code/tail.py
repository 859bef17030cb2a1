"""How often a page is slow, when one answer in a hundred is."""

SLOW = 0.01  # one answer in a hundred


def page_is_slow(servers: int, slow: float) -> float:
    """The page waits for every server, so it is fast only when all of them are."""
    return 1 - (1 - slow) ** servers


print("servers  ask once  ask twice")
for servers in (1, 10, 100):
    once = page_is_slow(servers, SLOW)
    twice = page_is_slow(servers, SLOW * SLOW)
    print(f"{servers:7}  {once:8.1%}  {twice:9.2%}")
