package id.pendamping.localstack;

import java.nio.file.Path;
import java.util.List;

/**
 * What the services need around them, on this machine and without Docker: PostgreSQL with a database and two roles per
 * service, Kafka (one broker, or as many as there are ports for), and an OAuth2 issuer. All state lies in one folder; starting again in it goes on where the
 * last run ended, however it ended.
 */
public final class LocalStack implements AutoCloseable {

    /** The databases of the suite. */
    public static final List<String> SERVICES = List.of("workforce", "training", "recipient");

    private final StackPorts ports;
    private final List<Database> databases;
    private final PostgresServer postgres;
    private final KafkaCluster kafka;
    private final Issuer issuer;

    /**
     * @param durable whether commits survive a power cut; only tests do without
     * @param services whose databases there should be
     */
    public LocalStack(Path folder, StackPorts ports, boolean durable, List<String> services) {
        this.ports = ports;
        this.databases = services.stream().map(Database::of).toList();
        this.postgres = new PostgresServer(folder.resolve("postgres"), ports.postgres(), durable);
        this.kafka = KafkaCluster.of(folder.resolve("kafka"), ports);
        this.issuer = new Issuer(folder.resolve("issuer"), ports.issuer());
    }

    /**
     * Starts all three at once and returns when all are ready.
     *
     * @throws StackException naming every port that is taken, before anything is started
     */
    public void start() {
        endLeftovers();
        Ports.mustBeFree(ports.byName());
        try {
            AtOnce.run(this::startPostgres, kafka::start, issuer::start);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Ends what an earlier run left behind that was killed without ending it. */
    public void endLeftovers() {
        AtOnce.run(postgres::endLeftover, kafka::endLeftover);
    }

    @Override
    public void close() {
        AtOnce.run(postgres::stop, kafka::stop, issuer::stop);
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaCluster kafka() {
        return kafka;
    }

    public Issuer issuer() {
        return issuer;
    }

    private void startPostgres() {
        postgres.start();
        databases.forEach(postgres::create);
    }
}
