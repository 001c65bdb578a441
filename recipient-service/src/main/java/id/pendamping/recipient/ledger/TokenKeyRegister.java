package id.pendamping.recipient.ledger;

import id.pendamping.platform.access.AcrossRegions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Holds the keys of the environment against those that families are known by, at the start: with a wrong one every family would look
 * new, and all of the old ones gone.
 */
@ApplicationScoped
class TokenKeyRegister {

    private static final Logger LOG = Logger.getLogger(TokenKeyRegister.class);

    private static final NamedSql ALL =
            NamedSql.of("select id, proof, withdrawn_at is not null from token_key order by first_used_at, id");

    private static final NamedSql PROVE =
            NamedSql.of("update token_key set proof = :proof where id = :id and proof is null");

    private final AgroalDataSource dataSource;
    private final TokenKeys keys;

    TokenKeyRegister(AgroalDataSource dataSource, TokenKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    private record Known(String id, UUID proof, boolean withdrawn) {}

    @AcrossRegions
    @Transactional
    void check(@Observes StartupEvent start) {
        try (var connection = dataSource.getConnection()) {
            for (var known : ALL.list(
                    connection,
                    Map.of(),
                    row -> new Known(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)))) {
                mustFit(known);
                if (known.proof == null && keys.isAlive(known.id)) {
                    PROVE.change(connection, Map.of("id", known.id, "proof", keys.proof(known.id)));
                }
            }
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private void mustFit(Known known) {
        if (!keys.isAlive(known.id)) {
            if (!known.withdrawn) {
                throw new IllegalStateException(
                        "%s lacks the key %s, by which families are known. Put it behind the primary one, or withdraw it first"
                                        .formatted(TokenKeys.NAME, known.id)
                                + " (docs/token-keys.md).");
            }
            return;
        }
        if (known.proof != null && !known.proof.equals(keys.proof(known.id))) {
            throw new IllegalStateException(
                    "%s holds another key under the id %s than the one by which families are known."
                            .formatted(TokenKeys.NAME, known.id));
        }
        if (known.withdrawn) {
            if (keys.primary().equals(known.id)) {
                throw new IllegalStateException(
                        "%s: the primary key %s was withdrawn.".formatted(TokenKeys.NAME, known.id));
            }
            LOG.infof("The key %s was withdrawn and can leave %s.", known.id, TokenKeys.NAME);
        }
    }
}
