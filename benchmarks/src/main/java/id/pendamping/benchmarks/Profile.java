package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordingFile;

/** Where a service spends its time under a load: samples of its threads by JFR, told in words. */
final class Profile {

    private Profile() {}

    /** Records the service while the load runs, and writes the account to {@code profile-NAME.txt}. */
    static void of(Bench bench, String service, String name, Runnable load) {
        var recording = bench.scratch().resolve(name + ".jfr");
        jcmd(bench.pid(service), "JFR.start", "name=bench", "settings=profile");
        load.run();
        jcmd(bench.pid(service), "JFR.dump", "name=bench", "filename=" + recording);
        jcmd(bench.pid(service), "JFR.stop", "name=bench");
        write(bench.results().resolve("profile-" + name + ".txt"), account(recording));
    }

    private static String account(Path recording) {
        var samples = new Samples();
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.add(event.getStackTrace().getFrames().stream()
                            .filter(frame -> frame.getMethod() != null)
                            .map(frame -> frame.getMethod().getType().getName() + "."
                                    + frame.getMethod().getName())
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new BenchException("Cannot read " + recording, e);
        }
        return samples.inWords();
    }

    private static void jcmd(long pid, String... arguments) {
        var command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        command.addAll(List.of(arguments));
        Command.run(command);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new BenchException("Cannot write " + file, e);
        }
    }
}
