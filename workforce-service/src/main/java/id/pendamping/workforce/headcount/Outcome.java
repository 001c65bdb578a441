package id.pendamping.workforce.headcount;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a reported headcount. */
@Schema(description = "What became of a reported headcount.")
public enum Outcome {
    RECORDED,
    REVISED,
    UNCHANGED
}
