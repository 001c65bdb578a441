package id.pendamping.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Tells the replica that sends what another has numbered, by {@code LISTEN} on a connection of its own. It only saves
 * time: what is not heard is found within {@code events.relay.every}.
 */
@ApplicationScoped
class RelayBell {

    /** Rings for all replicas, when the transaction commits. Only the numbering loop does so, one transaction at a time. */
    static final String RING = "select pg_notify('event_relay', '')";

    private static final Duration LISTEN = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String url;
    private final Properties login = new Properties();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Connection line;

    RelayBell(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(secret -> login.setProperty("password", secret));
        login.setProperty("connectTimeout", "3");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "event-relay-bell");
    }

    /** Runs this whenever the bell rings, on a thread of its own. */
    void onRing(Runnable wake) {
        Thread.ofVirtual().name("event-relay-bell").start(() -> {
            while (stopping.getCount() > 0) {
                listen(wake);
            }
        });
    }

    private void listen(Runnable wake) {
        try (var connection = new Driver().connect(url, login)) {
            line = connection;
            try (var statement = connection.createStatement()) {
                statement.execute("listen event_relay");
            }
            // Whatever was numbered before the line stood.
            wake.run();
            var postgres = connection.unwrap(PGConnection.class);
            while (stopping.getCount() > 0) {
                if (postgres.getNotifications((int) LISTEN.toMillis()).length > 0) {
                    wake.run();
                }
            }
        } catch (SQLException away) {
            pause();
        }
    }

    private void pause() {
        try {
            stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            stopping.countDown();
        }
    }

    void stop() {
        stopping.countDown();
        try {
            if (line != null) {
                line.close();
            }
        } catch (SQLException gone) {
            // then it is closed
        }
    }
}
