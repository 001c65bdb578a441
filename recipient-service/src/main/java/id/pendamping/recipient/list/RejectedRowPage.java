package id.pendamping.recipient.list;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of rows reads, for the API document: the operation answers a table, too, so its type says nothing. */
@Schema(description = "One page of rejected rows.")
record RejectedRowPage(
        @Schema(description = "The items of this page, in the order of the list.", required = true)
        List<RejectedRowView> items,

        @Schema(description = "The value of `after` for the next page; null on the last one.", nullable = true)
        String next) {}
