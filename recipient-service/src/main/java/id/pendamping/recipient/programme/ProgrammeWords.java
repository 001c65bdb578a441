package id.pendamping.recipient.programme;

import static id.pendamping.recipient.programme.ProgrammeProblem.PROGRAMME_UNKNOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every word that leads to a programme, read once for a whole file or page. */
public final class ProgrammeWords {

    private final Map<String, Programme> programmes = new HashMap<>();

    ProgrammeWords(List<Programme> all) {
        for (var programme : all) {
            programme.words.forEach(word -> programmes.put(word, programme));
        }
    }

    public static ProgrammeWords read() {
        return new ProgrammeWords(Programme.inOrder());
    }

    /** Whether a word leads anywhere. */
    public boolean knows(String text) {
        return programmes.containsKey(Programme.word(text));
    }

    /** Refuses a word that leads nowhere, naming the field or column. */
    public Programme mustBe(String field, String text) {
        var programme = programmes.get(Programme.word(text));
        if (programme == null) {
            throw PROGRAMME_UNKNOWN.at(field, text);
        }
        return programme;
    }
}
