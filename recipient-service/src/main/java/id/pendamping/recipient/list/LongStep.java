package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_NO_PROGRESS;

import id.pendamping.platform.access.Errand;
import id.pendamping.platform.access.Purpose;
import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.PlatformProblem;
import id.pendamping.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

/** A step of a list that works on all of its rows: who asked for it, how far it is, and how it ended. */
@Entity
public class LongStep extends PanacheEntityBase {

    /** Which step it is. */
    @Schema(name = "LongStepKind", description = "Which step works on all rows of a list.")
    public enum Kind {
        COMPARISON(ListStep.ANSWER, "Perbandingan", "Comparison"),
        IDENTITY_ANSWERS(ListStep.ANSWER, "Jawaban tentang pemilik baris", "Answers on whose rows are"),
        MISSING_VILLAGE(ListStep.ANSWER, "Jawaban tentang desa yang tidak disebut", "Answer on a missing village"),
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

        /** Where the share of a phase ends. Most kinds do no more than compare. */
        private int end(Phase phase) {
            boolean writes = this == PUBLICATION || this == REVERSAL;
            return writes ? phase.next().percent : Phase.DONE.percent;
        }
    }

    /** Where a long step stands; each begins at a share of the time that all of it usually takes. */
    @Schema(
            name = "LongStepPhase",
            description =
                    "Where a long step stands. `WAITING`: for a place, or for another step in the same regency. A list is compared again only where it has to be. `ABANDONED`: its service ended in the middle while its caller waited; it has to be asked for again.")
    public enum Phase {
        WAITING(0, "Menunggu giliran", "Waiting"),
        COMPARING(5, "Dibandingkan dengan buku besar", "Comparing with the ledger"),
        LINES(15, "Baris mutasi ditulis", "Writing the lines"),
        TOKENS(30, "Token keluarga dihubungkan", "Linking the tokens"),
        STAYS(40, "Masa penerimaan ditulis", "Writing the stays"),
        COUNTS(85, "Jumlah dihitung", "Counting"),
        RELEASE(92, "Rilis untuk umum disusun", "Making the release"),
        DONE(100, "Selesai", "Done"),
        FAILED(100, "Gagal", "Failed"),
        ABANDONED(100, "Terputus di tengah, perlu diminta lagi", "Broken off in the middle, to be asked for again");

        final int percent;
        private final String indonesian;
        private final String english;

        Phase(int percent, String indonesian, String english) {
            this.percent = percent;
            this.indonesian = indonesian;
            this.english = english;
        }

        private Phase next() {
            return values()[Math.min(ordinal(), DONE.ordinal() - 1) + 1];
        }

        String label(Language language) {
            return language.of(indonesian, english);
        }
    }

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** What may have been an accident is tried so often. */
    private static final int ACCIDENTS = 3;

    /** And so often what should pass by itself. A database that is away is not even an attempt. */
    private static final int LONGEST_ROW = 20;

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

    @Enumerated(EnumType.STRING)
    public IdentityQuestion question;

    @Enumerated(EnumType.STRING)
    public IdentityAnswer answer;

    /** The lines that are answered; null is every one of the question. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<Integer> lines;

    public String village;
    public Boolean villageLeft;
    public String askedBy;
    public String operation;

    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    public String requestId;
    public Instant askedAt;
    public int attempts;

    /** Whether the end of the last attempt was not told yet. */
    public boolean underway;

    /** Attempts whose end was never told. */
    public int lost;

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
        question = request.question();
        answer = request.answer();
        lines = request.lines();
        village = request.village();
        villageLeft = request.villageLeft();
        askedBy = errand.account();
        operation = errand.operation();
        purpose = errand.purpose();
        requestId = errand.requestId();
        askedAt = now;
        nextAttemptAt = now;
    }

    /** Whether it is what this account asks for again, perhaps because it did not get the answer. */
    boolean isSame(LongStepRequest request, String account) {
        return request().equals(request) && askedBy.equals(account);
    }

    LongStepRequest request() {
        return new LongStepRequest(kind, heldBack, unreadable, reason, question, answer, lines, village, villageLeft);
    }

    boolean hasEnded() {
        return finishedAt != null;
    }

    /** Somebody has the turn and looks whether to work on it. Who was told to have it before is gone, and never said why. */
    void isTaken() {
        lost += underway ? 1 : 0;
        underway = false;
    }

    /** Somebody works on it. Whatever stops them, nobody tries again at once, and later each time. */
    void begin(Instant now) {
        attempts++;
        underway = true;
        startedAt = now;
        phase = Phase.WAITING;
        percent = 0;
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    void isAt(Phase phase, int done, int of) {
        this.phase = phase;
        // A reversal ends stays before it closes tokens.
        percent = Math.max(percent, phase.percent + (kind.end(phase) - phase.percent) * done / of);
    }

    void done(Instant now) {
        phase = Phase.DONE;
        percent = phase.percent;
        underway = false;
        finishedAt = now;
    }

    void failed(String problemIndonesian, String problemEnglish, Instant now) {
        phase = Phase.FAILED;
        underway = false;
        this.problemIndonesian = problemIndonesian;
        this.problemEnglish = problemEnglish;
        finishedAt = now;
    }

    /** Whether one more attempt would be one too many, because accidents alone ended the others, or in spite of all of them. */
    boolean isGivenUp() {
        return lost >= ACCIDENTS || attempts >= LONGEST_ROW;
    }

    /** Whether what ended an attempt that began is its answer, after so many. */
    boolean isAnsweredBy(Problem problem) {
        boolean accident = problem.status() == 500 || problem == PlatformProblem.CHANGED_MEANWHILE;
        return accident ? attempts >= ACCIDENTS : problem.status() < 500;
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

    /** The attempt at a step is over, and the step is not. In one statement, because who did it may end it at this moment. */
    static void putOff(UUID id) {
        update("underway = false where id = ?1 and finishedAt is null", id);
    }

    static LongStep byId(UUID id) {
        return findById(id);
    }
}
