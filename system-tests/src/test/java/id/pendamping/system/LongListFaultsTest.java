package id.pendamping.system;

import id.pendamping.system.ListFault.Step;
import id.pendamping.system.ListFault.Victim;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link ListFaultsTest} at twenty moments: {@code ./build verify -Pfaults}. */
@Tag("long")
class LongListFaultsTest {

    private static final int OF_EACH_KIND = 5;

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    void at_twenty_moments_whatever_dies_a_list_is_published_once_and_whole() {
        var random = new Random();
        var lists = new ListsUnderFaults(suite, "LONGLISTFAULTS");
        for (var victim : Victim.values()) {
            for (var step : Step.values()) {
                for (int i = 0; i < OF_EACH_KIND; i++) {
                    // Spread over the step, each at a random place of its fifth.
                    lists.publishDespite(new ListFault(victim, step, (i + random.nextDouble()) / OF_EACH_KIND));
                }
            }
        }
    }
}
