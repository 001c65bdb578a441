package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void what_an_earlier_run_left_behind_is_ended() {
        var first = sleeper("sleep 600");
        assertTrue(new ChildProcess("sleeper", folder).endLeftover(Duration.ofSeconds(5)));
        assertFalse(first.isAlive());
    }

    @Test
    void a_later_process_with_the_same_number_is_left_alone() throws IOException {
        var innocent = sleeper("sleep 600");
        Files.writeString(folder.resolve("sleeper.pid"), innocent.pid().orElseThrow() + " 1000");
        assertFalse(new ChildProcess("sleeper", folder).endLeftover(Duration.ofSeconds(5)));
        assertTrue(innocent.isAlive());
        innocent.kill();
    }

    @Test
    void one_that_does_not_listen_is_killed() {
        var stubborn = sleeper("trap '' TERM; echo ready; while true; do sleep 1; done");
        stubborn.awaitReady(Duration.ofSeconds(5), () -> stubborn.tail().contains("ready"));
        stubborn.stop(Duration.ofMillis(200));
        assertFalse(stubborn.isAlive());
    }

    @Test
    void what_it_has_started_is_killed_with_it() {
        var parent = sleeper("sleep 600 & echo $!; wait");
        parent.awaitReady(Duration.ofSeconds(5), () -> parent.tail().strip().matches("\\d+"));
        var child = ProcessHandle.of(Long.parseLong(parent.tail().strip())).orElseThrow();
        parent.killAll();
        assertFalse(parent.isAlive());
        assertFalse(child.isAlive());
    }

    @Test
    void one_that_dies_while_starting_says_why() {
        var dying = sleeper("echo the disk is full; exit 3");
        var failure = assertThrows(StackException.class, () -> dying.awaitReady(Duration.ofSeconds(20), () -> false))
                .getMessage();
        assertTrue(failure.contains("sleeper stopped while starting"), failure);
        assertTrue(failure.contains("the disk is full"), failure);
    }

    private ChildProcess sleeper(String script) {
        var process = new ChildProcess("sleeper", folder);
        process.start(List.of("sh", "-c", script), Map.of());
        return process;
    }
}
