package id.pendamping.recipient.list;

import id.pendamping.recipient.period.Period;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The stage of a year that a list is of.")
public record ListPeriod(
        @Schema(description = "The year.", examples = "2025")
        int year,

        @Schema(description = "The number of the stage (*tahap*) within the year.", examples = "4")
        int stage,

        @Schema(description = "The first day.", examples = "2025-10-01")
        LocalDate firstDay,

        @Schema(description = "The last day, itself included.", examples = "2025-12-31")
        LocalDate lastDay) {

    static ListPeriod of(Period period) {
        return new ListPeriod(period.year, period.stage, period.firstDay, period.lastDay);
    }
}
