package id.pendamping.recipient.workbook;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A file without a name: an archive is read from its end, which comes last. On Linux its name goes as soon as it is open, so that
 * nothing stays of it, however the service ends.
 */
final class Spool {

    private static final long MOST_BYTES = 256L << 20;

    private Spool() {}

    static FileChannel of(InputStream body) throws IOException {
        var spool = open();
        try {
            var buffer = new byte[1 << 16];
            long all = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                all += read;
                if (all > MOST_BYTES) {
                    throw new UnfitWorkbook(UnfitWorkbook.Fault.SWELLS);
                }
                write(spool, ByteBuffer.wrap(buffer, 0, read));
            }
            return spool;
        } catch (IOException | RuntimeException failure) {
            spool.close();
            throw failure;
        }
    }

    private static FileChannel open() {
        var path = Path.of(System.getProperty("java.io.tmpdir"), "table-" + UUID.randomUUID());
        try {
            return FileChannel.open(
                    path,
                    Set.of(CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // Ours to write: not the sender's fault, as a body that ends too early is.
    private static void write(FileChannel spool, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                spool.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
