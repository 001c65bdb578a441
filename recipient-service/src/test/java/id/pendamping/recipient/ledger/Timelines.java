package id.pendamping.recipient.ledger;

import id.pendamping.platform.access.AcrossRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the ledger knows of families, one line of text per stay, for tests that expect something else or the same. */
@ApplicationScoped
public class Timelines {

    private final FamilyHistory history;

    Timelines(FamilyHistory history) {
        this.history = history;
    }

    /** By family; who never stayed is not in it. */
    @AcrossRegions
    @Transactional
    public Map<String, List<String>> of(String region, String programme, Collection<String> families) {
        var timelines = new TreeMap<String, List<String>>();
        for (var family : families) {
            var stays = history.stays(region, programme, UUID.fromString(family)).stream()
                    .map(Timelines::text)
                    .toList();
            if (!stays.isEmpty()) {
                timelines.put(family, stays);
            }
        }
        return timelines;
    }

    private static String text(Stay stay) {
        return text(
                stay.village(),
                stay.began().name(),
                stage(stay.from()),
                stay.goesOn() ? null : stay.ended().name(),
                stay.goesOn() ? null : stage(stay.endedIn()),
                stay.reason());
    }

    private static String stage(Stage stage) {
        return stage.year() + "-" + stage.number();
    }

    /** As {@code 12.01.01.2001 ENTRY 2025-1, EXIT 2025-2 DECEASED}. */
    public static String text(String village, String began, String from, String ended, String until, String reason) {
        var stay = village + ' ' + began + ' ' + from;
        return ended == null ? stay : stay + ", " + ended + ' ' + until + (reason == null ? "" : " " + reason);
    }
}
