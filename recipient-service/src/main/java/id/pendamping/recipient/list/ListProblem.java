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
    LIST_FILE_NO_WORKBOOK(400),
    LIST_FILE_BROKEN(400),
    LIST_FILE_SWELLS(400),
    LIST_FILE_TOO_LONG(400),
    LIST_HEADER_UNKNOWN(400),
    LIST_SHEET_UNKNOWN(400),
    LIST_SHEETS_SEVERAL(400),
    LIST_UPLOAD_CUT(400),
    LIST_COLUMN_NOT_OWN(400),
    LIST_COLUMN_NAME_TWICE(400),
    LIST_IMPORTS_BUSY(503),
    LIST_NOT_YOURS(409),
    LIST_FOUR_EYES(409),
    LIST_BASE_CHANGED(409),
    LIST_IDENTITIES_CHANGED(409),
    PERIOD_NOT_NEWEST(409),
    LIST_NOT_NEWEST(409),
    LIST_NOT_ACKNOWLEDGED(409),
    LIST_TOKEN_KEY_CHANGED(409),
    LIST_ANSWER_UNFIT(400),
    LIST_VILLAGE_NOT_MISSING(400),
    LIST_FAMILY_NOT_LEAVING(400),
    LIST_REASON_UNKNOWN(400),
    LIST_REASON_ENDED(409);

    private final int status;

    ListProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
