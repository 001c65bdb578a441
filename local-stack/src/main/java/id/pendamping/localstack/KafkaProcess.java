package id.pendamping.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's JVM: formats its folder when it is new, runs until told to stop, and ends with the process that started it. */
final class KafkaProcess {

    private KafkaProcess() {}

    /** Arguments: the pid of the parent, the file with the broker's configuration, and the cluster's id. */
    public static void main(String[] arguments) throws Exception {
        endWith(Long.parseLong(arguments[0]));
        var configuration = arguments[1];
        if (!isFormatted(Path.of(configuration))) {
            format(configuration, arguments[2]);
        }
        Kafka.main(new String[] {configuration});
    }

    private static void endWith(long parent) {
        ProcessHandle.of(parent)
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> System.exit(0)),
                        () -> Runtime.getRuntime().halt(0));
    }

    private static boolean isFormatted(Path configuration) throws Exception {
        var settings = new Properties();
        try (var in = Files.newInputStream(configuration)) {
            settings.load(in);
        }
        return Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"));
    }

    private static void format(String configuration, String cluster) {
        StorageTool.execute(
                new String[] {"format", "--cluster-id", cluster, "--config", configuration, "--ignore-formatted"},
                System.out);
    }
}
