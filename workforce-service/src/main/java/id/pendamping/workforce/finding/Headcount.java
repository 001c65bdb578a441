package id.pendamping.workforce.finding;

/** The reported number that counts for a cadre in a region: of several, the latest reference date, unknown last. */
record Headcount(String region, String cadre, Long count, String referenceDate, String source) {}
