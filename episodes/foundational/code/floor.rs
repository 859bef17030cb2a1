//! The floor under a round trip, in glass, along a great circle.

const LIGHT_KM_PER_MS: f64 = 299.792458; // by definition of the metre
const GLASS: f64 = 1.468; // a pulse in ordinary fibre takes so much longer
const EARTH_RADIUS_KM: f64 = 6371.0088;

struct Place {
    name: &'static str,
    lat: f64, // in degrees, as the next
    lon: f64,
}

/// The haversine formula, which stays exact for near places.
fn great_circle_km(here: &Place, there: &Place) -> f64 {
    let d_lat = ((there.lat - here.lat).to_radians() / 2.0).sin();
    let d_lon = ((there.lon - here.lon).to_radians() / 2.0).sin();
    let cosines = here.lat.to_radians().cos() * there.lat.to_radians().cos();
    let h = d_lat * d_lat + cosines * d_lon * d_lon;
    2.0 * EARTH_RADIUS_KM * h.sqrt().asin()
}

fn place(name: &'static str, lat: f64, lon: f64) -> Place {
    Place { name, lat, lon }
}

fn main() {
    let london = place("London", 51.5074, -0.1278);
    let cities = [
        place("Paris", 48.8566, 2.3522),
        place("New York", 40.7128, -74.0060),
        place("Tokyo", 35.6762, 139.6503),
        place("Sydney", -33.8688, 151.2093),
    ];
    println!("{} and      km  vacuum ms  glass ms", london.name);
    for city in &cities {
        let km = great_circle_km(&london, city);
        let vacuum_ms = 2.0 * km / LIGHT_KM_PER_MS;
        let glass_ms = vacuum_ms * GLASS;
        let name = city.name;
        println!("{name:<10} {km:7.0} {vacuum_ms:10.1} {glass_ms:9.1}");
    }
}
