package id.pendamping.platform.openapi;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The copy of a service's OpenAPI document in {@code docs/openapi/}: the contract that clients build on. It changes only on
 * purpose, so a test of each service compares it with what the service really serves:
 *
 * <pre>{@code
 * assertEquals(List.of(), CommittedDocument.of("workforce").differences(openApiUrl));
 * }</pre>
 *
 * <p>To change the contract, run that test with {@code -Dopenapi.update} and commit what it wrote.
 */
public final class CommittedDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 40;

    private final Path file;

    private CommittedDocument(Path file) {
        this.file = file;
    }

    /** The committed document of a service: {@code docs/openapi/<service>.json} under {@code suite.root}. */
    public static CommittedDocument of(String service) {
        return new CommittedDocument(
                Path.of(System.getProperty("suite.root", "..")).resolve("docs/openapi/" + service + ".json"));
    }

    /** Where the running document differs, one line each; with {@code -Dopenapi.update} it is written instead. */
    public List<String> differences(URI openApi) throws IOException {
        var running = normal(JSON.readTree(URI.create(openApi + "?format=json").toURL()));
        if (System.getProperty("openapi.update") != null) {
            Files.createDirectories(file.getParent());
            var indenter = new DefaultIndenter("  ", "\n");
            var printer = new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
            Files.writeString(file, JSON.writer(printer).writeValueAsString(running) + "\n");
            return List.of();
        }
        if (Files.notExists(file)) {
            return List.of(file + " is missing; run this test with -Dopenapi.update to write it, and commit it.");
        }
        var differences = new ArrayList<String>();
        compare("", normal(JSON.readTree(file.toFile())), running, differences);
        if (!differences.isEmpty()) {
            differences.addFirst("The service no longer says what " + file
                    + " promises. If that is meant, run this test with -Dopenapi.update and commit the file.");
        }
        return differences.size() > SHOWN ? differences.subList(0, SHOWN) : differences;
    }

    // The issuer is an installation's own.
    private static JsonNode normal(JsonNode document) {
        if (document.at("/components/securitySchemes/" + ApiDocument.SCHEME) instanceof ObjectNode scheme) {
            scheme.put("openIdConnectUrl", ApiDocument.LOCAL_ISSUER + "/.well-known/openid-configuration");
        }
        return document;
    }

    private static void compare(String place, JsonNode committed, JsonNode running, List<String> differences) {
        if (committed.isObject() && running.isObject()) {
            var names = new TreeSet<String>();
            Stream.of(committed, running).forEach(node -> node.fieldNames().forEachRemaining(names::add));
            for (var name : names) {
                var where = place + '/' + name.replace("~", "~0").replace("/", "~1");
                if (!committed.has(name)) {
                    differences.add("new: " + where);
                } else if (!running.has(name)) {
                    differences.add("gone: " + where);
                } else {
                    compare(where, committed.get(name), running.get(name), differences);
                }
            }
        } else if (committed.isArray() && running.isArray() && committed.size() == running.size()) {
            for (int i = 0; i < committed.size(); i++) {
                compare(place + '/' + i, committed.get(i), running.get(i), differences);
            }
        } else if (!committed.equals(running)) {
            differences.add("changed: %s from %s to %s".formatted(place, committed, running));
        }
    }
}
