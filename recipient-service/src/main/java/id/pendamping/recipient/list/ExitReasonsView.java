package id.pendamping.recipient.list;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of a file of reasons.")
public record ExitReasonsView(
        @Schema(description = "How many rows the file had.", examples = "54")
        long rows,

        @Schema(description = "How many of them gave a leaving family its reason.", examples = "52")
        long explained,

        @Schema(description = "How many exits have no reason still.", examples = "2")
        long unexplained,

        @Schema(description = "How many rows could not be used; the others are kept.", examples = "2")
        long rejected,

        @Schema(description = "The first 200 of them.") List<RejectedRowView> rejectedRows) {}
