package id.pendamping.training.participation;

import id.pendamping.regions.RegionCode;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which workers a list of candidates shows.
 *
 * @param region those who serve in it, and those of its office and of the offices inside it
 * @param cadre those who serve in this cadre there; empty for all
 */
record CandidateFilter(String region, String cadre) {

    Query on(Query query) {
        var around = Stream.iterate(
                        Optional.of(new RegionCode(region)),
                        Optional::isPresent,
                        code -> code.flatMap(RegionCode::parent))
                .map(code -> code.orElseThrow().value())
                .toList();
        return query.setParameter("region", region)
                // '/' is the character behind '.', so 52.080 is not inside 52.08.
                .setParameter("behindRegion", region + "/")
                .setParameter("around", around)
                .setParameter("cadre", cadre);
    }
}
