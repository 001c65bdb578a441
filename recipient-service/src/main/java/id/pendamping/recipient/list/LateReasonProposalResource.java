package id.pendamping.recipient.list;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.http.BodyLimit;
import id.pendamping.platform.http.Created;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.publication.CsvTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/recipient-lists")
@Tag(name = LateReasonResource.TAG)
@RunOnVirtualThread
public class LateReasonProposalResource {

    private static final String REASONS = "no_kk,alasan\n1706010101250001,DECEASED\n";

    private final LateReasons reasons;
    private final Places places;
    private final Caller caller;

    LateReasonProposalResource(LateReasons reasons, Places places, Caller caller) {
        this.reasons = reasons;
        this.places = places;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/late-reasons")
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @Operation(
            operationId = "proposeLateReasons",
            summary = "Propose reasons that were found later, one by one",
            description =
                    "For families that left with a published list and stand unexplained, as its list of changes names them. An approver decides.")
    @Answers({"LIST_UNKNOWN", "LIST_NOT_STANDING", "LIST_REASON_UNKNOWN", "LATE_REASON_UNFIT"})
    public RestResponse<LateReasonView> propose(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @NotNull @Valid ExitExplanationsRequest request) {
        var proposal = reasons.propose(id, request);
        return Created.at("/v1/late-reasons/" + proposal.id, LateReasonView.of(proposal, places, caller));
    }

    @POST
    @Path("/{id}/late-reason-files")
    @Consumes({CsvTable.MEDIA_TYPE, ListContentResource.GZIP})
    @RolesAllowed(Roles.OFFICER)
    @Transactional
    @BodyLimit(mebibytes = 32)
    @Operation(
            operationId = "proposeLateReasonsAsFile",
            summary = "Propose reasons that were found later, as a file",
            description =
                    "A CSV of family cards (`no_kk`) or representatives (`nik`) and codes of reasons (`alasan`), at most 200,000 rows, as for a list before its publication. Numbers become tokens as they are read; the file is not kept. Rows that cannot be used are told; the others are proposed together.")
    @Answers({
        "LIST_UNKNOWN",
        "LIST_NOT_STANDING",
        "LIST_FILE_EMPTY",
        "LIST_FILE_NOT_TEXT",
        "LIST_FILE_BROKEN",
        "LIST_FILE_TOO_LONG",
        "LIST_HEADER_UNKNOWN"
    })
    public LateReasonFileView propose(
            @RestPath @Parameter(description = "The id of the list.", example = RecipientListResource.EXAMPLE_ID)
                    UUID id,
            @RequestBody(
                            required = true,
                            description = "The table.",
                            content = {
                                @Content(
                                        mediaType = CsvTable.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        example = REASONS),
                                @Content(
                                        mediaType = ListContentResource.GZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream table) {
        var taken = reasons.propose(id, table);
        return new LateReasonFileView(
                taken.proposal() == null ? null : LateReasonView.of(taken.proposal(), places, caller),
                taken.rows(),
                taken.refused().count(),
                taken.refused().first().stream()
                        .map(row -> RejectedRowView.of(row, caller.language()))
                        .toList());
    }
}
