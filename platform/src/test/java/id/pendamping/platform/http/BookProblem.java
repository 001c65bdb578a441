package id.pendamping.platform.http;

import id.pendamping.platform.problem.Problem;

enum BookProblem implements Problem {
    BOOK_UNKNOWN(404),
    SHELF_TAKEN(409),
    TOO_MANY_WORDS(422);

    private final int status;

    BookProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
