package id.pendamping.recipient.list;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the office says about rows of which it is not known whose they are.")
public record IdentityAnswersRequest(
        @NotNull
        @Schema(
                description = "What was asked about these rows. Rows of another question are refused.",
                examples = "NIK_ALONE")
        IdentityQuestion question,

        @Schema(
                description =
                        "`KK_FAMILY`: it is the family of the card. `NIK_FAMILY`: it is the family of the representative, with a new card. `NEW_FAMILY`: it was not known. `NOT_COUNTED`: the row is one too many. Null withdraws what was said.",
                examples = "NIK_FAMILY",
                nullable = true)
        IdentityAnswer answer,

        @Size(max = 10_000)
        @Schema(
                description =
                        "The lines of the file, the header being 1; null means all rows of the question, which `TWO_ROWS` does not take.",
                examples = "[17]",
                nullable = true)
        List<@NotNull @Min(1) Integer> rows) {}
