package id.pendamping.platform.http;

/** An answer that is a part of a list and says more than its items; a plain part is a {@link Page}. */
public interface Paged {

    /** The value of {@code after} for the next part; null on the last one. */
    String next();
}
