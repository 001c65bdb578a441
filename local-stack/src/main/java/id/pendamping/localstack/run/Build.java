package id.pendamping.localstack.run;

import id.pendamping.localstack.Folders;
import id.pendamping.localstack.LocalStack;
import id.pendamping.localstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the services whose sources are younger than their jar. */
final class Build {

    // The second compiler costs a build of half a minute more than it gives: 30 instead of 52 seconds of CPU.
    private static final String SHORT_BUILD = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path root;
    private final Path log;
    private final Progress progress;

    Build(Path root, Path logs, Progress progress) {
        this.root = root;
        this.log = Folders.create(logs).resolve("build.log");
        this.progress = progress;
    }

    void buildWhatIsStale() {
        var stale = stale();
        if (stale.isEmpty()) {
            progress.say("the services are built");
            return;
        }
        progress.say("building " + String.join(", ", stale) + " …");
        build(stale);
        progress.say("built");
    }

    List<String> stale() {
        return LocalStack.SERVICES.stream()
                .filter(this::isStale)
                .map(name -> name + "-service")
                .toList();
    }

    private void build(List<String> modules) {
        var command = List.of(
                "./build",
                "-q",
                "-T2",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-pl",
                String.join(",", modules),
                "-am",
                "package");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().merge("MAVEN_OPTS", SHORT_BUILD, (given, ours) -> given + " " + ours);
            if (builder.start().waitFor() != 0) {
                throw new StackException("The build failed (%s):%n%s".formatted(log, Files.readString(log)));
            }
        } catch (IOException e) {
            throw new StackException("Cannot build: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    private boolean isStale(String service) {
        var jar = root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        var sources = Stream.of("platform", "regions", service + "-service")
                .flatMap(module -> Stream.of(
                        root.resolve(module).resolve("src/main"),
                        root.resolve(module).resolve("pom.xml")));
        return !Files.exists(jar)
                || Stream.concat(Stream.of(root.resolve("pom.xml")), sources).anyMatch(path -> holdsYounger(path, jar));
    }

    private static boolean holdsYounger(Path path, Path jar) {
        try (var files = Files.walk(path)) {
            var built = Files.getLastModifiedTime(jar);
            // Folders too: a deleted file shows only there.
            for (var file : files.collect(Collectors.toList())) {
                if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new StackException("Cannot look into " + path + ": " + e.getMessage(), e);
        }
    }
}
