package id.pendamping.localstack;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The class path of the stack's own processes. Broker and issuer bring a Scala runtime, a second Jackson and more, which
 * have no place on the class path of a service's tests: there they are optional dependencies, and the stack runs in
 * processes of its own with the class path that the build wrote down.
 */
final class StackClassPath {

    private static final String WRITTEN_DOWN = "/META-INF/local-stack.classpath";

    private StackClassPath() {}

    static String value() {
        var own = own();
        try (var written = StackClassPath.class.getResourceAsStream(WRITTEN_DOWN)) {
            if (written == null) {
                throw new StackException("local-stack was not built by Maven: " + WRITTEN_DOWN + " is missing.");
            }
            var libraries = new String(written.readAllBytes(), StandardCharsets.UTF_8).trim();
            mustExist(libraries);
            return own + java.io.File.pathSeparator + libraries;
        } catch (IOException e) {
            throw new StackException("Cannot read " + WRITTEN_DOWN, e);
        }
    }

    /** A command that runs a class of the stack in a new JVM of the same Java. */
    static List<String> java(List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(javaExecutable());
        command.addAll(options);
        command.add("-cp");
        command.add(value());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    static String javaExecutable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path own() {
        try {
            return Path.of(StackClassPath.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new StackException("local-stack does not know where its classes lie.", e);
        }
    }

    private static void mustExist(String libraries) {
        for (var library : libraries.split(java.io.File.pathSeparator)) {
            if (!Files.exists(Path.of(library))) {
                throw new StackException(library + " is gone from the Maven repository: build local-stack again.");
            }
        }
    }
}
