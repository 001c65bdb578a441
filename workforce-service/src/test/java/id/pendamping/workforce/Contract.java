package id.pendamping.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Event contracts: a schema and a sample per type, kept in the producer's resources and read from there by its consumers. */
public final class Contract {

    private Contract() {}

    /** The sample of an event type that a neighbour keeps, such as {@code recipient-service}. */
    public static JsonObject sample(String service, String type) {
        return new JsonObject(file(service, type + ".sample.json"));
    }

    /** Fails when the JSON does not fit the type's schema. */
    public static void mustFit(String type, String json) {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(file("workforce-service", type + ".schema.json"));
        assertEquals(
                Set.of(),
                schema.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true)));
    }

    private static String file(String service, String name) {
        try {
            return Files.readString(Path.of("..", service, "src/main/resources/META-INF/resources/schemas", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
