package id.pendamping.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.providers.serialisers.StreamingOutputMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes streamed answers. One that fails in the middle is broken off here: the framework would close it in a way that tells nobody that
 * it is over, and a service that is to stop would wait for it in vain.
 */
@Provider
public class StreamedAnswers extends StreamingOutputMessageBodyWriter {

    private final ProblemMapper problems;

    StreamedAnswers(ProblemMapper problems) {
        this.problems = problems;
    }

    @Override
    public void writeResponse(StreamingOutput rows, Type type, ServerRequestContext context) throws IOException {
        try {
            rows.write(context.getOrCreateOutputStream());
        } catch (IOException | RuntimeException failure) {
            if (!context.serverResponse().headWritten()) {
                throw failure;
            }
            problems.breakOff(failure, ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class));
        }
    }
}
