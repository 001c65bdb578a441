package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** One Kafka broker that is its own controller (KRaft), as a JVM of its own, with its log in a folder. */
public final class KafkaBroker {

    private static final List<String> OPTIONS = List.of(
            "-Xms96m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.net.preferIPv4Stack=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final ChildProcess broker;

    public KafkaBroker(Path folder, int port, int controllerPort) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.broker = new ChildProcess("kafka", this.folder);
    }

    /** Starts it, after ending what an earlier run left behind, and returns when it takes requests. */
    public void start() {
        Folders.create(folder);
        endLeftover();
        broker.start(
                StackClassPath.java(
                        OPTIONS,
                        KafkaProcess.class,
                        Long.toString(ProcessHandle.current().pid()),
                        configuration().toString()),
                Map.of());
        awaitReady();
    }

    public void stop() {
        broker.stop(Duration.ofSeconds(20));
    }

    /** {@code kill -9}. */
    public void kill() {
        broker.kill();
    }

    public boolean isAlive() {
        return broker.isAlive();
    }

    void endLeftover() {
        broker.endLeftover(Duration.ofSeconds(20));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Deletes all topics whose name begins like this. */
    void deleteTopics(String prefix) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var topics = admin.listTopics().names().get(10, TimeUnit.SECONDS).stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList();
            admin.deleteTopics(topics).all().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("Cannot delete the topics " + prefix + "*: " + e.getMessage(), e);
        }
    }

    // The port opens before the broker has joined its own cluster; only a described cluster with a node takes topics.
    private void awaitReady() {
        broker.awaitReady(Duration.ofSeconds(60), () -> !Ports.isFree(port));
        var client = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers(), "reconnect.backoff.ms", "50", "retry.backoff.ms", "50");
        try (var admin = Admin.create(client)) {
            broker.awaitReady(
                    Duration.ofSeconds(60),
                    () -> !admin.describeCluster()
                            .nodes()
                            .get(10, TimeUnit.SECONDS)
                            .isEmpty());
        }
    }

    private Path configuration() {
        var lines = settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            return Files.writeString(folder.resolve("broker.properties"), lines);
        } catch (IOException e) {
            throw new StackException("Cannot write the broker's configuration: " + e.getMessage(), e);
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://" + bootstrapServers()),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("num.partitions", "6"),
                Map.entry("auto.create.topics.enable", "true"),
                // One broker: nothing to replicate to, and nobody to wait for.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A killed service leaves its group, and a killed broker its own registration, after this long.
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("metadata.log.segment.bytes", "16777216"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                Map.entry("num.recovery.threads.per.data.dir", "2"));
    }
}
