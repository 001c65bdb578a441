package id.pendamping.recipient.ledger;

/**
 * A payment of a family that was held, by one list that stands.
 *
 * @param village where the family was then
 * @param stage of that list
 * @param next the stage of the list that stands after it; null when none does
 * @param nextSent whether a file of holds came with that one
 */
public record Hold(String village, Stage stage, String reason, int reasonVersion, Stage next, boolean nextSent) {}
