package id.pendamping.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/**
 * Who looked at personal data, and why. Changes need no call: triggers write them, whoever makes them (the migration
 * procedure {@code audit_changes}). The runtime role can add to the trail through functions only, and never change it.
 */
@ApplicationScoped
public class AuditTrail {

    private final AgroalDataSource dataSource;

    AuditTrail(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Records, in the current transaction, that the caller read personal data of an item, with the purpose they said.
     *
     * @param itemType the table's name, as in the entries that the triggers write
     * @param region the item's scope region
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(String itemType, Object itemId, String region) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select audit_read(?, ?, ?)")) {
            statement.setString(1, itemType);
            statement.setString(2, itemId.toString());
            statement.setString(3, region);
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The read could not be recorded, so it is not answered.", failure);
        }
    }
}
