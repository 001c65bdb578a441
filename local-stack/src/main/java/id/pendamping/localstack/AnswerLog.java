package id.pendamping.localstack;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/**
 * Every answer that a module's tests got over HTTP, in {@code target/answers.log}: the system tests search it for personal
 * numbers. Two kinds are left out, because numbers belong there: disclosures, and the example in the contract.
 */
final class AnswerLog implements Filter {

    private static final Path FILE = Path.of("target/answers.log");

    // In a system property, because Quarkus loads this class anew for each profile.
    private static final String BEGUN = "local-stack.answers";

    private AnswerLog() {}

    static void keep() {
        try {
            if (RestAssured.filters().stream().noneMatch(AnswerLog.class::isInstance)) {
                if (System.setProperty(BEGUN, "") == null) {
                    Files.deleteIfExists(FILE);
                }
                RestAssured.filters(new AnswerLog());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoClassDefFoundError withoutRestAssured) {
            Logger.getLogger(AnswerLog.class).debug("This module's tests do not use REST-assured.");
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var path = request.getURI();
        if (!path.contains("/nik-disclosures") && !path.contains("/q/openapi")) {
            append(answer.statusLine().strip() + "\n" + answer.headers() + "\n" + answer.asString() + "\n\n");
        }
        return answer;
    }

    private static synchronized void append(String answer) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, answer, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
