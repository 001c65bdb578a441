package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.system.ListFault.Step;
import id.pendamping.system.ListFault.Victim;
import id.pendamping.system.ListsUnderFaults.Found;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link ListFaultsTest} at twenty moments: {@code ./build verify -Pfaults}. */
@Tag("long")
class LongListFaultsTest {

    private static final int OF_EACH_KIND = 5;

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    void at_ten_moments_the_service_dies_and_each_list_is_published_once_and_whole() {
        die(Victim.SERVICE);
    }

    @Test
    void at_ten_moments_the_database_dies_and_each_list_is_published_once_and_whole() {
        die(Victim.POSTGRES);
    }

    private static void die(Victim victim) {
        var random = new Random();
        var lists = new ListsUnderFaults(suite, "LONGLISTFAULTS" + victim);
        for (var step : Step.values()) {
            for (int i = 0; i < OF_EACH_KIND; i++) {
                // Spread over the step, each at a random place of its fifth.
                lists.publishDespite(new ListFault(victim, step, (i + random.nextDouble()) / OF_EACH_KIND));
            }
        }
        lists.moments().forEach((kind, moments) -> System.out.printf("[fault] %s: %s%n", kind, moments));
        lists.moments()
                .forEach((kind, moments) -> assertTrue(hits(moments) >= 1, () -> kind + " was missed: " + moments));
    }

    /** Moments while something was written, which is what the test is about. */
    private static int hits(Map<Found, Integer> moments) {
        return moments.getOrDefault(Found.IN_THE_MIDDLE, 0);
    }
}
