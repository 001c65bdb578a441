package id.pendamping.platform.http;

import static id.pendamping.platform.problem.PlatformProblem.BODY_MISSING;
import static id.pendamping.platform.problem.PlatformProblem.BODY_TOO_LARGE;
import static id.pendamping.platform.problem.PlatformProblem.MALFORMED_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.pendamping.platform.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets in bodies of the size that the operation allows, and says what is wrong with one that cannot be read. The size is
 * judged by the announced length before anything is read, and by counting for who announced none, or a false one.
 */
@Provider
class Bodies implements ContainerRequestFilter, ReaderInterceptor {

    private static final int USUAL_MEBIBYTES = 1;

    private final ResourceInfo resource;

    Bodies(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var announced = request.getHeaderString("Content-Length");
        int limit = limit();
        if (announced != null && announced.length() < 19 && Long.parseLong(announced) > bytes(limit)) {
            throw tooLarge(limit);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counting(context.getInputStream(), limit()));
        try {
            var body = context.proceed();
            if (body == null) {
                throw BODY_MISSING.at("body");
            }
            return body;
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JsonProcessingException json ? read(json) : wrapped;
        } catch (JsonProcessingException json) {
            throw read(json);
        } catch (CharConversionException notUtf8) {
            throw MALFORMED_JSON.at("body", 1, 1);
        }
    }

    private static ProblemException read(JsonProcessingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal;
            }
        }
        return UnreadableJson.read(failure);
    }

    private int limit() {
        var own = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(BodyLimit.class);
        return own == null ? USUAL_MEBIBYTES : own.mebibytes();
    }

    private static long bytes(int mebibytes) {
        return mebibytes * 1024L * 1024L;
    }

    private static ProblemException tooLarge(int mebibytes) {
        // The rest of the body is not read, so the connection cannot carry another request.
        return BODY_TOO_LARGE.at("body", mebibytes).header("Connection", "close");
    }

    private static final class Counting extends FilterInputStream {

        private final int limit;
        private long read;

        Counting(InputStream in, int limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > bytes(limit)) {
                throw tooLarge(limit);
            }
        }
    }
}
