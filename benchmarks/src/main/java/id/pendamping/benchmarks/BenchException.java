package id.pendamping.benchmarks;

/** A measurement could not be taken. The message is written for the person at the terminal. */
final class BenchException extends RuntimeException {

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
