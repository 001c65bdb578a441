package id.pendamping.workforce.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of regions reads, for the API document: the operation names its 304, and then its 200 as well. */
@Schema(description = "A part of the list of regions.")
record RegionPage(
        @Schema(description = "The items of this page, in the order of the list.")
        List<RegionView> items,

        @Schema(description = "The value of `after` for the next page; null on the last one.", nullable = true)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many items the whole list has; present when `includeTotal=true` was asked.")
        Long total) {}
