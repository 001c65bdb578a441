package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_IMPORTS_BUSY;
import static id.pendamping.recipient.list.ListProblem.LIST_IMPORT_RUNNING;
import static id.pendamping.recipient.list.ListProblem.LIST_NOT_READ;
import static id.pendamping.recipient.list.ListProblem.LIST_UPLOAD_CUT;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.platform.problem.ProblemException;
import id.pendamping.recipient.ledger.RowKeys;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.recipient.list.StagedRows.Sofar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Takes in the content of lists. An upload is begun in one transaction, read in a second, long one that is the only one to write
 * rows, and told about in short ones beside it: so a reader sees how far it is, and a service that dies leaves nothing behind but an
 * upload that nobody goes on with.
 */
@ApplicationScoped
public class ListContents {

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);

    /** Between its beginning and its first row an upload holds no turn. */
    private static final Duration NOT_YET_ABANDONED = Duration.ofSeconds(5);

    /** Rows of a trial are seen by its own transaction alone, and end with it. */
    private static final long TRIAL = 0;

    private final StagedRows staged;
    private final ListColumnNames names;
    private final ListChanges changes;
    private final ListHolds holds;
    private final Comparisons comparisons;
    private final TokenKeys keys;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;
    private final Duration longest;
    private final Semaphore places;

    ListContents(
            StagedRows staged,
            ListColumnNames names,
            ListChanges changes,
            ListHolds holds,
            Comparisons comparisons,
            TokenKeys keys,
            EntityManager entities,
            Caller caller,
            Clock clock,
            ListConfig config) {
        this.staged = staged;
        this.names = names;
        this.changes = changes;
        this.holds = holds;
        this.comparisons = comparisons;
        this.keys = keys;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.longest = config.longestUpload();
        this.places = new Semaphore(config.uploadsAtOnce());
    }

    /** Reads a file as the content of a list, and returns when every row of it is staged or rejected. */
    void take(UUID id, IfMatch ifMatch, InputStream body, long announced) {
        inAPlace(() -> {
            long upload = QuarkusTransaction.requiringNew().call(() -> begin(id, ifMatch));
            try {
                var metered = new MeteredBody(body, announced);
                within(longest).run(() -> read(id, upload, metered));
            } catch (RuntimeException failure) {
                var refusal = refusal(failure);
                var name = refusal instanceof ProblemException problem
                        ? problem.problem().name()
                        : "INTERNAL_ERROR";
                QuarkusTransaction.requiringNew().run(() -> fail(id, upload, name));
                throw refusal;
            }
        });
    }

    /** Reads a file as {@link #take} would, says what would come of it, and keeps nothing. */
    ListTrialView tryOut(UUID id, InputStream body) {
        var trial = new ListTrialView[1];
        inAPlace(() -> {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) longest.toSeconds()));
            try {
                trial[0] = trial(id, body);
            } catch (RuntimeException failure) {
                throw refusal(failure);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
        return trial[0];
    }

    private ListTrialView trial(UUID id, InputStream body) {
        var list = RecipientList.byId(id);
        list.mustAllow(ListStep.UPLOAD);
        var under = keys.forRows();
        var reading = readInto(list, TRIAL, under, new MeteredBody(body, 0), sofar -> {});
        StagedVillage.replace(list, reading.villages());
        var result = comparisons.tryOut(list, TRIAL, under, reading.accepted());
        return ListTrialView.of(
                reading,
                DifferenceTotals.of(result),
                staged.rejected(TRIAL, 0, ListTrialView.SHOWN),
                caller.language());
    }

    private void inAPlace(Runnable work) {
        if (!places.tryAcquire()) {
            throw LIST_IMPORTS_BUSY.because().retryAfter(Duration.ofSeconds(30));
        }
        try {
            work.run();
        } finally {
            places.release();
        }
    }

    /** How far the upload of a list is; refuses a list for which none was begun. */
    ListImportView progress(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var list = RecipientList.byId(id);
            var upload = ListUpload.of(list).orElseThrow(() -> LIST_NOT_READ.at("id", id));
            var abandoned = list.status == ListStatus.IMPORTING
                    && upload.startedAt.plus(NOT_YET_ABANDONED).isBefore(clock.instant())
                    && takeTurn(id);
            return ListImportView.of(list, upload, abandoned, caller.language());
        });
    }

    private static TransactionRunnerOptions within(Duration longest) {
        return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds());
    }

    private long begin(UUID id, IfMatch ifMatch) {
        var list = RecipientList.held(id);
        IfMatch.require(ifMatch, String.valueOf(list.version));
        list.mustAllow(ListStep.UPLOAD);
        comparisons.base(list);
        if (list.status == ListStatus.IMPORTING && !takeTurn(id)) {
            throw LIST_IMPORT_RUNNING.because();
        }
        var upload = new ListUpload(list, keys.forRows(), caller.id(), clock.instant());
        upload.persistAndFlush();
        list.importing(upload.number);
        return upload.number;
    }

    private void read(UUID id, long number, MeteredBody body) {
        var list = RecipientList.byId(id);
        // Held to the end: whoever finds it free knows that nobody reads for this list any more.
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, turn(id))
                .getSingleResult();
        var told = new Instant[] {clock.instant()};
        var under = ListUpload.byNumber(number).keys();
        var reading = readInto(list, number, under, body, sofar -> {
            var now = clock.instant();
            if (told[0].plus(BETWEEN_NOTES).isBefore(now)) {
                told[0] = now;
                note(number, sofar, body.percent());
            }
        });
        QuarkusTransaction.requiringNew().run(() -> ListUpload.byNumber(number).compares(reading));
        finish(list, number, reading);
    }

    private Reading readInto(
            RecipientList list, long upload, RowKeys under, MeteredBody body, Consumer<Sofar> progress) {
        try {
            return staged.read(list, upload, under, names.of(list.region), body, progress);
        } catch (StagingFailure failure) {
            throw new IllegalStateException("Rows could not be staged", failure.getCause());
        } catch (IOException cut) {
            throw LIST_UPLOAD_CUT.at("body");
        }
    }

    private void finish(RecipientList seen, long number, Reading reading) {
        var list = RecipientList.<RecipientList>findById(seen.id, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(list);
        if (list.upload != number) {
            throw LIST_IMPORT_RUNNING.because();
        }
        staged.forget(list, number);
        StagedVillage.replace(list, reading.villages());
        var upload = ListUpload.byNumber(number);
        entities.refresh(upload);
        upload.done(reading, clock.instant());
        changes.forgetWhatWasSaid(list);
        holds.forget(list);
        comparisons.compare(list, Progress.UNSEEN);
        list.imported();
    }

    private void note(long number, Sofar sofar, Integer percent) {
        QuarkusTransaction.requiringNew().run(() -> ListUpload.byNumber(number).isAt(sofar, percent));
    }

    private void fail(UUID id, long number, String problem) {
        ListUpload.byNumber(number).failed(problem, clock.instant());
        RecipientList.held(id).failed(number);
    }

    /** Whether nobody else reads for this list; nobody does then until this transaction ends. */
    boolean takeTurn(UUID id) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, turn(id))
                .getSingleResult();
    }

    private static String turn(UUID id) {
        return "list-content " + id;
    }

    // A body that is too large says so from inside the reading, wrapped by whoever read it.
    private static RuntimeException refusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return failure;
    }
}
