package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void two_services_are_built() throws IOException {
        for (var service : new String[] {"workforce", "training"}) {
            built(service, "quarkus-run.jar", "main", BUILT);
            built(service, "lib/main/library.jar", "library", BUILT);
        }
        Files.createDirectories(root.resolve("deploy"));
        Files.writeString(root.resolve("deploy/jvm.options"), "-XX:+UseSerialGC");
        assumeTrue(AotCache.isSupported(), "JDK " + Runtime.version() + " has no such caches");
    }

    @Test
    void there_is_none_until_it_is_recorded() throws IOException {
        assertEquals(Optional.empty(), cache().of("workforce"));
        var recorded = recorded("workforce");
        assertEquals(Optional.of(recorded), cache().of("workforce"));
        assertEquals("recorded", Files.readString(recorded));
        assertEquals(Optional.empty(), cache().of("training"));
    }

    @Test
    void a_service_that_is_not_built_has_none() {
        assertEquals(Optional.empty(), cache().of("recipient"));
    }

    @Test
    void a_jar_built_again_with_the_same_content_has_none() throws IOException {
        recorded("workforce");
        built("workforce", "lib/main/library.jar", "library", BUILT.plusSeconds(1));
        assertEquals(Optional.empty(), cache().of("workforce"));
    }

    @Test
    void a_jar_of_another_size_has_none() throws IOException {
        recorded("workforce");
        built("workforce", "quarkus-run.jar", "longer", BUILT);
        assertEquals(Optional.empty(), cache().of("workforce"));
    }

    @Test
    void one_library_more_has_none() throws IOException {
        recorded("workforce");
        built("workforce", "lib/main/another.jar", "another", BUILT);
        assertEquals(Optional.empty(), cache().of("workforce"));
    }

    @Test
    void other_options_of_the_jvm_have_none() throws IOException {
        recorded("workforce");
        Files.writeString(root.resolve("deploy/jvm.options"), "-XX:+UseG1GC");
        assertEquals(Optional.empty(), cache().of("workforce"));
    }

    @Test
    void another_jdk_has_none() throws IOException {
        recorded("workforce");
        var version = System.getProperty("java.vm.version");
        try {
            System.setProperty("java.vm.version", "another");
            assertEquals(Optional.empty(), cache().of("workforce"));
        } finally {
            System.setProperty("java.vm.version", version);
        }
    }

    @Test
    void a_new_one_takes_the_place_of_the_old_ones_and_of_what_was_cut_short() throws IOException {
        var old = recorded("workforce");
        var neighbour = recorded("training");
        var cut = Files.writeString(root.resolve("aot/workforce-1.draft.config"), "cut");
        built("workforce", "quarkus-run.jar", "longer", BUILT);
        var recorded = recorded("workforce");
        assertFalse(Files.exists(old));
        assertFalse(Files.exists(cut));
        assertTrue(Files.exists(neighbour));
        assertEquals(Optional.of(recorded), cache().of("workforce"));
    }

    @Test
    void what_is_built_while_it_is_recorded_does_not_get_it() throws IOException {
        var file = cache().file("workforce");
        Files.writeString(cache().draft("workforce"), "recorded");
        built("workforce", "quarkus-run.jar", "longer", BUILT);
        cache().keep("workforce", file);
        assertEquals(Optional.empty(), cache().of("workforce"));
    }

    private Path recorded(String service) throws IOException {
        var file = cache().file(service);
        Files.writeString(cache().draft(service), "recorded");
        cache().keep(service, file);
        return file;
    }

    private AotCache cache() {
        return new AotCache(root, root.resolve("aot"));
    }

    private void built(String service, String file, String content, Instant at) throws IOException {
        var path = root.resolve(service + "-service/target/quarkus-app").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.from(at));
    }
}
