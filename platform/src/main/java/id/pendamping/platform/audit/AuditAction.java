package id.pendamping.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry of the audit trail says was done. */
@Schema(description = "What an entry of the audit trail says was done.")
public enum AuditAction {
    CREATED,
    CHANGED,
    DELETED,
    /** Personal data of the item was shown. */
    READ
}
