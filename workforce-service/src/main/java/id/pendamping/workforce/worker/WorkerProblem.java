package id.pendamping.workforce.worker;

import id.pendamping.platform.problem.Problem;

public enum WorkerProblem implements Problem {
    WORKER_UNKNOWN(404),
    OFFICE_LEVEL(400),
    NUMBER_TAKEN(409),
    NIK_TAKEN(409),
    NIK_ABSENT(404),
    SEARCH_BY_ONE(400);

    private final int status;

    WorkerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
