package id.pendamping.recipient.publication;

import static id.pendamping.recipient.Api.anonymous;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TableFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/json, text/csv | application/json",
                "text/html, */*;q=0.8 | application/json",
                "text/csv | text/csv",
                "text/* | text/csv",
                "text/csv;q=0.4, " + XlsxTable.MEDIA_TYPE + " | " + XlsxTable.MEDIA_TYPE,
                "text/csv, application/json;q=0.5 | text/csv",
                XlsxTable.MEDIA_TYPE + ", */*;q=0.1 | " + XlsxTable.MEDIA_TYPE
            })
    void everybody_gets_the_form_they_ask_for_and_json_who_does_not(String accept, String answered) {
        anonymous()
                .header("Accept", accept)
                .get("/v1/exit-reasons")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(answered));
    }

    @ParameterizedTest
    @CsvSource({"application/pdf", "application/vnd.ms-excel"})
    void what_no_table_comes_in_is_refused(String accept) {
        anonymous().header("Accept", accept).get("/v1/exit-reasons").then().statusCode(406);
    }
}
