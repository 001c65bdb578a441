package id.pendamping.localstack;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a log for a person: of a JSON line what was said and which failures stood behind it, else the line as it is. */
final class LogLine {

    private static final int LONGEST = 600;
    private static final Pattern LEVEL = Pattern.compile("\"level\":\"(\\w+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private LogLine() {}

    static String readable(String line) {
        var level = LEVEL.matcher(line);
        var text = line.startsWith("{") && level.find() ? level.group(1) + " " + messages(line) : line;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    // The first message is the line's own, the others are those of the exception and its causes.
    private static String messages(String line) {
        return MESSAGE.matcher(line)
                .results()
                .map((MatchResult found) -> found.group(1)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\t", "\t"))
                .collect(Collectors.joining("\n      because "));
    }
}
