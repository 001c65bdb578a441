package id.pendamping.recipient.list;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of a file of reasons that were found later.")
public record LateReasonFileView(
        @Schema(description = "The proposal; null when no row could be used.", nullable = true)
        LateReasonView proposal,

        @Schema(description = "How many rows the file had.", examples = "54")
        long rows,

        @Schema(description = "How many rows could not be used; the others are proposed.", examples = "2")
        long rejected,

        @Schema(description = "The first 200 of them.") List<RejectedRowView> rejectedRows) {}
