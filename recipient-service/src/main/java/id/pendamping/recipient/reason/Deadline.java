package id.pendamping.recipient.reason;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By when a family should act. */
@Schema(description = "By when a family should act.")
public enum Deadline {
    /** At any time. */
    NONE,
    /** Before the register is refreshed the next time; its calendar says when. */
    NEXT_REFRESH,
    /** Within so many days of being told. */
    DAYS
}
