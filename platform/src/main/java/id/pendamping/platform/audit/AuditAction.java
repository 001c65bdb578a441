package id.pendamping.platform.audit;

/** What an entry of the audit trail says was done. */
public enum AuditAction {
    CREATED,
    CHANGED,
    DELETED,
    /** Personal data of the item was shown. */
    READ
}
