package id.pendamping.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.platform.openapi.CommittedDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiContractTest {

    @TestHTTPResource("/q/openapi")
    URI openApi;

    @Test
    void the_service_offers_exactly_what_its_committed_document_promises() throws Exception {
        assertEquals(List.of(), CommittedDocument.of("workforce").differences(openApi));
    }
}
