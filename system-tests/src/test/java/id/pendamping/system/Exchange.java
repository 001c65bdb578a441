package id.pendamping.system;

import java.time.Duration;

/**
 * One request and what came of it.
 *
 * @param endedAt on the clock of {@link System#nanoTime}
 * @param answer null when there was none
 * @param silence why there was none; null when there was one
 * @param excused whether a missing answer is what the fault is about
 */
record Exchange(String request, long beganAt, long endedAt, HttpAnswer answer, String silence, boolean excused) {

    /** In which everything is answered, uploads and streams excepted. */
    static final Duration IN_TIME = Duration.ofSeconds(10);

    Duration took() {
        return Duration.ofNanos(endedAt - beganAt);
    }

    boolean done() {
        return answer != null && answer.status() < 300;
    }

    boolean refused() {
        return answer != null && answer.status() >= 400;
    }

    /** What is wrong with it; null when nothing is. */
    String fault() {
        if (answer == null) {
            return excused ? null : request + " got no answer: " + silence;
        }
        if (took().compareTo(IN_TIME) > 0 && !excused) {
            return "%s was answered after %d ms: %s".formatted(request, took().toMillis(), answer);
        }
        return done() ? null : faultOfRefusal();
    }

    private String faultOfRefusal() {
        boolean passing = answer.status() == 503 || answer.status() == 429 || answer.status() == 409;
        if (!passing) {
            return request + " was refused with what does not pass: " + answer;
        }
        if (!answer.contentType().startsWith("application/problem+json")) {
            return request + " was refused without a problem document: " + answer;
        }
        var problem = answer.json();
        if (!problem.path("type").asText().startsWith("/problems/")
                || problem.path("title").asText().isBlank()
                || problem.path("status").asInt() != answer.status()) {
            return request + " was refused with an incomplete problem document: " + answer;
        }
        if (answer.status() != 409 && answer.headers().firstValue("Retry-After").isEmpty()) {
            return request + " was refused without Retry-After: " + answer;
        }
        return null;
    }
}
