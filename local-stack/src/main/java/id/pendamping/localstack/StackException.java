package id.pendamping.localstack;

/** Something of the local stack did not start, stop or answer. The message is written for the person at the terminal. */
public class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
