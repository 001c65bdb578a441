package id.pendamping.recipient.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.access.AcrossRegions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenKeyRegisterTest {

    @Inject
    TokenKeys keys;

    @Inject
    TokenKeyRegister register;

    @Inject
    Known known;

    /** Keys that lists were published under. */
    @ApplicationScoped
    @AcrossRegions
    @Transactional
    static class Known {

        @Inject
        KeyRotation rotation;

        @Inject
        AgroalDataSource dataSource;

        void used(String id) throws SQLException {
            try (var connection = dataSource.getConnection()) {
                rotation.used(connection, id);
            }
        }

        void withdrawn(String id) throws SQLException {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(
                            "update token_key set withdrawn_at = now(), withdrawn_by = 'test', forgotten = 0 where id = ?")) {
                statement.setString(1, id);
                statement.executeUpdate();
            }
        }
    }

    @AfterEach
    void as_it_was() throws SQLException {
        known.withdrawn("register-a");
        known.withdrawn("register-b");
        KeysAlive.are(keys, KeysAlive.USUAL);
    }

    @Test
    void a_start_without_a_key_by_which_families_are_known_fails() throws SQLException {
        KeysAlive.are(keys, "register-a");
        known.used("register-a");
        KeysAlive.are(keys, "register-b");

        assertTrue(refusal().contains("lacks the key"));
        KeysAlive.are(keys, "register-b", "register-a");
        assertTrue(refusal(KeysAlive.USUAL).contains("lacks the key"));
    }

    @Test
    void a_start_with_another_key_under_a_known_id_fails_and_does_not_tell_it() throws SQLException {
        KeysAlive.are(keys, "register-a", KeysAlive.USUAL);
        known.used("register-a");
        keys.read(List.of("register-a:" + KeysAlive.bytes(77), KeysAlive.key(KeysAlive.USUAL)));

        var told = refusal();
        assertTrue(told.contains("another key under the id register-a"), told);
        assertTrue(!told.contains(KeysAlive.bytes(77)), told);
    }

    @Test
    void a_key_that_was_withdrawn_is_not_primary_again() throws SQLException {
        KeysAlive.are(keys, "register-b", KeysAlive.USUAL);
        known.used("register-b");
        register.check(null);
        known.withdrawn("register-b");

        assertTrue(refusal().contains("was withdrawn"));
    }

    private String refusal() {
        return assertThrows(IllegalStateException.class, () -> register.check(null))
                .getMessage();
    }

    /** With this key in use too. */
    private String refusal(String id) throws SQLException {
        var alive = keys.alive();
        KeysAlive.are(keys, id);
        known.used(id);
        KeysAlive.are(keys, alive.toArray(String[]::new));
        return refusal();
    }
}
