package id.pendamping.recipient.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.ledger.LineKind;
import id.pendamping.recipient.ledger.Stage;
import id.pendamping.recipient.ledger.StandingList;
import id.pendamping.recipient.ledger.Stay;
import id.pendamping.recipient.reason.Deadline;
import id.pendamping.recipient.reason.ReasonGroup;
import id.pendamping.recipient.reason.ReasonTexts;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.Regions;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Whatever a steward writes and wherever a family lives: the message fits, and the letter is one page without a number. */
class ExplanationFormsTest {

    private static final Regions REGIONS = Regions.load();
    private static final Region REGENCY = longest(Level.REGENCY);
    private static final Region VILLAGE = longest(Level.VILLAGE);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Stage FIRST = new Stage(2025, 1, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
    private static final Stage LAST = new Stage(2025, 12, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30));

    private static Region longest(Level level) {
        return REGIONS.provinces().stream()
                .flatMap(province -> REGIONS.inside(province.code(), level).stream())
                .max(Comparator.comparingInt(region -> region.name().length()))
                .orElseThrow();
    }

    @Property(tries = 300)
    void the_message_fits_and_the_letter_is_one_page(
            @ForAll("explanations") Explanation explanation, @ForAll Language language) throws IOException {
        mustFit(explanation, language);
    }

    static void mustFit(Explanation explanation, Language language) throws IOException {
        var words = new ExplanationWords(explanation, CompanionNames.NOBODY, REGIONS, language);
        var message = new PhoneMessage(words).text();
        assertTrue(message.length() <= 600, () -> message.length() + ": " + message);
        assertTrue(message.length() > 40, message);

        var letter = new PdfReader(new Letter(words, DAY).pdf());
        assertEquals(1, letter.getNumberOfPages());
        var text = new PdfTextExtractor(letter).getTextFromPage(1);
        assertTrue(text.replaceAll("\\s+", "").contains(words.whatToDo().replaceAll("\\s+", "")), text);
        for (var form : List.of(message, words.spoken(), text)) {
            assertFalse(PersonalNumber.isIn(form), form);
        }
        if (explanation.isSensitive()) {
            assertFalse(message.contains(explanation.reason().in(language).plainAnswer()), message);
            assertTrue(words.spoken().startsWith(words.care()), words.spoken());
        }
    }

    @Provide
    Arbitrary<Explanation> explanations() {
        Arbitrary<List<Companion>> companions = Arbitraries.of(
                List.<Companion>of(),
                List.of(new Companion(
                        UUID.randomUUID(), "PKH_FACILITATOR", REGENCY.code().value(), "17.06")));
        return Combinators.combine(
                        stays(), reasons(), Arbitraries.of(true, false), Arbitraries.of(DAY, null), companions)
                .as((stays, reason, flag, due, companion) -> explanation(stays, reason, flag, due, companion));
    }

    static Explanation left(GivenReason reason) {
        return explanation(List.of(stay(LineKind.ENTRY, LineKind.EXIT)), reason, true, DAY, List.of());
    }

    private static Explanation explanation(
            List<Stay> stays, GivenReason reason, boolean flag, LocalDate due, List<Companion> companions) {
        var left = !stays.isEmpty() && stays.getLast().ended() == LineKind.EXIT;
        var on = !stays.isEmpty() && stays.getLast().goesOn() && reason != null;
        // Held now, or until the list before.
        var holds = !on
                ? List.<HeldPayment>of()
                : List.of(new HeldPayment(
                        reason,
                        FIRST,
                        flag ? LAST : FIRST,
                        flag ? null : LAST,
                        flag ? HoldState.HELD : HoldState.ENDED));
        var given = left || on && flag ? reason : null;
        var dated = given != null && given.deadline() == Deadline.DAYS ? DAY : due;
        return new Explanation(
                new ProgrammeName(
                        "P".repeat(40),
                        "Program ".repeat(15).strip(),
                        "Programme ".repeat(12).strip()),
                REGENCY,
                flag,
                stays.isEmpty() && flag
                        ? null
                        : new StandingList(UUID.randomUUID(), LAST, flag, !flag, 17, Instant.EPOCH),
                stays.isEmpty() ? null : UUID.randomUUID(),
                flag && !stays.isEmpty() && stays.getLast().goesOn(),
                flag,
                flag,
                stays,
                left && !flag,
                holds,
                given,
                given == null ? null : dated,
                stays.isEmpty() ? List.of() : companions);
    }

    private static Arbitrary<List<Stay>> stays() {
        var first = stay(LineKind.BASELINE, null);
        return Arbitraries.of(
                List.of(),
                List.of(first),
                List.of(stay(LineKind.ENTRY, LineKind.EXIT)),
                List.of(stay(LineKind.BASELINE, LineKind.MOVE_OUT)),
                List.of(stay(LineKind.BASELINE, LineKind.MOVE_OUT), stay(LineKind.MOVE_IN, null)),
                List.of(stay(LineKind.BASELINE, LineKind.EXIT), stay(LineKind.RETURN, null)));
    }

    private static Stay stay(LineKind began, LineKind ended) {
        return new Stay(VILLAGE.code().value(), began, FIRST, ended, ended == null ? null : LAST, null, null);
    }

    private static Arbitrary<GivenReason> reasons() {
        var sizes = Arbitraries.integers().between(60, 240);
        return Combinators.combine(sizes, sizes, Arbitraries.of(true, false), Arbitraries.of(Deadline.values()))
                .as((answer, toDo, sensitive, deadline) -> {
                    var texts = new ReasonTexts("N".repeat(120), text(240), text(answer), text(toDo), text(600));
                    return new GivenReason(
                            "CODE", 1, ReasonGroup.DATA, sensitive, text(400), deadline, 366, texts, texts);
                })
                .injectNull(0.2);
    }

    /** Words of a text as long as it may be. */
    private static String text(int length) {
        return "mata data ".repeat(length / 10 + 1).substring(0, length - 1) + ".";
    }
}
