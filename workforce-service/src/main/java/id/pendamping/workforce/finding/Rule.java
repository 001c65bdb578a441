package id.pendamping.workforce.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules that look at the roster. A finding flags, and never corrects. */
@Schema(description = "The rules that look at the roster. A finding flags, and never corrects.")
public enum Rule {
    /** More workers of a cadre than its regions can hold (one TKSK per kecamatan, Permensos 28/2018). */
    MORE_WORKERS_THAN_REGIONS(Severity.ERROR),
    /** Two reported totals that fit the region tree only when exchanged. */
    COUNTS_LOOK_SWAPPED(Severity.WARNING),
    /** Villages nobody covers, in a regency whose coverage is being kept. */
    VILLAGE_WITHOUT_COMPANION(Severity.WARNING),
    /** Families per worker outside the band of the programme. */
    RATIO_OUTSIDE_BAND(Severity.WARNING),
    /** One person active in two cadres: normal when one recruits from the other, once the former is ended. */
    WORKER_IN_TWO_CADRES(Severity.WARNING);

    /** How bad it is when the rule speaks. */
    @Schema(description = "How bad it is when the rule speaks.")
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
