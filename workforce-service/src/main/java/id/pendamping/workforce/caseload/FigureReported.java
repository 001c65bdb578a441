package id.pendamping.workforce.caseload;

import java.util.UUID;

/**
 * What we read of recipient-service's {@code figure-reported.v1}.
 *
 * @param stage of the year; null is unknown, or all of it
 * @param referenceDate a day or a year; null is unknown
 * @param category a part of the recipients; null for all of them
 */
record FigureReported(
        UUID figureId,
        String programme,
        String region,
        int year,
        Integer stage,
        String referenceDate,
        String indicator,
        String category,
        String unit,
        long value,
        String source,
        String citation,
        int revision) {

    /** Only the families that receive a programme, all of them, make a caseload. */
    boolean tellsFamilies() {
        return "RECIPIENT_FAMILIES".equals(indicator) && "FAMILY".equals(unit) && category == null;
    }
}
