package id.pendamping.recipient.reason;

import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_EXISTS;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_PLANNED;

import id.pendamping.platform.http.IfMatch;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.PublicationKind;
import id.pendamping.recipient.publication.PublicationNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What can be done with exit reasons. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class ExitReasons {

    /** Whether a version was made now, or was there and reads differently now. */
    record Put(ExitReason reason, boolean created) {}

    private final PublicationNumbers numbers;
    private final Today today;

    ExitReasons(PublicationNumbers numbers, Today today) {
        this.numbers = numbers;
        this.today = today;
    }

    ExitReason add(ExitReasonRequest request) {
        if (ExitReason.exists(request.code())) {
            throw EXIT_REASON_EXISTS.at("code", request.code());
        }
        var reason = ExitReason.first(request, programmes(request));
        return kept(reason);
    }

    Put change(String code, ExitReasonRequest request, IfMatch ifMatch) {
        var newest = ExitReason.newestLocked(code);
        var day = today.day();
        // Asked behind the lock: whoever answers with this version now waits, and who did before has committed.
        var used = Standing.of(newest).used();
        mustHaveSeen(newest, used, ifMatch);
        if (used || newest.hasEndedBefore(day)) {
            var lastDay = newest.validTo;
            var next = newest.next(request, programmes(request), day);
            noteEnd(newest, lastDay);
            return new Put(kept(next), true);
        }
        var previous = ExitReason.previous(newest);
        var lastDay = previous.map(reason -> reason.validTo).orElse(null);
        newest.edit(request, programmes(request), day, previous);
        previous.ifPresent(reason -> noteEnd(reason, lastDay));
        return new Put(kept(newest), false);
    }

    ExitReason end(String code, ExitReasonEndingRequest request) {
        var newest = ExitReason.newestLocked(code);
        newest.end(request, today.day());
        return kept(newest);
    }

    /** A version that gave way is another from here on, too. */
    private void noteEnd(ExitReason reason, LocalDate lastDay) {
        if (!Objects.equals(reason.validTo, lastDay)) {
            reason.recordedIn(numbers.change(PublicationKind.REASONS));
        }
    }

    private ExitReason kept(ExitReason reason) {
        reason.recordedIn(numbers.change(PublicationKind.REASONS));
        reason.persistAndFlush();
        return reason;
    }

    private void mustHaveSeen(ExitReason newest, boolean used, IfMatch ifMatch) {
        var tag = ExitReason.etag(newest.version, newest.edits, used);
        var another = ifMatch != null && !ifMatch.any() && !ifMatch.tags().contains(tag);
        if (another && newest.beginsAfter(today.day())) {
            throw EXIT_REASON_PLANNED.at("If-Match", newest.code, newest.version, newest.validFrom);
        }
        IfMatch.require(ifMatch, tag);
    }

    private static List<String> programmes(ExitReasonRequest request) {
        return IntStream.range(0, request.programmes().size())
                .mapToObj(i -> Programme.mustBe(
                                "programmes[" + i + "]", request.programmes().get(i))
                        .code)
                .distinct()
                .sorted()
                .toList();
    }
}
