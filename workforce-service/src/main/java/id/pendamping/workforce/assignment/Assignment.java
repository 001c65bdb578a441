package id.pendamping.workforce.assignment;

import static id.pendamping.workforce.assignment.AssignmentProblem.ASSIGNMENT_ENDED;
import static id.pendamping.workforce.assignment.AssignmentProblem.ASSIGNMENT_UNKNOWN;
import static id.pendamping.workforce.assignment.AssignmentProblem.ENDS_AFTER_DECREE;
import static id.pendamping.workforce.assignment.AssignmentProblem.ENDS_BEFORE_START;

import id.pendamping.platform.access.Stretches;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.worker.Worker;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

/** What a worker does: a cadre, a scope region, the regions covered, from a day to a day, by a decree. */
@Entity
public class Assignment extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public UUID workerId;
    public String workerNumber;

    /** The worker's number of today, kept so by the database: what lists of workers go by. */
    @Column(updatable = false)
    String rosterNumber;

    public String office;
    public String cadre;
    public String region;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> coverage;

    public String decree;
    public LocalDate fromDay;
    public LocalDate toDay;

    @Enumerated(EnumType.STRING)
    public EndReason reason;

    boolean onlyOne;

    protected Assignment() {}

    Assignment(Worker worker, Cadre cadre, String region, List<String> coverage, AssignmentRequest request) {
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw ENDS_BEFORE_START.at("to", request.to(), request.from());
        }
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.workerId = worker.id;
        this.workerNumber = worker.number;
        this.rosterNumber = worker.number;
        this.office = worker.office;
        this.cadre = cadre.code;
        this.region = region;
        this.coverage = List.copyOf(coverage);
        this.decree = request.decree().strip();
        this.fromDay = request.from();
        this.toDay = request.to();
        this.onlyOne = cadre.onlyOnePerRegion();
    }

    AssignmentEvent start(boolean carriesFamilies, Instant now) {
        return new AssignmentEvent.Started(
                id, workerId, office, cadre, carriesFamilies, region, coverage, fromDay, toDay, now);
    }

    /** Ends it on a day, once, never later than the decree said. */
    AssignmentEvent end(LocalDate to, EndReason reason, boolean carriesFamilies, Instant now) {
        if (this.reason != null) {
            throw ASSIGNMENT_ENDED.because(toDay);
        }
        if (to.isBefore(fromDay)) {
            throw ENDS_BEFORE_START.at("to", to, fromDay);
        }
        if (toDay != null && to.isAfter(toDay)) {
            throw ENDS_AFTER_DECREE.at("to", to, toDay);
        }
        this.toDay = to;
        this.reason = reason;
        return new AssignmentEvent.Ended(
                id, workerId, office, cadre, carriesFamilies, region, coverage, fromDay, to, reason, now);
    }

    public boolean isActiveOn(LocalDate day) {
        return !fromDay.isAfter(day) && (toDay == null || !toDay.isBefore(day));
    }

    /** @throws id.pendamping.platform.problem.ProblemException ASSIGNMENT_UNKNOWN, also for one outside the caller's regions */
    public static Assignment byId(UUID id) {
        return Assignment.<Assignment>findByIdOptional(id).orElseThrow(() -> ASSIGNMENT_UNKNOWN.at("id", id));
    }

    /** All that these workers ever had, the latest first. */
    public static List<Assignment> of(Collection<UUID> workers) {
        return workers.isEmpty() ? List.of() : list("workerId in ?1 order by fromDay desc, id desc", workers);
    }

    /** What a list asks for; nulls ask nothing. */
    public record Filter(Stretches regions, UUID worker, String cadre, LocalDate on) {}
}
