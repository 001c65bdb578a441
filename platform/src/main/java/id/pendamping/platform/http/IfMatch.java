package id.pendamping.platform.http;

import id.pendamping.platform.problem.PlatformProblem;
import java.util.List;
import java.util.regex.Pattern;

/** The tags of an {@code If-Match} header: what the caller saw before deciding to change it. */
public record IfMatch(boolean any, List<String> tags) {

    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");

    /** Reads a header, for which JAX-RS looks for this name; a tag that is not strong can never match and is left out. */
    public static IfMatch fromString(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(true, List.of());
        }
        var tags = TAG.matcher(header)
                .results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> EntityTag.version(tag.group(2)))
                .toList();
        return new IfMatch(false, tags);
    }

    /** Refuses an edit of something that the caller has not seen in its present state: 428 without the header, 412 when stale. */
    public static void require(IfMatch ifMatch, String etag) {
        if (ifMatch == null) {
            throw PlatformProblem.PRECONDITION_REQUIRED.at("If-Match");
        }
        if (!ifMatch.any && !ifMatch.tags.contains(etag)) {
            throw PlatformProblem.PRECONDITION_FAILED.at("If-Match");
        }
    }
}
