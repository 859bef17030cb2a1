// The floor under a round trip: there and back in glass, along the shortest line on the globe.
package main

import (
	"fmt"
	"math"
)

const (
	lightKmPerMs  = 299.792458 // in a vacuum, by definition of the metre
	glass         = 1.468      // how many times longer a pulse takes in ordinary fibre
	earthRadiusKm = 6371.0088
)

type place struct {
	name     string
	lat, lon float64 // in degrees
}

// greatCircleKm is the haversine formula, which stays exact for places that are close together.
func greatCircleKm(here, there place) float64 {
	rad := math.Pi / 180
	dLat := math.Sin((there.lat - here.lat) * rad / 2)
	dLon := math.Sin((there.lon - here.lon) * rad / 2)
	h := dLat*dLat + math.Cos(here.lat*rad)*math.Cos(there.lat*rad)*dLon*dLon
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
		fmt.Printf("%-10s %7.0f %10.1f %9.1f\n", city.name, km, vacuumMs, vacuumMs*glass)
	}
}
