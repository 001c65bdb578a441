package id.pendamping.platform.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.atomic.AtomicInteger;

/** Begins a long answer and fails in the middle of it. */
@Path("/broken-off")
@RunOnVirtualThread
@PermitAll
public class BrokenOffResource {

    /** Requests that are not over, as Quarkus counts them before it stops. */
    @Singleton
    static class Unfinished {

        final AtomicInteger requests = new AtomicInteger();

        void count(@Observes Filters filters) {
            filters.register(
                    request -> {
                        requests.incrementAndGet();
                        QuarkusRequestWrapper.get(request.request())
                                .addRequestDoneHandler(done -> requests.decrementAndGet());
                        request.next();
                    },
                    10_000);
        }
    }

    @GET
    @Produces("text/csv")
    public StreamingOutput table() {
        return rows -> {
            for (int row = 0; row < 20_000; row++) {
                rows.write("one,row\n".getBytes());
            }
            rows.flush();
            throw new IllegalStateException("The rows are gone");
        };
    }
}
