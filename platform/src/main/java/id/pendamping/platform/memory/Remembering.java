package id.pendamping.platform.memory;

import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Keeps what a remembered operation answers. */
@Remembered
@Provider
@Priority(1) // after the filters that complete an answer
class Remembering implements ContainerResponseFilter, WriterInterceptor {

    private static final String WHOLE = Remembering.class.getName();

    /** A longer answer costs more to keep than to make again. */
    private static final int LONGEST = 64 * 1024;

    private final RememberedAnswers answers;

    Remembering(RememberedAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 304) {
            answers.keep(RememberedAnswer.of(response.getHeaders(), null));
        }
        if (response.getStatus() == 200 && response.hasEntity()) {
            answers.learn();
            request.setProperty(WHOLE, true);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        var out = context.getOutputStream();
        var written = new ByteArrayOutputStream();
        context.setOutputStream(written);
        context.proceed();
        var body = written.toByteArray();
        if (context.getProperty(WHOLE) != null && body.length <= LONGEST) {
            var answer = RememberedAnswer.of(context.getHeaders(), Buffer.buffer(body));
            answer.headers()
                    .put(HttpHeaders.CONTENT_TYPE, context.getMediaType().toString());
            answers.keep(answer);
        }
        out.write(body);
    }
}
