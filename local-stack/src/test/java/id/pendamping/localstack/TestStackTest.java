package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStackTest {

    @TempDir
    Path temporary;

    @Test
    void a_second_test_finds_the_stack_of_the_first() {
        assertEquals(TestStack.running(), TestStack.running());
    }

    @Test
    void it_ends_with_the_build_and_takes_its_folder_along() throws Exception {
        var build = new ProcessBuilder("sleep", "600").start().toHandle();
        var folder = Files.createDirectory(temporary.resolve("stack"));
        var stack = new ChildProcess("stack", temporary);
        stack.start(TestStack.command(folder, build), Map.of());
        stack.awaitReady(Duration.ofSeconds(90), () -> StateFolder.note(folder).isPresent());

        build.destroyForcibly();

        Until.holds("the stack has ended", Duration.ofSeconds(60), () -> !stack.isAlive() && !Files.exists(folder));
    }

    @Test
    void a_test_gets_a_database_topics_and_tokens_of_its_own() throws Exception {
        var given = new StackForTests().start();
        try (var runtime = Databases.connect(
                given.get("quarkus.datasource.jdbc.url"),
                given.get("quarkus.datasource.username"),
                given.get("quarkus.datasource.password"))) {
            assertTrue(runtime.isValid(5));
            assertTrue(runtime.getCatalog().startsWith("local_stack_t"), runtime.getCatalog());
        }
        assertEquals("local_stack_owner", given.get("quarkus.flyway.username"));
        assertTrue(given.get("events.topic-prefix").matches("t[0-9a-f]{8}\\."));
        assertNotEquals(Tokens.of("officer"), Tokens.badlySigned("officer"));
    }
}
