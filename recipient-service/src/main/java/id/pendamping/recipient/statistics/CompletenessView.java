package id.pendamping.recipient.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Paged;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.figure.Fingerprint;
import id.pendamping.recipient.list.ListStatus;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Whose lists of a period stand, and whose are due, late or missing by the calendar of the register.")
public record CompletenessView(
        ProgrammeLabel programme,

        @Schema(description = "The stage that the lists are of.", examples = "2025-T3")
        String period,

        @Schema(description = "The first day of the stage.", examples = "2025-07-01")
        LocalDate firstDay,

        @Schema(
                description =
                        "By when the lists are due; null when nobody has said: then it is unknown and none is assumed, until a steward sets `dueDay` of the refresh "
                                + "(`PUT /v1/refresh-calendars/{code}/refreshes/{id}`).",
                examples = "2025-07-14",
                nullable = true)
        LocalDate dueDay,

        @Schema(description = "How many regencies there are in each state, in the whole area.")
        Totals totals,

        @Schema(description = "The regencies, by code.") List<Item> items,

        @Schema(
                description = "The value of `after` for the next page; null on the last one.",
                examples = "qL0Yy5uGZpM0OkIwMDE",
                nullable = true)
        String next,

        @Schema(
                description = "How many items the whole list has; present when `includeTotal=true` was asked.",
                examples = "10")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long total)
        implements Tagged, Paged {

    /** How the list of a regency stands. */
    @Schema(
            name = "CompletenessState",
            description =
                    "`PUBLISHED`: it stands. `DUE`: its day has not passed. `LATE`: its day has passed, and a list was begun. `MISSING`: its day has passed, and none was begun. "
                            + "`UNDATED`: it does not stand, and nobody has said by when it is due.")
    public enum State {
        PUBLISHED,
        DUE,
        LATE,
        MISSING,
        UNDATED
    }

    @Schema(name = "CompletenessTotals", description = "How many regencies there are in each state.")
    public record Totals(
            @Schema(description = "All whose list is expected.", examples = "10")
            long expected,

            @Schema(description = "Whose list stands.", examples = "7")
            long published,

            @Schema(description = "Whose list does not stand and is not late.", examples = "0")
            long due,

            @Schema(description = "Whose list was begun and is late.", examples = "2")
            long late,

            @Schema(description = "Who has begun none, though it is late.", examples = "1")
            long missing,

            @Schema(description = "Whose list does not stand, and has no day.", examples = "0")
            long undated) {}

    @Schema(name = "RegencyCompleteness", description = "How the list of a regency stands.")
    public record Item(
            RegionLabel region,

            @Schema(description = "How it stands.", examples = "LATE")
            State state,

            @Schema(
                    description = "The list that stands, or was begun last; null when none was.",
                    examples = "019f2a53-5a00-7000-8000-000000000010",
                    nullable = true)
            UUID list,

            @Schema(description = "Its status.", examples = "SUBMITTED", nullable = true)
            ListStatus status,

            @Schema(
                    description = "The day, in Jakarta, on which a list of the period was first published.",
                    examples = "2025-07-12",
                    nullable = true)
            LocalDate publishedOn,

            @Schema(
                    description = "By how many days it is, or was, late; null when there is no due day.",
                    examples = "9",
                    nullable = true)
            Long daysLate) {}

    @Override
    public String etag() {
        return Fingerprint.of(this);
    }
}
