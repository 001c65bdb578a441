package id.pendamping.recipient.explanation;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.problem.Answers;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.Today;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/explanations")
@Tag(
        name = "Explanations",
        description = "Why a family received and does not now: for companions and officers, to be told to the family.")
@RunOnVirtualThread
public class ExplanationResource {

    private static final String PDF_TYPE = "application/pdf";
    private static final MediaType PDF = MediaType.valueOf(PDF_TYPE);
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE, PDF);

    private static final String SPOKEN =
            "Keluarga ini pernah terdaftar sebagai penerima Program Keluarga Harapan (PKH) di Desa Sinar Laut dan tidak ada lagi dalam daftar tahap 2 tahun 2025. Mengapa, tidak tercatat dalam data.\n";

    private final Explanations explanations;
    private final WorkerNames names;
    private final Places places;
    private final Caller caller;
    private final Today today;

    ExplanationResource(Explanations explanations, WorkerNames names, Places places, Caller caller, Today today) {
        this.explanations = explanations;
        this.names = names;
        this.places = places;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, PDF_TYPE})
    @RolesAllowed({Roles.COMPANION, Roles.OFFICER, Roles.SUPERVISOR})
    @Operation(
            operationId = "explain",
            summary = "Explain why a family receives or does not",
            description =
                    "What happened to one family on one programme, in the regency that the caller sees into: its stays, when it changed and why, what it can do by when, and whom to ask. Only stays inside the caller's own regions are shown. The family is named by the number of its card or of its representative, which is neither kept nor recorded; the look is recorded, with its `X-Purpose`. Where the data does not say why, the answer says so. As `text/plain` it is the answer to be read aloud, as `application/pdf` a page to hand over; `message` fits into a message to a phone. Companions are named where workforce-service gives their names in time. A lookup takes no idempotency key: its answer is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "The answer, in the form that was asked for.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExplanationView.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        example = SPOKEN),
                @Content(mediaType = PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Answers({
        "REGION_UNKNOWN",
        "PROGRAMME_UNKNOWN",
        "PURPOSE_REQUIRED",
        "EXPLANATION_BY_ONE",
        "EXPLANATION_REGION_NEEDED",
        "EXPLANATION_REGION_NOT_REGENCY",
        "PERSONAL_NUMBER",
        "NOT_ACCEPTABLE"
    })
    public Response explain(@NotNull @Valid ExplanationRequest request, HttpHeaders headers) {
        var explanation = explanations.explain(request);
        var words = new ExplanationWords(
                explanation, names.of(explanation.companions(), caller.purpose()), places.regions(), caller.language());
        var form = wanted(headers.getAcceptableMediaTypes());
        if (form.equals(PDF)) {
            return Response.ok(new Letter(words, today.day()).pdf(), PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            words.say("inline; filename=\"penjelasan.pdf\"", "inline; filename=\"explanation.pdf\""))
                    .build();
        }
        return form.equals(MediaType.TEXT_PLAIN_TYPE)
                ? Response.ok(words.spoken(), MediaType.TEXT_PLAIN + ";charset=UTF-8")
                        .build()
                : Response.ok(
                                ExplanationView.of(words, caller.has(Roles.COMPANION) || caller.has(Roles.OFFICER)),
                                MediaType.APPLICATION_JSON)
                        .build();
    }

    /** The form that the caller would like most; JSON for who takes any. */
    private static MediaType wanted(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type -> FORMS.stream().filter(type::isCompatible).limit(1))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }
}
