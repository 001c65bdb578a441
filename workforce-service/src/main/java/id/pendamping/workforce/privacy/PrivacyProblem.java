package id.pendamping.workforce.privacy;

import id.pendamping.platform.problem.Problem;

public enum PrivacyProblem implements Problem {
    NIK_MALFORMED(400),
    PERSON_NUMBER_REFUSED(400);

    private final int status;

    PrivacyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
