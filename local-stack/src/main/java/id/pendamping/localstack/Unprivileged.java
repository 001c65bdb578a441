package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program is run that refuses to run as root, which PostgreSQL does. A plain user runs it as it is. Root runs it
 * in a user namespace where it is nobody, or, where those are forbidden (some containers), as the user {@code nobody}.
 */
enum Unprivileged {
    AS_IT_IS,
    IN_A_NAMESPACE("unshare", "-U"),
    AS_NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final List<String> prefix;

    Unprivileged(String... prefix) {
        this.prefix = List.of(prefix);
    }

    static Unprivileged ofThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_IT_IS;
        }
        return IN_A_NAMESPACE.works() ? IN_A_NAMESPACE : AS_NOBODY;
    }

    List<String> command(List<String> command) {
        var line = new ArrayList<>(prefix);
        line.addAll(command);
        return line;
    }

    /** Where the programs are unpacked: once per user, or, for nobody (who cannot look into root's home), in the state. */
    Path cache(Path state) {
        if (this == AS_NOBODY) {
            return state;
        }
        var home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home) ? home.resolve(".cache/pendamping") : state;
    }

    /** Makes the folder belong to whom the program runs as. */
    void give(Path folder) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        if (!succeeds(command(List.of("test", "-x", folder.toString())))) {
            throw new IOException("user namespaces are forbidden here, so PostgreSQL runs as nobody, who may not enter"
                    + " this folder. Work as a plain user, or in a folder that others may enter");
        }
        if (!succeeds(List.of("chown", "-R", "65534:65534", folder.toString()))) {
            throw new IOException("it cannot be given to nobody");
        }
    }

    private boolean works() {
        try {
            return succeeds(command(List.of("true")));
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
