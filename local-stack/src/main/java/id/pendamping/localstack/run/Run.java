package id.pendamping.localstack.run;

import id.pendamping.localstack.AtOnce;
import id.pendamping.localstack.Folders;
import id.pendamping.localstack.ServiceProcess;
import id.pendamping.localstack.StackException;
import id.pendamping.localstack.StateFolder;
import id.pendamping.localstack.Suite;
import id.pendamping.localstack.SuitePorts;
import id.pendamping.localstack.Tokens;
import id.pendamping.localstack.sample.Answers;
import id.pendamping.localstack.sample.Apis;
import id.pendamping.localstack.sample.SampleData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./run}: everything on this machine, from a fresh clone to the published figures. */
public final class Run {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path STATE = ROOT.resolve(".local");

    private final RunOptions options;
    private final Progress progress = new Progress();
    private final Suite suite = new Suite(ROOT, STATE, SuitePorts.fixed(), progress::say);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Run(RunOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            System.exit(new Run(RunOptions.of(arguments)).run());
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run() {
        if (options.stop()) {
            return new Stop(STATE, suite, progress).run();
        }
        var state = StateFolder.take(STATE);
        return state.isPresent() ? own(state.get()) : sayWhoRuns();
    }

    private int own(StateFolder state) {
        try {
            suite.prepare();
        } catch (StackException e) {
            state.close();
            throw e;
        }
        // Ctrl-C and kill end here too, in whatever step they arrive.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(state)));
        try {
            start(state);
            return options.check() ? check() : stayUp();
        } catch (StackException e) {
            if (closed.get()) {
                return 130; // stopped from outside while starting; what failed is what was just stopped
            }
            throw e;
        } finally {
            close(state);
        }
    }

    private void start(StateFolder state) {
        if (options.fresh()) {
            List.of("postgres", "kafka", "issuer", "keys", "logs").forEach(part -> Folders.delete(STATE.resolve(part)));
        }
        state.write(new Properties());
        AtOnce.run(suite::startStack, new Build(ROOT, STATE.resolve("logs"), progress)::buildWhatIsStale);
        suite.startServices();
        if (!options.empty()) {
            new SampleData(apis(), progress::say).load();
        }
    }

    private int check() {
        var right = new Answers(apis()).print(System.out);
        System.out.println(right ? "All answers are right." : "An answer is not what was published.");
        return right ? 0 : 1;
    }

    private int stayUp() {
        if (!options.empty()) {
            new Answers(apis()).print(System.out);
        }
        progress.say("ready");
        Doorplate.print(System.out, suite);
        System.out.println("Ctrl-C stops it; so does ./run --stop from elsewhere. What is stored stays in .local/.");
        suite.recorder().recordMissing(progress::say);
        try {
            while (!stopped.await(1, TimeUnit.SECONDS)) {
                var dead = suite.services().stream()
                        .filter(service -> !service.isAlive())
                        .map(ServiceProcess::name)
                        .toList();
                if (!dead.isEmpty() && !closed.get()) {
                    System.err.printf(
                            "%s-service has stopped by itself; see .local/logs/%s-service.log%n",
                            dead.getFirst(), dead.getFirst());
                    return 1;
                }
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int sayWhoRuns() {
        var pid = StateFolder.note(STATE).map(note -> note.getProperty("pid")).orElse("unknown");
        System.out.printf("A suite of this folder is already running (process %s).%n", pid);
        Doorplate.print(System.out, suite);
        if (options.fresh() || options.check() || options.empty()) {
            System.err.println("End it first: ./run --stop");
            return 1;
        }
        System.out.println("./run --stop ends it.");
        return 0;
    }

    private Apis apis() {
        var tokens = new Tokens(suite.stack().issuer().tokenUrl());
        return new Apis(name -> suite.service(name).url(), tokens::bearer);
    }

    private void close(StateFolder state) {
        if (!closed.compareAndSet(false, true)) {
            awaitClosed();
            return;
        }
        progress.say("stopping …");
        try {
            suite.close();
        } finally {
            state.close();
            progress.say("stopped");
            stopped.countDown();
        }
    }

    private void awaitClosed() {
        try {
            stopped.await(Duration.ofSeconds(60).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
