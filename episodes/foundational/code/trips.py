"""What a distance costs when you cross it more than once."""

FLOORS_MS = {"London to New York": 54.6, "London to Sydney": 166.4}

HANDSHAKES = [  # round trips until the first byte of the answer
    ("TCP, TLS 1.2", 1 + 2 + 1),
    ("TCP, TLS 1.3", 1 + 1 + 1),
    ("QUIC", 1 + 1),
    ("QUIC, 0-RTT", 1),
]

for route, floor_ms in FLOORS_MS.items():
    print(f"{route}, round trip {floor_ms} ms at best")
    for name, trips in HANDSHAKES:
        print(f"  {name:<13} {trips} RTT {trips * floor_ms:6.0f} ms")
    print(f"  42 questions, one after another {42 * floor_ms / 1000:5.1f} s")
    megabits_per_s = 65_535 * 8 / (floor_ms / 1000) / 1e6
    print(f"  64 KB a trip, on any line {megabits_per_s:8.1f} Mbit/s")
