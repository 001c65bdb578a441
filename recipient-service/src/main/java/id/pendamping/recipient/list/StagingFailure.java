package id.pendamping.recipient.list;

import java.io.IOException;
import java.sql.SQLException;

/** The database stopped taking rows while a file was read: not the file's fault, and not the sender's connection. */
final class StagingFailure extends IOException {

    StagingFailure(SQLException failure) {
        super(failure);
    }
}
