package id.pendamping.platform.http;

/**
 * An answer that carries an {@code ETag}. A read of it honours {@code If-None-Match}, an edit wants the tag back in
 * {@code If-Match}.
 */
public interface Tagged {

    /** The bare tag, without quotes: usually the version of the row. It changes whenever the answer does. */
    String etag();

    /** Whether answers of one tag say the same, though not byte by byte. */
    default boolean weak() {
        return false;
    }
}
