package id.pendamping.platform.problem;

/** The refusals that every service shares. Their texts are in {@code problems/platform-{id,en}.properties}. */
public enum PlatformProblem implements Problem {
    INVALID_REQUEST(400),
    MALFORMED_JSON(400),
    BODY_MISSING(400),
    DUPLICATE_FIELD(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    REPEATED_PARAMETER(400),
    WRONG_TYPE(400),
    WRONG_VALUE(400),
    PAGE_SIZE(400),
    CURSOR_FOREIGN(400),
    PURPOSE_REQUIRED(400),
    PURPOSE_UNKNOWN(400),
    IDEMPOTENCY_KEY_MALFORMED(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NATIONAL_SCOPE_REQUIRED(403),
    NOT_FOUND(404),
    REGION_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    DUPLICATE(409),
    CHANGED_MEANWHILE(409),
    REQUEST_IN_PROGRESS(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    OVERLOADED(503),
    UNAVAILABLE(503);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
