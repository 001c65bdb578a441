package id.pendamping.recipient.reason;

import id.pendamping.platform.problem.Problem;

/** Why a request about exit reasons is refused. */
public enum ExitReasonProblem implements Problem {
    EXIT_REASON_UNKNOWN(404),
    EXIT_REASON_VERSION_UNKNOWN(404),
    EXIT_REASON_NOT_IN_FORCE(404),
    EXIT_REASON_OF_OTHER_PROGRAMME(409),
    EXIT_REASON_CODE_RESERVED(400),
    EXIT_REASON_CODE_FIXED(409),
    EXIT_REASON_EXISTS(409),
    EXIT_REASON_DEADLINE(400),
    EXIT_REASON_TOO_EARLY(409),
    EXIT_REASON_PLANNED(409),
    EXIT_REASON_ENDED(409),
    EXIT_REASON_USED(409),
    VERSION_OR_DAY(400);

    private final int status;

    ExitReasonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
