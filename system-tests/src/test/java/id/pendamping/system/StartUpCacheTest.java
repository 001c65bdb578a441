package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.pendamping.localstack.AotCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A start-up cache, recorded beside the running suite and used by the next start. */
@Tag("long")
class StartUpCacheTest {

    private static final String SERVICE = "recipient";

    private static RunningSuite suite;
    private static Path cache;

    @BeforeAll
    static void record_one() {
        assumeTrue(AotCache.isSupported(), "JDK " + Runtime.version() + " has no such caches");
        suite = RunningSuite.withSampleData();
        var events = suite.eventCount(SERVICE);
        suite.suite().recorder().record(SERVICE);
        cache = suite.suite().caches().of(SERVICE).orElseThrow();
        assertEquals(events, suite.eventCount(SERVICE), "events of the recording in the suite");
    }

    @AfterAll
    static void others_start_without() {
        if (suite != null) {
            suite.suite().useCaches(false);
            restart();
        }
    }

    @Test
    void the_next_start_uses_it() throws IOException {
        restart();
        assertTrue(isMapped(cache), "the JVM took the cache for unusable");
    }

    @Test
    void a_start_without_it_is_a_choice() throws IOException {
        suite.suite().useCaches(false);
        restart();
        assertFalse(isMapped(cache));
        suite.suite().useCaches(true);
    }

    @Test
    void a_cut_cache_does_no_harm() throws IOException {
        var whole = Files.readAllBytes(cache);
        try {
            Files.write(cache, java.util.Arrays.copyOf(whole, whole.length / 2));
            restart();
            assertFalse(isMapped(cache));
        } finally {
            // A new file: the running JVM may still look into the old one.
            Files.delete(cache);
            Files.write(cache, whole);
        }
    }

    private static void restart() {
        suite.suite().service(SERVICE).stop();
        suite.suite().service(SERVICE).start();
    }

    // A cache that does not fit (another class path, other jars, another JVM) is unmapped before the first
    // class is loaded.
    private static boolean isMapped(Path file) throws IOException {
        var pid = suite.suite().service(SERVICE).pid().orElseThrow();
        return Files.readString(Path.of("/proc/" + pid + "/maps")).contains(file.toString());
    }
}
