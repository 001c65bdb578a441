package id.pendamping.recipient.list;

import id.pendamping.platform.problem.Problem;

/** Why a request about recipient lists is refused. */
public enum ListProblem implements Problem {
    LIST_UNKNOWN(404),
    LIST_PERIOD_UNKNOWN(404),
    LIST_REGION_NOT_REGENCY(400),
    LIST_PROGRAMME_NOT_OF_FAMILIES(400),
    LIST_STEP_CLOSED(409),
    LIST_IMPORT_RUNNING(409),
    LIST_NOT_READ(404),
    LIST_FILE_EMPTY(400),
    LIST_FILE_NOT_TEXT(400),
    LIST_FILE_BROKEN(400),
    LIST_FILE_TOO_LONG(400),
    LIST_HEADER_UNKNOWN(400),
    LIST_UPLOAD_CUT(400),
    LIST_COLUMN_NOT_OWN(400),
    LIST_COLUMN_NAME_TWICE(400),
    LIST_IMPORTS_BUSY(503);

    private final int status;

    ListProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
