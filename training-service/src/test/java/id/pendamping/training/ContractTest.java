package id.pendamping.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.platform.openapi.CommittedDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    @TestHTTPResource("/q/openapi")
    URI openApi;

    @Test
    void the_service_offers_what_the_committed_document_promises() throws IOException {
        assertEquals(List.of(), CommittedDocument.of("training").differences(openApi));
    }
}
