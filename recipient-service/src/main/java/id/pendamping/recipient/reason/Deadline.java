package id.pendamping.recipient.reason;

/** By when a family should act. */
public enum Deadline {
    /** At any time. */
    NONE,
    /** Before the register is refreshed the next time; its calendar says when. */
    NEXT_REFRESH,
    /** Within so many days of being told. */
    DAYS
}
