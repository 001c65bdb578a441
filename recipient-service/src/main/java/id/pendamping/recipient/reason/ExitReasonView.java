package id.pendamping.recipient.reason;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One version of a reason for which a family leaves a programme, or its payment is held.")
public record ExitReasonView(
        @Schema(description = "The code.", examples = "DUPLICATE")
        String code,

        @Schema(description = "Which version of the reason this is, from 1.", examples = "1")
        int version,

        @Schema(
                description =
                        "The latest version of the reason: the one that an edit is about. It may begin on a day to come.",
                examples = "1")
        int newestVersion,

        @Schema(
                description = "What the reason is called, in the language of `Accept-Language`.",
                examples = "Data ganda")
        String name,

        ReasonGroupLabel group,

        EffectLabel effect,

        @Schema(
                description =
                        "Whether it touches specific personal data or shames a family: told to the family alone, published only in groups large enough.",
                examples = "false")
        boolean sensitive,

        @Schema(
                description = "The programmes that it can be given for, by code; empty for all of them.",
                examples = "[\"PKH\"]")
        List<String> programmes,

        @Schema(
                description = "The rule that it stands on.",
                examples = "Kepmensos 73/HUK/2024, sebagaimana diberitakan")
        String legalBasis,

        @Schema(
                description =
                        "By when the family should act: at any time, before the register is refreshed the next time, or within `deadlineDays`.",
                examples = "DAYS")
        Deadline deadline,

        @Schema(
                description = "How many days the family has from being told; null unless `deadline` is `DAYS`.",
                examples = "14",
                nullable = true)
        Integer deadlineDays,

        @Schema(description = "Its words in Indonesian.") ReasonTexts indonesian,

        @Schema(
                description = "Its words in English.",
                examples =
                        "{\"name\": \"Duplicate\", \"decidedBy\": \"The Ministry of Social Affairs, after matching with the population data (Dukcapil)\", "
                                + "\"plainAnswer\": \"The aid stopped because the family was recorded more than once, and this record was removed.\", "
                                + "\"whatToDo\": \"Ask the companion whether the other record is active.\", "
                                + "\"script\": \"The family was recorded more than once, so one record was closed.\"}")
        ReasonTexts english,

        @Schema(description = "Where all this was read, or who set it.", examples = "poskota.co.id/2024/08/05")
        String source,

        @Schema(
                description = "The first day on which this version holds; null without a beginning.",
                examples = "2027-01-01",
                nullable = true)
        LocalDate validFrom,

        @Schema(
                description = "The last day on which it holds; null until further notice.",
                examples = "2027-12-31",
                nullable = true)
        LocalDate validTo,

        @Schema(
                description =
                        "Where it is said that the reason ended; null where it did not, or the next version took over.",
                examples = "Surat Kepala Dinas 460/12/2026",
                nullable = true)
        String endingSource,

        @Schema(
                description =
                        "Whether something was answered with this version: then it stays as it is, and an edit is the next version.",
                examples = "false")
        boolean used,

        @Schema(description = "Counts the edits of this version.", examples = "0")
        int edits)
        implements Tagged {

    static ExitReasonView of(ExitReason reason, Standing standing, Language language) {
        return new ExitReasonView(
                reason.code,
                reason.version,
                standing.newest(),
                reason.texts(language).name(),
                reason.group.label(language),
                reason.effect.label(language),
                reason.sensitive,
                reason.programmes,
                reason.legalBasis,
                reason.deadline,
                reason.deadlineDays,
                reason.indonesian,
                reason.english,
                reason.source,
                reason.validFrom,
                reason.validTo,
                reason.endingSource,
                standing.used(),
                reason.edits);
    }

    @Override
    public String etag() {
        return ExitReason.etag(version, edits, used);
    }
}
