package id.pendamping.recipient.figureimport;

import id.pendamping.platform.problem.Problem;

/** Why a file of figures is refused as a whole. */
public enum FileProblem implements Problem {
    FILE_EMPTY(400),
    FILE_NOT_UTF8(400),
    FILE_BROKEN(400),
    FILE_TOO_LONG(400),
    FILE_HEADER_UNKNOWN(400),
    FILE_SOURCE_MISSING(400),
    FILE_PERSONAL_COLUMN(400),
    FILE_PERSONAL_NUMBERS(400),
    IMPORT_UNKNOWN(404);

    private final int status;

    FileProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
