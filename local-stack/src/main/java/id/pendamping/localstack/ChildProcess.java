package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A process of the stack. It has a session of its own, so that Ctrl-C reaches only the parent, which then stops its
 * children in order; its output goes to a log file; and its pid stands in a file, so that a later run can end what a
 * killed parent left behind.
 */
final class ChildProcess {

    private final String name;
    private final Path pidFile;
    private final Path log;
    private volatile ProcessHandle process;
    private boolean logBegun;
    private boolean frozen;

    ChildProcess(String name, Path folder) {
        this.name = name;
        this.pidFile = folder.resolve(name + ".pid");
        this.log = folder.resolve(name + ".log");
    }

    void start(List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(log.getParent());
            keepOldLog();
            var builder = new ProcessBuilder(inOwnSession(command))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start().toHandle();
            Files.writeString(pidFile, process.pid() + " " + startOf(process).toEpochMilli());
        } catch (IOException e) {
            throw new StackException("Cannot start %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    // Once per parent: a child that is killed and started again goes on in its log.
    private void keepOldLog() throws IOException {
        if (!logBegun && Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        logBegun = true;
    }

    /** Waits until the condition holds, or fails with the end of the log as soon as the process has died. */
    void awaitReady(Duration atMost, java.util.concurrent.Callable<Boolean> condition) {
        Until.holds(name + " is ready (its log: " + log + ")", atMost, () -> {
            if (!isAlive()) {
                throw new StackException("%s stopped while starting. The end of %s:%n%s".formatted(name, log, tail()));
            }
            return condition.call();
        });
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    Optional<Long> pid() {
        return Optional.ofNullable(process).map(ProcessHandle::pid);
    }

    /** Asks it to end and waits; kills it when it does not end in time. */
    void stop(Duration patience) {
        thaw();
        end(process, patience);
        forget();
    }

    /** {@code SIGSTOP} to it and to all that it started: nothing of it moves, and its connections stay open. */
    void freeze() {
        frozen = true;
        // It first, so that it starts nothing while the others are looked for.
        signal("STOP", List.of(process.pid()));
        signal("STOP", process.descendants().map(ProcessHandle::pid).toList());
    }

    /** {@code SIGCONT} after {@link #freeze}; else nothing. */
    void thaw() {
        if (frozen && isAlive()) {
            signal("CONT", process.descendants().map(ProcessHandle::pid).toList());
            signal("CONT", List.of(process.pid()));
        }
        frozen = false;
    }

    // Java itself can send only TERM and KILL.
    static void signal(String signal, List<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        var line = "kill -%s %s"
                .formatted(signal, pids.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        try {
            new ProcessBuilder("sh", "-c", line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot run " + line, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9}, as a power cut would. The pid file stays, as it would then. */
    void kill() {
        if (process != null) {
            end(process, Duration.ZERO);
            process = null;
            frozen = false;
        }
    }

    /** {@code kill -9} for it and all that it has started. */
    void killAll() {
        var running = process;
        if (running != null) {
            var started = running.descendants().toList();
            end(running, Duration.ZERO);
            started.forEach(each -> end(each, Duration.ZERO));
            forget();
        }
    }

    /** Ends the process that an earlier, killed parent left running, if there is one. */
    boolean endLeftover(Duration patience) {
        var left = leftover();
        left.ifPresent(found -> end(found, patience));
        forget();
        return left.isPresent();
    }

    Path log() {
        return log;
    }

    String tail() {
        try {
            var lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - 15), lines.size()).stream()
                    .map(LogLine::readable)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | RuntimeException unreadable) {
            return "(no log)";
        }
    }

    private Optional<ProcessHandle> leftover() {
        try {
            var parts = Files.readString(pidFile).trim().split(" ");
            var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0])).filter(found -> startedAt(found, started));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    // The start time tells the process from a later one with the same number. The kernel gives it in clock ticks since
    // a boot time in whole seconds, so two readings may differ by a little.
    static boolean startedAt(ProcessHandle process, Instant started) {
        return Duration.between(startOf(process), started).abs().compareTo(Duration.ofSeconds(2)) <= 0;
    }

    static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    static void end(ProcessHandle process, Duration patience) {
        if (process == null || !process.isAlive()) {
            return;
        }
        if (!patience.isZero()) {
            process.destroy();
            if (ended(process, patience)) {
                return;
            }
        }
        process.destroyForcibly();
        if (!ended(process, Duration.ofSeconds(10))) {
            throw new StackException("Process " + process.pid() + " does not end.");
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new StackException("Interrupted.", e);
        }
    }

    private void forget() {
        process = null;
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StackException("Cannot delete " + pidFile, e);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        var setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        var line = new ArrayList<String>(command.size() + 1);
        line.add(setsid.toString());
        line.addAll(command);
        return line;
    }

    private static java.io.File nothing() {
        return new java.io.File("/dev/null");
    }
}
