// The floor under a round trip, in glass, along a great circle.
package main

import (
	"fmt"
	"math"
)

const (
	lightKmPerMs  = 299.792458 // in a vacuum, by definition of the metre
	glass         = 1.468      // a pulse in ordinary fibre takes so much longer
	earthRadiusKm = 6371.0088
)

type place struct {
	name     string
	lat, lon float64 // in degrees
}

// greatCircleKm is the haversine formula, which stays exact for near places.
func greatCircleKm(here, there place) float64 {
	rad := math.Pi / 180
	dLat := math.Sin((there.lat - here.lat) * rad / 2)
	dLon := math.Sin((there.lon - here.lon) * rad / 2)
	cosines := math.Cos(here.lat*rad) * math.Cos(there.lat*rad)
	h := dLat*dLat + cosines*dLon*dLon
	return 2 * earthRadiusKm * math.Asin(math.Sqrt(h))
}

func main() {
	london := place{"London", 51.5074, -0.1278}
	cities := []place{
		{"Paris", 48.8566, 2.3522},
		{"New York", 40.7128, -74.0060},
		{"Tokyo", 35.6762, 139.6503},
		{"Sydney", -33.8688, 151.2093},
	}
	fmt.Println("London and      km  vacuum ms  glass ms")
	for _, city := range cities {
		km := greatCircleKm(london, city)
		vacuumMs := 2 * km / lightKmPerMs
		glassMs := vacuumMs * glass
		fmt.Printf("%-10s %7.0f %10.1f %9.1f\n", city.name, km, vacuumMs, glassMs)
	}
}
