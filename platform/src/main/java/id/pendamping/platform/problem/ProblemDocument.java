package id.pendamping.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as it travels: RFC 9457, {@code application/problem+json}. */
@Schema(name = "Problem", description = "Why a request was refused, as RFC 9457 has it.")
public record ProblemDocument(
        @Schema(
                description = "Which problem it is: the path of a page with its cause and remedy. The contract; never"
                        + " changes.",
                format = "uri-reference",
                examples = "/problems/workforce/region-unknown")
        String type,

        @Schema(
                description = "The problem in a few words, always the same for one type.",
                examples = "There is no such region")
        String title,

        @Schema(description = "The HTTP status.", examples = "404", minimum = "400", maximum = "599")
        int status,

        @Schema(
                description = "What happened this time, for a person.",
                examples = "There is no region with this code, or it lies outside the regions that you may see.")
        String detail,

        @Schema(
                description = "This one occurrence: the identifier of the request, under which operators find it.",
                format = "uri",
                examples = "urn:pendamping:request:5b0f3c1e-6f0b-4f63-9d0e-0c6f4f6f7a10")
        String instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "The fields that were refused, where it is about fields.")
        List<RefusedField> violations) {

    /** One refused field of a request. */
    @Schema(name = "Violation", description = "One refused field of a request.")
    public record RefusedField(
            @Schema(
                    description = "A JSON path such as `workerIds[3]`, or the name of a parameter or header.",
                    examples = "region")
            String field,

            @Schema(description = "Why it was refused.", examples = "There is no region with this code.")
            String reason,

            @Schema(description = "What to do about it.", examples = "Look the code up at /v1/regions.")
            String remedy) {}
}
