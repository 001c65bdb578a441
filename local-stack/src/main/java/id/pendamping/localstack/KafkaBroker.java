package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** One node of Kafka, as a JVM of its own, with its log in a folder: a broker, or the controller of several (KRaft). */
public final class KafkaBroker {

    private static final int CONTROLLER = 100;

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

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("num.partitions", "6"),
            Map.entry("auto.create.topics.enable", "true"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.num.partitions", "3"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // A killed service leaves its group, and a killed broker its own registration, after this long.
            Map.entry("group.min.session.timeout.ms", "1000"),
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("log.segment.bytes", "67108864"),
            Map.entry("metadata.log.segment.bytes", "16777216"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
            Map.entry("num.recovery.threads.per.data.dir", "2"));

    private final Path folder;
    private final KafkaClusterId clusterId;
    private final int port;
    private final boolean controller;
    private final Map<String, String> settings;
    private final ChildProcess broker;

    private KafkaBroker(
            Path folder,
            String name,
            KafkaClusterId clusterId,
            int port,
            boolean controller,
            Map<String, String> settings) {
        this.folder = folder.toAbsolutePath();
        this.clusterId = clusterId;
        this.port = port;
        this.controller = controller;
        this.settings = settings;
        this.broker = new ChildProcess(name, this.folder);
    }

    /** The only broker, which is its own controller. */
    static KafkaBroker alone(Path folder, KafkaClusterId clusterId, int port, int controllerPort) {
        var roles = Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "%s,CONTROLLER://127.0.0.1:%d".formatted(plaintext(port), controllerPort),
                "advertised.listeners",
                plaintext(port));
        // Nothing to replicate to, and nobody to wait for.
        return new KafkaBroker(folder, "kafka", clusterId, port, false, and(roles, replication(1, 1)));
    }

    /** One of three or more: two have what was acknowledged, so that one may die. */
    static KafkaBroker ofCluster(Path folder, KafkaClusterId clusterId, int number, int port, int controllerPort) {
        var roles = Map.of(
                "process.roles",
                "broker",
                "node.id",
                Integer.toString(number),
                "controller.quorum.voters",
                voters(controllerPort),
                "listeners",
                plaintext(port),
                "advertised.listeners",
                plaintext(port));
        return new KafkaBroker(folder, "kafka-" + number, clusterId, port, false, and(roles, replication(3, 2)));
    }

    static KafkaBroker controllerOfCluster(Path folder, KafkaClusterId clusterId, int controllerPort) {
        var roles = Map.of(
                "process.roles",
                "controller",
                "node.id",
                Integer.toString(CONTROLLER),
                "controller.quorum.voters",
                voters(controllerPort),
                "listeners",
                "CONTROLLER://127.0.0.1:" + controllerPort);
        return new KafkaBroker(
                folder, "kafka-controller", clusterId, controllerPort, true, and(roles, replication(3, 2)));
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
                        configuration().toString(),
                        clusterId.value()),
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

    /** {@code SIGSTOP}: it takes connections, and answers nobody. */
    public void freeze() {
        broker.freeze();
    }

    public void thaw() {
        broker.thaw();
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

    // The port opens before the broker has joined its cluster; only a described cluster that names it takes topics.
    private void awaitReady() {
        broker.awaitReady(Duration.ofSeconds(60), () -> !Ports.isFree(port));
        if (controller) {
            return;
        }
        var client = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers(), "reconnect.backoff.ms", "50", "retry.backoff.ms", "50");
        try (var admin = Admin.create(client)) {
            broker.awaitReady(
                    Duration.ofSeconds(60),
                    () -> admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).stream()
                            .anyMatch(node -> node.port() == port));
        }
    }

    private Path configuration() {
        var all = and(
                and(COMMON, settings), Map.of("log.dirs", folder.resolve("log").toString()));
        var lines = all.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            return Files.writeString(folder.resolve("broker.properties"), lines);
        } catch (IOException e) {
            throw new StackException("Cannot write the broker's configuration: " + e.getMessage(), e);
        }
    }

    private static String plaintext(int port) {
        return "PLAINTEXT://127.0.0.1:" + port;
    }

    private static String voters(int controllerPort) {
        return "%d@127.0.0.1:%d".formatted(CONTROLLER, controllerPort);
    }

    private static Map<String, String> replication(int factor, int atLeast) {
        var copies = Integer.toString(factor);
        var inSync = Integer.toString(atLeast);
        return Map.of(
                "default.replication.factor", copies,
                "min.insync.replicas", inSync,
                "offsets.topic.replication.factor", copies,
                "transaction.state.log.replication.factor", copies,
                "transaction.state.log.min.isr", inSync,
                "share.coordinator.state.topic.replication.factor", copies,
                "share.coordinator.state.topic.min.isr", inSync);
    }

    private static Map<String, String> and(Map<String, String> these, Map<String, String> those) {
        var all = new TreeMap<>(these);
        all.putAll(those);
        return all;
    }
}
