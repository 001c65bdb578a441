package id.pendamping.recipient.list;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of a file of payments that are held.")
public record PaymentHoldsView(
        @Schema(description = "How many rows the file had.", examples = "15")
        long rows,

        @Schema(
                description = "How many families are held with it; two rows that name one family are one hold.",
                examples = "14")
        long holds,

        @Schema(
                description =
                        "How many rows could not be used; the others are kept. While there is one, no family of the list is told that its payment is not held.",
                examples = "1")
        long rejected,

        @Schema(description = "The first 200 of them.") List<RejectedRowView> rejectedRows) {}
