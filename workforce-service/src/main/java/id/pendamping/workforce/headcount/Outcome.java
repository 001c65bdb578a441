package id.pendamping.workforce.headcount;

/** What became of a reported headcount. */
public enum Outcome {
    RECORDED,
    REVISED,
    UNCHANGED
}
