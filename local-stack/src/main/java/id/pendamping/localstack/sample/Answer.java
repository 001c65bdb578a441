package id.pendamping.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One question, what the suite answered, and where the answer is not what was published. */
final class Answer {

    private final String question;
    private final JsonNode body;
    private final List<String> wrong = new ArrayList<>();
    private String shown = "";

    Answer(String question, JsonNode body) {
        this.question = question;
        this.body = body;
    }

    /** Expects a value at a JSON pointer; null expects none. */
    Answer expect(String pointer, Object value) {
        var found = body.at(pointer);
        if (!isSame(found, value)) {
            wrong.add("%s is %s, not %s".formatted(pointer, found.isMissingNode() ? "missing" : found, value));
        }
        return this;
    }

    /** Expects something at a JSON pointer, whatever it is. */
    Answer expectSome(String pointer) {
        var found = body.at(pointer);
        if (found.isMissingNode()
                || found.isNull()
                || found.isValueNode() && found.asText().isBlank()) {
            wrong.add(pointer + " is missing");
        }
        return this;
    }

    Answer expectThat(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
        return this;
    }

    /** How the answer reads in the table. */
    Answer shown(String format, Object... arguments) {
        shown = format.formatted(arguments);
        return this;
    }

    String question() {
        return question;
    }

    String shown() {
        return shown;
    }

    List<String> wrong() {
        return wrong;
    }

    private static boolean isSame(JsonNode found, Object value) {
        if (value == null) {
            return found.isNull();
        }
        if (value instanceof Number) {
            return found.isNumber() && found.decimalValue().compareTo(new BigDecimal(value.toString())) == 0;
        }
        return switch (value) {
            case Boolean truth -> found.isBoolean() && found.asBoolean() == truth;
            default -> found.isTextual() && found.asText().equals(value);
        };
    }
}
