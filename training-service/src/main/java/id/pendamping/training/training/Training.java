package id.pendamping.training.training;

import static id.pendamping.training.training.TrainingProblem.DATES_MISSING;
import static id.pendamping.training.training.TrainingProblem.DATES_NOT_TAKEN;
import static id.pendamping.training.training.TrainingProblem.DATES_ORDER;
import static id.pendamping.training.training.TrainingProblem.REASON_MISSING;
import static id.pendamping.training.training.TrainingProblem.STARTS_LATER;
import static id.pendamping.training.training.TrainingProblem.STATUS_ORDER;
import static id.pendamping.training.training.TrainingProblem.TRAINING_FIXED;
import static id.pendamping.training.training.TrainingProblem.TRAINING_UNKNOWN;
import static jakarta.persistence.EnumType.STRING;

import id.pendamping.platform.http.IndexOrder;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A bimtek of one office, from the first draft to the file. */
@Entity
public class Training extends PanacheEntityBase {

    /** Where a training without days stands in a list. */
    static final LocalDate NO_DAY_YET = LocalDate.of(9999, 12, 31);

    // As the database has ids in order: by their digits.
    private static final Comparator<Training> LATEST_FIRST = Comparator.comparing(Training::listedDay)
            .thenComparing(training -> training.id.toString())
            .reversed();

    @Id
    public UUID id;

    @Version
    public int version;

    public String region;
    public String title;
    public String topic;
    public Zone zone;
    public LocalDate firstDay;
    public LocalDate lastDay;
    public String note;
    public int requiredAttendancePercent;

    @Enumerated(STRING)
    public Status status;

    public String reason;

    @Column(insertable = false, updatable = false)
    LocalDate listedDay;

    protected Training() {}

    Training(String region, TrainingPlan plan) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.region = region;
        this.status = Status.DRAFT;
        write(plan);
    }

    /** Changes the plan, which is possible until people have come because of it. */
    void edit(TrainingPlan plan) {
        mustBe(status.isPlanned());
        write(plan);
    }

    /** Takes one step of the walk. */
    void move(TransitionRequest step, LocalDate today) {
        if (!status.next().contains(step.to())) {
            throw STATUS_ORDER.at("to", status.words(), Status.words(status.next()));
        }
        if (step.to().wantsReason() && (step.reason() == null || step.reason().isBlank())) {
            throw REASON_MISSING.at("reason", step.to().words());
        }
        if (step.givesDates() || status == Status.POSTPONED && step.to().isPlanned()) {
            redate(step);
        }
        if (step.to() == Status.ONGOING && today.isBefore(firstDay)) {
            throw STARTS_LATER.at("to", firstDay);
        }
        mustHaveDates(step.to());
        status = step.to();
        reason = step.to().wantsReason() ? step.reason().strip() : null;
    }

    TrainingEvent.Changed told(Instant now) {
        return new TrainingEvent.Changed(id, region, topic, status, firstDay, lastDay, zone, reason, now);
    }

    /** Refuses what the status no longer, or not yet, allows. */
    public void mustBe(boolean allowed) {
        if (!allowed) {
            throw TRAINING_FIXED.because(status.words());
        }
    }

    private void write(TrainingPlan plan) {
        title = plan.title().strip();
        topic = plan.topic();
        zone = plan.zone();
        note = plan.note();
        requiredAttendancePercent = plan.requiredAttendancePercent() == null ? 100 : plan.requiredAttendancePercent();
        date(plan.firstDay(), plan.lastDay());
        mustHaveDates(status);
    }

    private void redate(TransitionRequest step) {
        if (!step.to().isPlanned()) {
            throw DATES_NOT_TAKEN.at(
                    step.firstDay() == null ? "lastDay" : "firstDay", step.to().words());
        }
        if (step.firstDay() == null) {
            throw DATES_MISSING.at("firstDay", step.to().words());
        }
        date(step.firstDay(), step.lastDay());
    }

    private void date(LocalDate first, LocalDate last) {
        if ((first == null) != (last == null)) {
            throw DATES_MISSING.at(first == null ? "firstDay" : "lastDay", status.words());
        }
        if (first != null && last.isBefore(first)) {
            throw DATES_ORDER.at("lastDay", last, first);
        }
        firstDay = first;
        lastDay = last;
    }

    private void mustHaveDates(Status at) {
        if (firstDay == null && at != Status.DRAFT && at != Status.CANCELLED) {
            throw DATES_MISSING.at("firstDay", at.words());
        }
    }

    /** The day by which a list sorts it. */
    LocalDate listedDay() {
        return firstDay == null ? NO_DAY_YET : firstDay;
    }

    public static Training byId(UUID id) {
        return found(findById(id));
    }

    /** Held against changes of the training itself until the transaction ends; what belongs to it can be added by many at once. */
    public static Training toAddTo(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /** Held alone until the transaction ends. */
    public static Training toChange(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static List<Training> page(TrainingFilter filter, LocalDate behindDay, UUID behind, int limit) {
        return filter.regions().merged(limit + 1, LATEST_FIRST, inside -> {
            var query = filter.condition(inside)
                    + " and listedDay <= :behindDay and (listedDay < :behindDay or id < :behind)"
                    + " order by listedDay desc, id desc";
            var values = filter.values(inside);
            values.put("behindDay", behindDay);
            values.put("behind", behind);
            Supplier<List<Training>> page =
                    () -> Training.<Training>find(query, values).range(0, limit).list();
            return filter.isOffice(inside) ? IndexOrder.keep(getEntityManager(), page) : page.get();
        });
    }

    static long count(TrainingFilter filter) {
        return filter.regions().sum(inside -> count(filter.condition(inside), filter.values(inside)));
    }

    private static Training found(Training training) {
        if (training == null) {
            throw TRAINING_UNKNOWN.because();
        }
        return training;
    }
}
