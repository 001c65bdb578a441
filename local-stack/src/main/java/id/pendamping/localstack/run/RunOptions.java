package id.pendamping.localstack.run;

import java.util.List;

/**
 * What was asked for at the command line.
 *
 * @param empty load nothing
 * @param fresh forget what earlier runs stored
 * @param stop end a suite left running, and nothing else
 * @param check verify the answers, stop, and tell by the exit code
 */
record RunOptions(boolean empty, boolean fresh, boolean stop, boolean check) {

    static RunOptions of(String... arguments) {
        var given = List.of(arguments);
        return new RunOptions(
                given.contains("--empty"),
                given.contains("--fresh"),
                given.contains("--stop"),
                given.contains("--check"));
    }
}
