package id.pendamping.recipient.publication;

/** How `asOf` is described, wherever a past state of what is published can be asked for. */
public final class AsOf {

    public static final String DESCRIPTION =
            "The state to read: lists, reported figures, the words of reasons and thresholds as they were then. An instant, or the number that an answer named "
                    + "as `publication`, which stands for the instant at which it was given. Absent: the present one.";

    public static final String EXAMPLE = "1284";

    /** How answers describe the number that they name. */
    public static final String NUMBER =
            "The state that was read: as it was after the publication with this number. Ask for it again with `asOf`.";

    /** How answers describe when that was. */
    public static final String AT = "When that was published; null before the first.";

    private AsOf() {}
}
