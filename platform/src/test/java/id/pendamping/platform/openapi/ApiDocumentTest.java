package id.pendamping.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ApiDocumentTest {

    @TestHTTPResource("/q/openapi")
    URI openApi;

    @TempDir
    Path root;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void the_document_names_the_issuer_of_this_installation_in_both_formats() {
        var issuer = ConfigProvider.getConfig().getValue("pendamping.issuer", String.class);
        assertFalse(issuer.startsWith(ApiDocument.LOCAL_ISSUER), "a test's issuer has a port of its own");
        assertEquals(
                issuer + "/.well-known/openid-configuration",
                document.at("/components/securitySchemes/oidc/openIdConnectUrl").asText());
        for (var path : List.of("/q/openapi", "/q/openapi.yaml", "/q/openapi.yml")) {
            var yaml = given().get(path).then().statusCode(200).contentType("application/yaml");
            assertTrue(yaml.extract().asString().contains("openIdConnectUrl: " + issuer), path);
        }
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().head("/q/openapi.json").then().statusCode(200).contentType("application/json");
    }

    @Test
    void every_operation_says_who_may_call_it() {
        assertEquals(List.of("officer"), texts(at("/v1/books", "post").at("/x-allowed-roles")));
        assertEquals(
                List.of("approver", "officer", "supervisor", "viewer"),
                texts(at("/v1/books", "get").at("/x-allowed-roles")));
        assertEquals(List.of("public"), texts(at("/v1/books/lines", "post").at("/x-allowed-roles")));
        assertEquals(0, at("/v1/books/lines", "post").at("/security").size());
        assertTrue(at("/v1/books/lines", "post").has("security"));
        assertTrue(at("/v1/books", "post").at("/description").asText().endsWith("Roles: `officer`."));
        document.at("/paths").forEach(path -> path.forEach(operation -> assertTrue(operation.has("x-allowed-roles"))));
    }

    @Test
    void every_operation_names_its_problems_with_an_example_each() {
        var create = at("/v1/books", "post");
        var problems = texts(create.at("/x-problems"));

        for (var problem : List.of(
                "shelf-taken",
                "too-many-words",
                "region-unknown",
                "idempotency-key-reused",
                "malformed-json",
                "body-too-large",
                "unauthenticated",
                "forbidden",
                "unavailable",
                "unknown-field")) {
            assertTrue(problems.contains(problem), problem);
            assertTrue(shown(create).contains(problem), problem + " has no example");
        }
        assertFalse(texts(at("/v1/books/lines", "post").at("/x-problems")).contains("unauthenticated"));
        assertTrue(problemsOf("/v1/books", "get")
                .containsAll(List.of("page-size", "cursor-foreign", "unknown-parameter")));
        assertTrue(problemsOf("/v1/books/{id}", "put")
                .containsAll(
                        List.of("precondition-required", "precondition-failed", "changed-meanwhile", "book-unknown")));
        assertEquals(
                "/problems/platform/shelf-taken",
                document.at("/components/examples/shelf-taken/value/type").asText());
    }

    @Test
    void every_operation_says_what_happens_when_it_is_asked_too_much() {
        document.at("/paths")
                .forEach(path -> path.forEach(operation -> {
                    var problems = texts(operation.at("/x-problems"));
                    assertTrue(
                            problems.containsAll(List.of("too-many-requests", "overloaded", "unavailable")),
                            operation.at("/operationId").asText());
                    assertTrue(operation.at("/responses").has("429"));
                    assertTrue(operation.at("/responses").has("503"));
                }));
        var refused = document.at("/components/responses/too-many-requests/headers");
        for (var header : List.of("Retry-After", "RateLimit", "RateLimit-Policy")) {
            assertTrue(refused.has(header), header);
            assertTrue(document.at("/components/headers/" + header).has("example"), header);
        }
        assertTrue(document.at("/components/responses/overloaded-or-unavailable/headers")
                .has("Retry-After"));
        assertFalse(document.at("/components/responses/forbidden/headers").has("Retry-After"));
        assertTrue(at("/v1/books", "get").at("/responses/200/headers").has("RateLimit"));
        assertTrue(texts(at("/v1/books", "post").at("/x-problems")).contains("body-too-slow"));
    }

    @Test
    void headers_are_described_where_they_are_taken_and_sent() {
        assertTrue(parameters("/v1/books", "post").contains("#/components/parameters/Idempotency-Key"));
        assertTrue(parameters("/v1/books/{id}", "put").contains("#/components/parameters/If-Match"));
        assertTrue(parameters("/v1/books/{id}", "get").contains("#/components/parameters/If-None-Match"));
        assertFalse(parameters("/v1/books", "get").contains("#/components/parameters/If-None-Match"));
        assertTrue(at("/v1/books", "post").at("/responses/201/headers").has("Location"));
        assertTrue(at("/v1/books", "get").at("/responses/200/headers").has("Link"));
        assertTrue(at("/v1/books/{id}", "get").at("/responses/200/headers").has("ETag"));
        assertTrue(at("/v1/books/{id}", "get").at("/responses").has("304"));
        assertTrue(document.at("/components/parameters/If-Match/required").asBoolean());
    }

    @Test
    void requests_are_closed_and_answers_complete() {
        assertFalse(document.at("/components/schemas/BookRequest/additionalProperties")
                .asBoolean(true));
        assertFalse(
                document.at("/components/schemas/Chapter/additionalProperties").asBoolean(true));
        assertFalse(document.at("/components/schemas/BookView").has("additionalProperties"));
        assertEquals(7, document.at("/components/schemas/BookView/required").size());
        assertEquals(List.of("items", "next"), texts(document.at("/components/schemas/PageBookView/required")));
        assertFalse(texts(document.at("/components/schemas/Problem/required")).contains("violations"));
    }

    @Test
    void requests_and_answers_have_whole_examples() {
        assertEquals(
                "B001",
                at("/v1/books", "post")
                        .at("/requestBody/content/application~1json/example/code")
                        .asText());
        assertEquals(
                "B001",
                at("/v1/books", "get")
                        .at("/responses/200/content/application~1json/example/items/0/code")
                        .asText());
        assertNotNull(at("/v1/books/{id}", "get").at("/parameters/0/example").asText(null));
    }

    @Test
    void a_document_that_changed_is_told_place_by_place_and_written_only_on_purpose() throws Exception {
        var before = System.setProperty("suite.root", root.toString());
        try {
            assertTrue(CommittedDocument.of("books")
                    .differences(openApi)
                    .getFirst()
                    .contains("-Dopenapi.update"));

            System.setProperty("openapi.update", "");
            assertEquals(List.of(), CommittedDocument.of("books").differences(openApi));
            System.clearProperty("openapi.update");
            assertEquals(List.of(), CommittedDocument.of("books").differences(openApi));

            var file = root.resolve("docs/openapi/books.json");
            var json = (ObjectNode) new ObjectMapper().readTree(file.toFile());
            ((ObjectNode) json.at("/components/schemas/BookView/properties")).remove("colour");
            ((ObjectNode) json.at("/info")).put("title", "Other");
            Files.writeString(file, json.toString());
            var differences = CommittedDocument.of("books").differences(openApi);
            assertTrue(
                    differences.contains("new: /components/schemas/BookView/properties/colour"),
                    differences.toString());
            assertTrue(differences.stream().anyMatch(line -> line.startsWith("changed: /info/title")));
        } finally {
            System.clearProperty("openapi.update");
            System.setProperty("suite.root", before == null ? ".." : before);
        }
    }

    private JsonNode at(String path, String verb) {
        return document.path("paths").path(path).path(verb);
    }

    private List<String> problemsOf(String path, String verb) {
        return texts(at(path, verb).at("/x-problems"));
    }

    private TreeSet<String> shown(JsonNode operation) {
        var shown = new TreeSet<String>();
        operation.at("/responses").forEach(response -> {
            var name = response.path("$ref").asText();
            var component = document.at("/components/responses/" + name.substring(name.lastIndexOf('/') + 1));
            component
                    .at("/content/application~1problem+json/examples")
                    .fieldNames()
                    .forEachRemaining(shown::add);
        });
        return shown;
    }

    private List<String> parameters(String path, String verb) {
        return at(path, verb).at("/parameters").findValuesAsText("$ref");
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
