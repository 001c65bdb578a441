package id.pendamping.localstack.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void everything_is_built() throws IOException {
        for (var file : List.of(
                "pom.xml",
                "platform/pom.xml",
                "platform/src/main/java/Event.java",
                "regions/pom.xml",
                "regions/src/main/java/Regions.java",
                "workforce-service/pom.xml",
                "workforce-service/src/main/java/Worker.java",
                "training-service/pom.xml",
                "training-service/src/main/java/Training.java",
                "recipient-service/pom.xml",
                "recipient-service/src/main/java/Figure.java")) {
            write(file, BUILT.minusSeconds(60));
        }
        for (var service : List.of("workforce", "training", "recipient")) {
            write(service + "-service/target/quarkus-app/quarkus-run.jar", BUILT);
        }
        age(root.resolve("platform"));
        age(root.resolve("regions"));
        for (var service : List.of("workforce", "training", "recipient")) {
            age(root.resolve(service + "-service/src"));
        }
    }

    @Test
    void nothing_is_built_twice() {
        assertEquals(List.of(), stale());
    }

    @Test
    void a_younger_source_makes_its_service_stale() throws IOException {
        write("training-service/src/main/java/Training.java", BUILT.plusSeconds(60));
        assertEquals(List.of("training-service"), stale());
    }

    @Test
    void a_deleted_source_makes_its_service_stale() throws IOException {
        Files.delete(root.resolve("recipient-service/src/main/java/Figure.java"));
        assertEquals(List.of("recipient-service"), stale());
    }

    @Test
    void what_services_share_makes_all_of_them_stale() throws IOException {
        write("platform/src/main/java/Event.java", BUILT.plusSeconds(60));
        assertEquals(List.of("workforce-service", "training-service", "recipient-service"), stale());
    }

    @Test
    void a_service_without_a_jar_is_stale() throws IOException {
        Files.delete(root.resolve("workforce-service/target/quarkus-app/quarkus-run.jar"));
        assertEquals(List.of("workforce-service"), stale());
    }

    private List<String> stale() {
        return new Build(root, root.resolve("logs"), new Progress()).stale();
    }

    private void write(String file, Instant modified) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.from(modified));
    }

    private static void age(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.filter(Files::isDirectory).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(BUILT.minusSeconds(60)));
            }
        }
    }
}
