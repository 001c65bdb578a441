package id.pendamping.recipient.reason;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of reasons reads, for the API document: the operation answers a table, too, so its type says nothing. */
@Schema(description = "A part of the list of exit reasons.")
record ExitReasonPage(
        @Schema(description = "The items of this page, in the order of the list.", required = true)
        List<ExitReasonView> items,

        @Schema(description = "The value of `after` for the next page; null on the last one.", nullable = true)
        String next,

        @Schema(description = "How many items the whole list has; present when `includeTotal=true` was asked.")
        Long total) {}
