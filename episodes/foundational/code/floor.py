"""The floor under a round trip, in glass, along a great circle."""

from math import asin, cos, radians, sin, sqrt

LIGHT_KM_PER_MS = 299.792458  # in a vacuum, by definition of the metre
GLASS = 1.468  # a pulse in ordinary fibre takes so much longer
EARTH_RADIUS_KM = 6371.0088

LONDON = (51.5074, -0.1278)  # latitude and longitude, in degrees
CITIES = [
    ("Paris", (48.8566, 2.3522)),
    ("New York", (40.7128, -74.0060)),
    ("Tokyo", (35.6762, 139.6503)),
    ("Sydney", (-33.8688, 151.2093)),
]


Place = tuple[float, float]


def great_circle_km(here: Place, there: Place) -> float:
    """The haversine formula, which stays exact for near places."""
    lat1, lon1, lat2, lon2 = (radians(degrees) for degrees in here + there)
    d_lat = sin((lat2 - lat1) / 2)
    d_lon = sin((lon2 - lon1) / 2)
    h = d_lat**2 + cos(lat1) * cos(lat2) * d_lon**2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(h))


print("London and      km  vacuum ms  glass ms")
for city, place in CITIES:
    km = great_circle_km(LONDON, place)
    vacuum_ms = 2 * km / LIGHT_KM_PER_MS
    print(f"{city:<10} {km:7.0f} {vacuum_ms:10.1f} {vacuum_ms * GLASS:9.1f}")
