package id.pendamping.recipient.reason;

import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_CODE_FIXED;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_CODE_RESERVED;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_DEADLINE;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_ENDED;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_NOT_IN_FORCE;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_OF_OTHER_PROGRAMME;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_TOO_EARLY;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_UNKNOWN;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_VERSION_UNKNOWN;

import id.pendamping.platform.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One version of a reason for which a family leaves a programme or its payment is held. A version that something was
 * answered with stays as it is, but for its last day; other words for the same reason are its next version.
 */
@Entity
@IdClass(ExitReason.Key.class)
public class ExitReason extends PanacheEntityBase {

    /** How a family stands whose reason nobody gave: a state, and no reason. */
    public static final String UNEXPLAINED = "UNEXPLAINED";

    /** The reason, and which of its versions. */
    public record Key(String code, int version) implements Serializable {}

    @Id
    public String code;

    @Id
    public int version;

    @Version
    public int edits;

    @Enumerated(EnumType.STRING)
    @Column(name = "statistics_group")
    public ReasonGroup group;

    @Enumerated(EnumType.STRING)
    public Effect effect;

    /** Not to be told of a group so small that it names somebody, nor in front of others. */
    public boolean sensitive;

    /** Codes of programmes; empty is every one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> programmes;

    public String legalBasis;

    @Enumerated(EnumType.STRING)
    public Deadline deadline;

    /** Present when the deadline is in days. */
    public Integer deadlineDays;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "name_indonesian"))
    @AttributeOverride(name = "decidedBy", column = @Column(name = "decided_by_indonesian"))
    @AttributeOverride(name = "plainAnswer", column = @Column(name = "plain_answer_indonesian"))
    @AttributeOverride(name = "whatToDo", column = @Column(name = "what_to_do_indonesian"))
    @AttributeOverride(name = "script", column = @Column(name = "script_indonesian"))
    public ReasonTexts indonesian;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "name_english"))
    @AttributeOverride(name = "decidedBy", column = @Column(name = "decided_by_english"))
    @AttributeOverride(name = "plainAnswer", column = @Column(name = "plain_answer_english"))
    @AttributeOverride(name = "whatToDo", column = @Column(name = "what_to_do_english"))
    @AttributeOverride(name = "script", column = @Column(name = "script_english"))
    public ReasonTexts english;

    public String source;

    /** Null: without a beginning. */
    public LocalDate validFrom;

    /** Null: until further notice. */
    public LocalDate validTo;

    /** Where it is said that the reason ended; null where the next version took over. */
    public String endingSource;

    /** The change that it was made, edited or ended with last; null before publication numbers were given. */
    public UUID recordedIn;

    protected ExitReason() {}

    private ExitReason(String code, int version, LocalDate validFrom) {
        this.code = code;
        this.version = version;
        this.validFrom = validFrom;
    }

    /** The first version of a reason. */
    static ExitReason first(ExitReasonRequest request, List<String> programmes) {
        if (request.code().equals(UNEXPLAINED)) {
            throw EXIT_REASON_CODE_RESERVED.at("code", UNEXPLAINED);
        }
        var first = new ExitReason(request.code(), 1, request.validFrom());
        first.write(request, programmes);
        return first;
    }

    /** The version that follows this one, which ends on the day before. Days that have passed stay with this one. */
    ExitReason next(ExitReasonRequest request, List<String> programmes, LocalDate today) {
        var from = request.validFrom() == null ? earliestSuccession(today) : request.validFrom();
        giveWay(from, today);
        var next = new ExitReason(code, version + 1, from);
        next.write(request, programmes);
        return next;
    }

    /** Rewrites a version that nothing was answered with yet. */
    void edit(ExitReasonRequest request, List<String> programmes, LocalDate today, Optional<ExitReason> previous) {
        var from = request.validFrom() == null && previous.isPresent() ? validFrom : request.validFrom();
        if (previous.isPresent() && !from.equals(validFrom)) {
            previous.get().giveWay(from, today);
        }
        if (from != null && validTo != null && from.isAfter(validTo)) {
            throw EXIT_REASON_ENDED.at("validFrom", code, validTo);
        }
        validFrom = from;
        write(request, programmes);
    }

    /** Sets the last day, today or later. A later day than the one before can be set until that has passed. */
    void end(ExitReasonEndingRequest request, LocalDate today) {
        if (hasEndedBefore(today)) {
            throw EXIT_REASON_ENDED.because(code, validTo);
        }
        var earliest = validFrom == null || validFrom.isBefore(today) ? today : validFrom;
        if (request.lastDay().isBefore(earliest)) {
            throw EXIT_REASON_TOO_EARLY.at("lastDay", code, earliest);
        }
        validTo = request.lastDay();
        endingSource = request.source().strip();
    }

    void recordedIn(UUID change) {
        recordedIn = change;
    }

    private void giveWay(LocalDate from, LocalDate today) {
        var earliest = earliestSuccession(today);
        if (from.isBefore(earliest)) {
            throw EXIT_REASON_TOO_EARLY.at("validFrom", code, earliest);
        }
        var endedBefore = endingSource != null && validTo.isBefore(from);
        if (!endedBefore) {
            validTo = from.minusDays(1);
            endingSource = null;
        }
    }

    private LocalDate earliestSuccession(LocalDate today) {
        return validFrom == null || validFrom.isBefore(today) ? today : validFrom.plusDays(1);
    }

    private void write(ExitReasonRequest request, List<String> programmes) {
        if (!request.code().equals(code)) {
            throw EXIT_REASON_CODE_FIXED.at("code", code);
        }
        if ((request.deadline() == Deadline.DAYS) != (request.deadlineDays() != null)) {
            throw EXIT_REASON_DEADLINE.at("deadlineDays");
        }
        group = request.group();
        effect = request.effect();
        sensitive = request.sensitive();
        this.programmes = List.copyOf(programmes);
        legalBasis = request.legalBasis().strip();
        deadline = request.deadline();
        deadlineDays = request.deadlineDays();
        indonesian = request.indonesian().stripped();
        english = request.english().stripped();
        source = request.source().strip();
    }

    Key key() {
        return new Key(code, version);
    }

    boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    boolean beginsAfter(LocalDate day) {
        return validFrom != null && validFrom.isAfter(day);
    }

    /** What an edit was decided on: a version that came into use meanwhile is another thing to edit. */
    static String etag(int version, int edits, boolean used) {
        return version + "-" + edits + (used ? "-used" : "");
    }

    public boolean isOf(String programme) {
        return programmes.isEmpty() || programmes.contains(programme);
    }

    /** The words of this version in a language. */
    public ReasonTexts texts(Language language) {
        return language == Language.EN ? english : indonesian;
    }

    /** The version that holds on a day. */
    public static Optional<ExitReason> on(LocalDate day, String code) {
        return find(
                        "code = ?1 and (validFrom is null or validFrom <= ?2) and (validTo is null or validTo >= ?2)",
                        capitals(code),
                        day)
                .firstResultOptional();
    }

    /** For a request that gives a family's reason: refuses one that is unknown, does not hold on the day, or is of other programmes. */
    public static ExitReason mustBe(String field, String code, LocalDate day, String programme) {
        var reason = mustHold(field, code, day);
        if (!reason.isOf(programme)) {
            throw EXIT_REASON_OF_OTHER_PROGRAMME.at(field, reason.code, programme);
        }
        return reason;
    }

    private static ExitReason mustHold(String field, String code, LocalDate day) {
        return on(day, code).orElseThrow(() -> EXIT_REASON_NOT_IN_FORCE.at(field, newest(field, code).code, day));
    }

    /** The version asked for by its day, or the one of today where none was, or the latest where none holds today. */
    static ExitReason asked(String code, LocalDate asOf, LocalDate today) {
        var newest = newest("code", code);
        return asOf == null ? on(today, code).orElse(newest) : mustHold("asOf", code, asOf);
    }

    /** One version, as a movement names it. */
    public static ExitReason of(String code, int version) {
        return ExitReason.<ExitReason>findByIdOptional(new Key(capitals(code), version))
                .orElseThrow(() -> EXIT_REASON_VERSION_UNKNOWN.at("version", newest("code", code).code, version));
    }

    static boolean exists(String code) {
        return count("code", code) > 0;
    }

    static ExitReason newest(String field, String code) {
        return newest(field, code, LockModeType.NONE);
    }

    /** Held until the transaction ends: whoever changes a reason, or answers with it, comes after. */
    static ExitReason newestLocked(String code) {
        return newest("code", code, LockModeType.PESSIMISTIC_WRITE);
    }

    private static ExitReason newest(String field, String code, LockModeType lock) {
        return ExitReason.<ExitReason>find("code = ?1 order by version desc", capitals(code))
                .withLock(lock)
                .page(0, 1)
                .<ExitReason>firstResultOptional()
                .orElseThrow(() -> EXIT_REASON_UNKNOWN.at(field, shown(code)));
    }

    /** The versions of a reason, the latest first. */
    static List<ExitReason> before(String code, int version, int limit) {
        return find("code = ?1 and version < ?2 order by version desc", code, version)
                .page(0, limit)
                .list();
    }

    static Optional<ExitReason> previous(ExitReason reason) {
        return findByIdOptional(new Key(reason.code, reason.version - 1));
    }

    static String capitals(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** What was typed may be anything, a number of a person too; only what could be a code is said back. */
    private static String shown(String code) {
        return code.matches("[A-Za-z][A-Za-z0-9_]{0,39}") ? code : "…";
    }
}
