package id.pendamping.recipient.period;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a register is refreshed. */
@Schema(description = "How often a register is refreshed.")
public enum Rhythm {
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY
}
