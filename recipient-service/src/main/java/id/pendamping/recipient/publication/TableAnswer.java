package id.pendamping.recipient.publication;

import id.pendamping.platform.http.Tagged;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** A table that is written while it is sent, and known by its version before. */
record TableAnswer(String etag, boolean weak, StreamingOutput lines) implements StreamingOutput, Tagged {

    @Override
    public void write(OutputStream out) throws IOException {
        lines.write(out);
    }
}
