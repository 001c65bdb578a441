package id.pendamping.platform.access;

import static id.pendamping.platform.problem.PlatformProblem.NATIONAL_SCOPE_REQUIRED;
import static id.pendamping.platform.problem.PlatformProblem.PURPOSE_UNKNOWN;
import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.request.RequestId;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who asks, what they may see, and in which language they want the answer. */
@RequestScoped
public class Caller {

    /** Roles that may see persons; the purpose must still be said. */
    private static final Set<String> PERSON_READERS =
            Set.of(Roles.OFFICER, Roles.APPROVER, Roles.SUPERVISOR, Roles.COMPANION, Roles.SYSTEM);

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private String operation = "";
    private boolean hurries;
    private boolean listing;
    private Errand errand;

    Caller(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** The subject of the token, {@code anonymous} without one. An account or a client, never a person's name or number. */
    public String id() {
        return anonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The regions the token names; none for a caller without a token. */
    public Scope scope() {
        Scope scope = identity.getAttribute(TokenClaims.SCOPE);
        return scope == null ? Scope.of(Set.of()) : scope;
    }

    /** The record of the companion that this token belongs to. */
    public Optional<UUID> worker() {
        return Optional.ofNullable(identity.getAttribute(TokenClaims.WORKER));
    }

    public Language language() {
        return Language.ofHeader(header("Accept-Language"));
    }

    public String requestId() {
        if (errand != null) {
            return errand.requestId();
        }
        return request.getCurrent() == null ? "" : RequestId.of(request.getCurrent());
    }

    /**
     * What the caller says the personal data is read for.
     *
     * @throws id.pendamping.platform.problem.ProblemException PURPOSE_UNKNOWN when it is none of the closed list
     */
    public Optional<Purpose> purpose() {
        if (errand != null) {
            return errand.said();
        }
        var said = header("X-Purpose");
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(said))
                .findAny()
                .orElseThrow(() -> PURPOSE_UNKNOWN.at("X-Purpose", Arrays.toString(Purpose.values()))));
    }

    /** Whether persons may stand in the answer: the role allows it and a purpose was said. */
    public boolean mayReadPersons() {
        return purpose().isPresent() && identity.getRoles().stream().anyMatch(PERSON_READERS::contains);
    }

    /**
     * Outside the caller's regions a thing does not exist.
     *
     * @throws id.pendamping.platform.problem.ProblemException REGION_UNKNOWN, the same as for a code that is none
     */
    public void mustSee(String field, String region) {
        if (!scope().sees(region)) {
            throw REGION_UNKNOWN.at(field, region);
        }
    }

    /**
     * What has no region is the country's, as reference data and the machinery of events: who sees some regions does not
     * change it.
     *
     * @throws id.pendamping.platform.problem.ProblemException NATIONAL_SCOPE_REQUIRED
     */
    public void mustSeeEverywhere() {
        if (!scope().allRegions()) {
            throw NATIONAL_SCOPE_REQUIRED.because();
        }
    }

    /** The operation that is being served, for the audit trail: {@code WorkerResource.register}. */
    String operation() {
        return operation;
    }

    /** Whether the answer is due within {@code deadline.answer-within}; work that no request waits for has no such end. */
    boolean hurries() {
        return hurries;
    }

    /** Whether somebody waits for an operation that may take long; jobs and listeners, for which nobody waits, do not. */
    boolean isPatient() {
        return !operation.isEmpty() && !hurries;
    }

    void serves(String operation, boolean hurries) {
        this.operation = operation;
        this.hurries = hurries;
    }

    /** The caller is away, and this is done for them; nobody waits, so it may take long. */
    void runs(Errand errand) {
        this.errand = errand;
        serves(errand.operation(), false);
    }

    boolean isListing() {
        return listing;
    }

    /** What is asked for is a page of a list. */
    public void lists() {
        listing = true;
    }

    private String header(String name) {
        return request.getCurrent() == null
                ? null
                : request.getCurrent().request().getHeader(name);
    }
}
