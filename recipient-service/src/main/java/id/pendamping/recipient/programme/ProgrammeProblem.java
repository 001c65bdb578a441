package id.pendamping.recipient.programme;

import id.pendamping.platform.problem.Problem;

/** Why a request about programmes is refused. */
public enum ProgrammeProblem implements Problem {
    PROGRAMME_UNKNOWN(404),
    PROGRAMME_CODE_MALFORMED(400),
    PROGRAMME_WORD_TAKEN(409),
    PROGRAMME_UNIT_FIXED(409);

    private final int status;

    ProgrammeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
