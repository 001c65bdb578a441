package id.pendamping.workforce.region;

import id.pendamping.regions.Regions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One copy of the regions for the whole service. */
class RegionData {

    @Produces
    @Singleton
    Regions regions() {
        return Regions.load();
    }
}
