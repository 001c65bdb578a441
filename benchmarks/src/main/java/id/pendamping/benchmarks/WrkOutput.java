package id.pendamping.benchmarks;

import java.util.regex.Pattern;

/**
 * What {@code wrk --latency} reports.
 *
 * @param rate requests per second
 * @param p99 milliseconds
 * @param refused answers with a status of 400 or more
 * @param broken connections that failed or timed out
 */
record WrkOutput(double rate, long requests, double p99, long refused, long broken) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s|m)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    static WrkOutput parse(String output) {
        var rate = RATE.matcher(output);
        var requests = REQUESTS.matcher(output);
        var p99 = P99.matcher(output);
        if (!rate.find() || !requests.find() || !p99.find()) {
            throw new BenchException("wrk did not report a rate:\n" + output);
        }
        return new WrkOutput(
                Double.parseDouble(rate.group(1)),
                Long.parseLong(requests.group(1)),
                Double.parseDouble(p99.group(1)) * milliseconds(p99.group(2)),
                sum(REFUSED, output),
                sum(BROKEN, output));
    }

    private static double milliseconds(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }

    private static long sum(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        long sum = 0;
        if (found.find()) {
            for (int i = 1; i <= found.groupCount(); i++) {
                sum += Long.parseLong(found.group(i));
            }
        }
        return sum;
    }
}
