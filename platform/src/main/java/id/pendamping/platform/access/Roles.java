package id.pendamping.platform.access;

/** The roles a token can carry in its claim {@code groups}; what each may do stands in the operations' documents. */
public final class Roles {

    /** Reads what is inside the regions, without persons. Officer, approver and supervisor include it. */
    public static final String VIEWER = "viewer";
    /** A companion: own assignments and villages, own record. The claim {@code worker} ties it to the record. */
    public static final String COMPANION = "companion";
    /** Creates and edits inside the regions, submits. */
    public static final String OFFICER = "officer";
    /** Publishes, returns or reverts what another submitted. */
    public static final String APPROVER = "approver";
    /** Reads everything inside the regions, completeness, extracts of the audit. */
    public static final String SUPERVISOR = "supervisor";
    /** Edits reference data. */
    public static final String STEWARD = "steward";
    /** Reads the audit trail. */
    public static final String AUDITOR = "auditor";
    /** May see a full NIK, one at a time, with a purpose. */
    public static final String UNMASK = "unmask";
    /** A machine: the feeds and the lookups between services. */
    public static final String SYSTEM = "system";
    /** Redrives, releases, replays; sees no personal data. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
