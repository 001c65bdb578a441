package id.pendamping.recipient.threshold;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Paged;
import id.pendamping.recipient.publication.AsOf;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A part of the list of thresholds, and the state that it was read from.")
record ThresholdPage(
        @Schema(description = AsOf.NUMBER, examples = AsOf.EXAMPLE)
        long publication,

        @Schema(description = AsOf.AT, nullable = true) Instant publishedAt,

        @Schema(description = "The items of this page, in the order of the list.", required = true)
        List<ThresholdView> items,

        @Schema(description = "The value of `after` for the next page; null on the last one.", nullable = true)
        String next,

        @Schema(description = "How many items the whole list has; present when `includeTotal=true` was asked.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long total)
        implements Paged {}
