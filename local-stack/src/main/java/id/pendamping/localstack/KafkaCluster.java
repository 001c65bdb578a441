package id.pendamping.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Kafka: one broker that is its own controller, or three (or more) with a controller beside them, where every topic, also
 * Kafka's own, has three copies and a write waits for two. What was acknowledged survives the death of any broker; while
 * two are away, writing waits.
 */
public final class KafkaCluster {

    /** The controller first, where it is a process of its own. */
    private final List<KafkaBroker> controllers;

    private final List<KafkaBroker> brokers;

    private KafkaCluster(List<KafkaBroker> controllers, List<KafkaBroker> brokers) {
        this.controllers = controllers;
        this.brokers = brokers;
    }

    /** As many brokers as there are ports for. */
    static KafkaCluster of(Path folder, StackPorts ports) {
        var id = new KafkaClusterId(folder);
        if (ports.furtherBrokers().isEmpty()) {
            return new KafkaCluster(
                    List.of(), List.of(KafkaBroker.alone(folder, id, ports.kafka(), ports.kafkaController())));
        }
        var brokers = new ArrayList<KafkaBroker>();
        Stream.concat(Stream.of(ports.kafka()), ports.furtherBrokers().stream()).forEach(port -> {
            int number = brokers.size() + 1;
            brokers.add(KafkaBroker.ofCluster(
                    folder.resolve("broker-" + number), id, number, port, ports.kafkaController()));
        });
        var controller = KafkaBroker.controllerOfCluster(folder.resolve("controller"), id, ports.kafkaController());
        return new KafkaCluster(List.of(controller), List.copyOf(brokers));
    }

    /** Starts what is not running, and returns when every broker takes requests. */
    public void start() {
        startAll(controllers);
        startAll(brokers);
    }

    private static void startAll(List<KafkaBroker> nodes) {
        AtOnce.run(nodes.stream().filter(node -> !node.isAlive()).<Runnable>map(node -> node::start));
    }

    public void stop() {
        AtOnce.run(brokers.stream().<Runnable>map(broker -> broker::stop));
        controllers.forEach(KafkaBroker::stop);
    }

    /** {@code kill -9} of all of it. */
    public void kill() {
        Stream.concat(brokers.stream(), controllers.stream()).forEach(KafkaBroker::kill);
    }

    /** {@code SIGSTOP} of every broker: they take connections, and answer nobody. */
    public void freeze() {
        brokers.forEach(KafkaBroker::freeze);
    }

    public void thaw() {
        brokers.forEach(KafkaBroker::thaw);
    }

    public boolean isAlive() {
        return brokers.stream().anyMatch(KafkaBroker::isAlive);
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

    void endLeftover() {
        AtOnce.run(Stream.concat(brokers.stream(), controllers.stream()).<Runnable>map(node -> node::endLeftover));
    }

    /** The broker with this number; the first is 1. */
    public KafkaBroker broker(int number) {
        return brokers.get(number - 1);
    }

    public String bootstrapServers() {
        return brokers.stream().map(KafkaBroker::bootstrapServers).collect(Collectors.joining(","));
    }
}
