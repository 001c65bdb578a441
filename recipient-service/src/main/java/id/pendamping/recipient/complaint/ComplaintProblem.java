package id.pendamping.recipient.complaint;

import id.pendamping.platform.problem.Problem;

/** Why a request about complaints is refused. */
public enum ComplaintProblem implements Problem {
    COMPLAINT_UNKNOWN(404),
    COMPLAINT_FAMILY_UNKNOWN(404),
    COMPLAINT_REGION_TOO_WIDE(400),
    COMPLAINT_RECEIPT_MALFORMED(400),
    COMPLAINT_STEP_CLOSED(409);

    private final int status;

    ComplaintProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
