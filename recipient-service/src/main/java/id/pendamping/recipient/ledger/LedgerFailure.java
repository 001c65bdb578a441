package id.pendamping.recipient.ledger;

import java.sql.SQLException;

/** The database refused what the ledger wanted; the answer follows from the {@link SQLException} inside. */
public class LedgerFailure extends RuntimeException {

    public LedgerFailure(SQLException failure) {
        super(failure);
    }
}
