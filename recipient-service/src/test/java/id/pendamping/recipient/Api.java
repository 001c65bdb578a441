package id.pendamping.recipient;

import static io.restassured.RestAssured.given;

import id.pendamping.localstack.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How tests speak to the service: as its clients do. */
public final class Api {

    public static final String HEADER =
            "kode_wilayah,nama_wilayah,tingkat,program,tahun,tahap,tanggal_acuan,indikator,kategori,jumlah,satuan,status_observasi,sumber\n";

    // Numbers are compared as they are written: -0.16 is not a float that is near it.
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT));

    private Api() {}

    public static RequestSpecification anonymous() {
        return given().config(CONFIG);
    }

    public static RequestSpecification as(String client) {
        return anonymous().auth().oauth2(Tokens.of(client));
    }

    public static ValidatableResponse send(String client, String table) {
        return as(client)
                .contentType("text/csv")
                .body(table)
                .post("/v1/figure-imports")
                .then();
    }

    public static ValidatableResponse send(String client, String source, String table) {
        return as(client)
                .contentType("text/csv")
                .queryParam("source", source)
                .body(table)
                .post("/v1/figure-imports")
                .then();
    }

    /** One of the tables that the offices' published totals came in. */
    public static String published(String name) {
        try (var in = Api.class.getResourceAsStream("/recipients/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report of a total; the entries given replace or add to a usual one. A null leaves the field out. */
    public static Map<String, Object> report(Map<String, ?> different) {
        var report = new HashMap<String, Object>(Map.of(
                "programme", "PKH",
                "year", 2022,
                "indicator", "RECIPIENT_FAMILIES",
                "value", 100,
                "unit", "FAMILY",
                "source", "test"));
        report.putAll(different);
        return report;
    }

    public static ValidatableResponse report(String client, Map<String, ?> different) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(report(different))
                .post("/v1/figures")
                .then();
    }
}
