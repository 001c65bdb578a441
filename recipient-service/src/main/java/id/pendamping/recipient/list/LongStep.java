package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_NO_PROGRESS;

import id.pendamping.platform.access.Errand;
import id.pendamping.platform.access.Purpose;
import id.pendamping.platform.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A step of a list that works on all of its rows: who asked for it, how far it is, and how it ended. */
@Entity
public class LongStep extends PanacheEntityBase {

    /** Which step it is. */
    @Schema(name = "LongStepKind", description = "Which step works on all rows of a list.")
    public enum Kind {
        COMPARISON(ListStep.ANSWER, "Perbandingan", "Comparison"),
        PUBLICATION(ListStep.PUBLISH, "Penerbitan", "Publication"),
        REVERSAL(ListStep.REVERT, "Pembatalan", "Reversal");

        final ListStep step;
        private final String indonesian;
        private final String english;

        Kind(ListStep step, String indonesian, String english) {
            this.step = step;
            this.indonesian = indonesian;
            this.english = english;
        }

        String label(Language language) {
            return language.of(indonesian, english);
        }
    }

    /** Where a long step stands; each begins at a share of the time that all of it usually takes. */
    @Schema(
            name = "LongStepPhase",
            description =
                    "Where a long step stands. `WAITING`: for a place, or for another step in the same regency. A list is compared again only where it has to be.")
    public enum Phase {
        WAITING(0, "Menunggu giliran", "Waiting"),
        COMPARING(5, "Dibandingkan dengan buku besar", "Comparing with the ledger"),
        LINES(15, "Baris mutasi ditulis", "Writing the lines"),
        TOKENS(30, "Token keluarga dihubungkan", "Linking the tokens"),
        STAYS(40, "Masa penerimaan ditulis", "Writing the stays"),
        COUNTS(85, "Jumlah dihitung", "Counting"),
        RELEASE(92, "Rilis untuk umum disusun", "Making the release"),
        DONE(100, "Selesai", "Done"),
        FAILED(100, "Gagal", "Failed");

        final int percent;
        private final String indonesian;
        private final String english;

        Phase(int percent, String indonesian, String english) {
            this.percent = percent;
            this.indonesian = indonesian;
            this.english = english;
        }

        String label(Language language) {
            return language.of(indonesian, english);
        }
    }

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Id
    public UUID id;

    @Column(name = "list")
    public UUID list;

    public String region;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Whether it goes on without anybody waiting. */
    public boolean accepted;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    public int percent;
    public Long heldBack;
    public Long unreadable;
    public String reason;
    public String askedBy;
    public String operation;

    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    public String requestId;
    public Instant askedAt;
    public int attempts;
    public Instant nextAttemptAt;
    public Instant startedAt;
    public Instant finishedAt;
    public String problemIndonesian;
    public String problemEnglish;

    protected LongStep() {}

    LongStep(RecipientList list, LongStepRequest request, Errand errand, boolean accepted, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.list = list.id;
        region = list.region;
        kind = request.kind();
        this.accepted = accepted;
        phase = Phase.WAITING;
        heldBack = request.heldBack();
        unreadable = request.unreadable();
        reason = request.reason();
        askedBy = errand.account();
        operation = errand.operation();
        purpose = errand.purpose();
        requestId = errand.requestId();
        askedAt = now;
        nextAttemptAt = now;
    }

    Errand errand() {
        return new Errand(askedBy, operation, purpose, requestId);
    }

    /** Whether it is what this account asks for again, perhaps because it did not get the answer. */
    boolean isSame(LongStepRequest request, String account) {
        return kind == request.kind()
                && Objects.equals(heldBack, request.heldBack())
                && Objects.equals(unreadable, request.unreadable())
                && Objects.equals(reason, request.reason())
                && askedBy.equals(account);
    }

    boolean hasEnded() {
        return finishedAt != null;
    }

    /** Somebody works on it. Whatever stops them, nobody tries again at once, and later each time. */
    void begin(Instant now) {
        attempts++;
        startedAt = now;
        phase = Phase.WAITING;
        percent = 0;
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    void isAt(Phase phase) {
        this.phase = phase;
        // A reversal ends stays before it closes tokens.
        percent = Math.max(percent, phase.percent);
    }

    void done(Instant now) {
        isAt(Phase.DONE);
        finishedAt = now;
    }

    void failed(String problemIndonesian, String problemEnglish, Instant now) {
        phase = Phase.FAILED;
        this.problemIndonesian = problemIndonesian;
        this.problemEnglish = problemEnglish;
        finishedAt = now;
    }

    String problem(Language language) {
        return language.of(problemIndonesian, problemEnglish);
    }

    /** Under which name whoever works for a list holds its lock. */
    static String turn(UUID list) {
        return "list-step " + list;
    }

    /** The step of a list that was asked for last. */
    static LongStep lastOf(RecipientList list) {
        return LongStep.<LongStep>find("list = ?1 order by id desc", list.id)
                .firstResultOptional()
                .orElseThrow(() -> LIST_NO_PROGRESS.at("id", list.id));
    }

    static Optional<LongStep> openOf(UUID list) {
        return find("list = ?1 and finishedAt is null", list).firstResultOptional();
    }

    /** Steps that nobody waits for and that may be tried now, the oldest first. */
    static List<LongStep> due(Instant now, int atMost) {
        // In SQL: what every start asks must not need Hibernate's parser, which takes half a second and 10 MiB.
        return getEntityManager()
                .createNativeQuery("""
                        select * from long_step
                        where accepted and finished_at is null and next_attempt_at <= :now
                        order by next_attempt_at, id
                        limit :most
                        """, LongStep.class)
                .setParameter("now", now)
                .setParameter("most", atMost)
                .getResultList();
    }

    static LongStep byId(UUID id) {
        return findById(id);
    }
}
