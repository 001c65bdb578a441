package id.pendamping.recipient.programme;

import static id.pendamping.recipient.programme.ProgrammeProblem.PROGRAMME_CODE_MALFORMED;
import static id.pendamping.recipient.programme.ProgrammeProblem.PROGRAMME_WORD_TAKEN;

import id.pendamping.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be done with programmes. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Programmes {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Whether it was made now, or was there and reads differently now. */
    record Put(Programme programme, boolean created) {}

    Put put(String code, ProgrammeRequest request, IfMatch ifMatch) {
        Optional<Programme> known = Programme.ofWord(code);
        known.ifPresent(programme -> IfMatch.require(ifMatch, String.valueOf(programme.version)));
        var canonical = known.map(programme -> programme.code).orElse(code);
        for (var word : Programme.words(canonical, request.aliases())) {
            Programme.ofWord(word)
                    .filter(other -> !other.code.equals(canonical))
                    .ifPresent(other -> {
                        throw PROGRAMME_WORD_TAKEN.at("aliases", word, other.code);
                    });
        }
        var programme = known.orElseGet(() -> create(code, request));
        programme.change(request);
        programme.persistAndFlush();
        return new Put(programme, known.isEmpty());
    }

    private static Programme create(String code, ProgrammeRequest request) {
        if (!CODE.matcher(code).matches()) {
            throw PROGRAMME_CODE_MALFORMED.at("code", code);
        }
        return new Programme(code, request);
    }
}
