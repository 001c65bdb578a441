package id.pendamping.platform.access;

import java.util.Optional;

/**
 * Work that a caller asked for and does not wait for, as it was when it was accepted: what the audit trail and the rule of four
 * eyes want to know. No token and no person is in it, so it can be kept with the work.
 *
 * @param account the subject of the token
 * @param operation the operation that accepted it
 * @param purpose null when none was said
 * @param requestId the request that it came with
 */
public record Errand(String account, String operation, Purpose purpose, String requestId) {

    /** What the caller of this request asks for. */
    public static Errand of(Caller caller) {
        return new Errand(caller.id(), caller.operation(), caller.purpose().orElse(null), caller.requestId());
    }

    Optional<Purpose> said() {
        return Optional.ofNullable(purpose);
    }
}
