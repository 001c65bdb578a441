package id.pendamping.recipient.figureimport;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of rows reads, for the API document: the operation answers a table, too, so its type says nothing. */
@Schema(description = "A part of the rows of an import.")
record ImportRowPage(
        @Schema(description = "The items of this page, in the order of the list.", required = true)
        List<ImportRowView> items,

        @Schema(description = "The value of `after` for the next page; null on the last one.", nullable = true)
        String next,

        @Schema(description = "How many items the whole list has; present when `includeTotal=true` was asked.")
        Long total) {}
