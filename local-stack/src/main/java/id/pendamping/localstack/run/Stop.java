package id.pendamping.localstack.run;

import id.pendamping.localstack.StackException;
import id.pendamping.localstack.StateFolder;
import id.pendamping.localstack.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ./run --stop}: ends a running suite, or what a killed one left running. */
final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Suite suite;
    private final Progress progress;

    Stop(Path folder, Suite suite, Progress progress) {
        this.folder = folder;
        this.suite = suite;
        this.progress = progress;
    }

    int run() {
        var owned = StateFolder.take(folder);
        if (owned.isEmpty()) {
            endOwner();
            owned = StateFolder.take(folder);
        }
        // Nobody owns the folder now; a suite that was killed may have left its children.
        suite.endLeftovers();
        owned.ifPresent(StateFolder::close);
        progress.say("nothing of this folder is running");
        return 0;
    }

    private void endOwner() {
        var owner = owner().orElseThrow(() -> new StackException("A suite is just starting; try again in a moment."));
        progress.say("stopping process " + owner.pid() + " …");
        owner.destroy();
        try {
            owner.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new StackException(
                    "Process %d does not end; kill it and run ./run --stop again.".formatted(owner.pid()), e);
        }
    }

    private Optional<ProcessHandle> owner() {
        return StateFolder.note(folder).flatMap(note -> ProcessHandle.of(Long.parseLong(note.getProperty("pid"))));
    }
}
