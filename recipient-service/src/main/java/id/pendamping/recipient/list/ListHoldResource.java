package id.pendamping.recipient.list;

import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.BodyLimit;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.recipient.publication.XlsxTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/recipient-lists")
@Tag(
        name = "Payment holds",
        description =
                "Families that stay on a list while their payment is held. An office says so with the list; it holds for that list, is told to the families in explanations, and changes no count.")
@RunOnVirtualThread
public class ListHoldResource {

    private static final String HOLDS = "no_kk,alasan\n1706010101250001,ACCOUNT_INACTIVE\n";

    private final ListAnswers answers;
    private final ListHolds holds;

    ListHoldResource(ListAnswers answers, ListHolds holds) {
        this.answers = answers;
        this.holds = holds;
    }

    @PUT
    @Path("/{id}/payment-holds")
    @Consumes({CsvTable.MEDIA_TYPE, ListContentResource.GZIP, XlsxTable.MEDIA_TYPE})
    @RolesAllowed(Roles.OFFICER)
    @BodyLimit(mebibytes = 32)
    @Operation(
            operationId = "putPaymentHolds",
            summary = "Send whose payment is held as a file",
            description =
                    "A table (CSV or XLSX) of family cards (`no_kk`) or representatives (`nik`) and codes of reasons (`alasan`) whose effect is `HOLD`, at most 200,000 rows; a header alone says that nobody's payment is held. It is of the period of the list, replaces what was sent before, and comes into force with the publication. Numbers become tokens as they are read, and neither they nor the file are kept. Rows that cannot be used are told; the others hold.")
    @Answers({
        "LIST_UNKNOWN",
        "LIST_STEP_CLOSED",
        "LIST_FILE_EMPTY",
        "LIST_FILE_NOT_TEXT",
        "LIST_FILE_NO_WORKBOOK",
        "LIST_FILE_BROKEN",
        "LIST_FILE_SWELLS",
        "LIST_FILE_TOO_LONG",
        "LIST_HEADER_UNKNOWN",
        "LIST_SHEET_UNKNOWN",
        "LIST_SHEETS_SEVERAL"
    })
    public PaymentHoldsView put(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The `ETag` that was read.", example = "\"0\"")
                    IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            description = "The table.",
                            content = {
                                @Content(
                                        mediaType = CsvTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        example = HOLDS),
                                @Content(
                                        mediaType = ListContentResource.GZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = XlsxTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream table) {
        return answers.hold(id, ifMatch, table);
    }

    @GET
    @Path("/{id}/payment-holds")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(
            operationId = "listPaymentHolds",
            summary = "List whose payment is held with a recipient list",
            description =
                    "Family by family, in the order of the file that said so: where it is by this list, and why its payment is held. Empty when no file was sent, or one that names nobody; which of the two, `/comparison` says.")
    @Answers("LIST_UNKNOWN")
    public Page<ListHoldView> list(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @RestQuery @Parameter(description = "Holds of families of this village.", example = "17.06.01.2005")
                    String village,
            @BeanParam Paging paging) {
        var list = RecipientList.byId(id);
        var cursor = paging.after("payment-holds", id, village);
        return Page.of(
                        holds.page(
                                list,
                                village,
                                cursor.isStart() ? 0 : Integer.parseInt(cursor.key(0)),
                                paging.limit() + 1),
                        paging,
                        cursor,
                        hold -> hold,
                        hold -> List.of(hold.row()))
                .withTotal(() -> holds.count(list, village));
    }
}
