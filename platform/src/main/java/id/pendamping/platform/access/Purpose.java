package id.pendamping.platform.access;

/**
 * Why somebody reads personal data: the closed list that {@code X-Purpose} takes. Recorded in the audit trail with the
 * read, so that a subject can be told who looked and why (UU 27/2022 on personal data, transparency and access).
 */
public enum Purpose {
    /** Serving the family or the worker in an ordinary task of the office. */
    SERVICE_DELIVERY,
    /** Answering a complaint or an inquiry. */
    COMPLAINT_HANDLING,
    /** Inviting to a training, taking attendance, issuing a certificate. */
    TRAINING_ADMINISTRATION,
    /** Keeping the roster: appointments, assignments, employment. */
    ROSTER_ADMINISTRATION,
    /** Supervising an office's work. */
    SUPERVISION,
    /** The person asked for their own data. */
    SUBJECT_REQUEST,
    /** A law or a court asks for it. */
    LEGAL_DUTY
}
