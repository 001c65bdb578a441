package id.pendamping.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client of the local issuer. Its name says all about it: {@code officer} may act everywhere, {@code officer-17.06} in
 * one regency, {@code officer-17.06,52.08} in two, {@code officer.approver} in two roles; {@code companion-<uuid>-17.06} is tied to a
 * worker's record; and {@code expired-officer} gets a token that is no longer valid.
 */
record LocalClient(String name, boolean expired, List<String> roles, Optional<String> worker, List<String> regions) {

    static final List<String> ROLES = List.of(
            "viewer",
            "companion",
            "officer",
            "approver",
            "supervisor",
            "steward",
            "auditor",
            "unmask",
            "system",
            "operator");

    /** What a machine client may ask for; all of it unless it asks for less. */
    static final List<String> SYSTEM_SCOPES =
            List.of("workforce-feed", "training-feed", "recipient-feed", "worker-lookups", "recipient-counts");

    private static final String ANY_ROLE = String.join("|", ROLES);

    private static final Pattern NAME = Pattern.compile("(?<expired>expired-)?"
            + "(?<roles>(?:" + ANY_ROLE + ")(?:\\.(?:" + ANY_ROLE + "))*)"
            + "(?:-(?<worker>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?"
            + "(?:-(?<regions>ID|\\d{2}(?:\\.\\d+)*(?:,\\d{2}(?:\\.\\d+)*)*))?");

    /** Empty when the name is none of these. */
    static Optional<LocalClient> named(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var regions = parts.group("regions") == null ? "ID" : parts.group("regions");
        return Optional.of(new LocalClient(
                name,
                parts.group("expired") != null,
                List.of(parts.group("roles").split("\\.")),
                Optional.ofNullable(parts.group("worker")),
                List.of(regions.split(","))));
    }

    /** The claims that tell who this is. */
    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("azp", name);
        claims.put("groups", roles);
        claims.put("regions", regions);
        worker.ifPresent(id -> claims.put("worker", id));
        if (roles.contains("system")) {
            claims.put("scope", String.join(" ", SYSTEM_SCOPES));
        }
        return claims;
    }
}
