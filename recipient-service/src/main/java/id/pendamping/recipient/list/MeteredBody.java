package id.pendamping.recipient.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntSupplier;

/** A body that knows how much of it was read, as it came over the wire. */
final class MeteredBody extends FilterInputStream {

    private final long announced;
    private long read;
    private IntSupplier measure;

    MeteredBody(InputStream body, long announced) {
        super(body);
        this.announced = announced;
    }

    /** What comes of the body is read after it was taken: this says how much of that, of 100. */
    void isMeasuredBy(IntSupplier measure) {
        this.measure = measure;
    }

    /** Null when the sender announced no length. */
    Integer percent() {
        if (measure != null) {
            return Math.min(99, measure.getAsInt());
        }
        return announced <= 0 ? null : (int) Math.min(99, read * 100 / announced);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        read += Math.max(0, count);
        return count;
    }
}
