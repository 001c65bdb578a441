package id.pendamping.recipient.programme;

import static id.pendamping.recipient.programme.ProgrammeProblem.PROGRAMME_UNIT_FIXED;
import static id.pendamping.recipient.programme.ProgrammeProblem.PROGRAMME_UNKNOWN;

import id.pendamping.platform.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;

/** A programme of social assistance: what it is called, in what it is counted, and every word that leads to it. */
@Entity
public class Programme extends PanacheEntityBase {

    @Id
    public String code;

    @Version
    public int version;

    public String nameIndonesian;
    public String nameEnglish;

    @Enumerated(EnumType.STRING)
    public Unit unit;

    public String legalBasis;

    /** The code and its aliases in capitals: one key over all of them keeps a word from leading to two programmes. */
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "programme_word", joinColumns = @JoinColumn(name = "programme"))
    @Column(name = "word")
    public Set<String> words = new TreeSet<>();

    protected Programme() {}

    Programme(String code, ProgrammeRequest request) {
        this.code = code;
        this.unit = request.unit();
        change(request);
    }

    void change(ProgrammeRequest request) {
        if (unit != request.unit()) {
            throw PROGRAMME_UNIT_FIXED.at("unit", code, unit);
        }
        nameIndonesian = request.nameIndonesian().strip();
        nameEnglish = request.nameEnglish().strip();
        legalBasis = request.legalBasis().strip();
        var wanted = words(code, request.aliases());
        words.retainAll(wanted);
        words.addAll(wanted);
    }

    public String name(Language language) {
        return language.of(nameIndonesian, nameEnglish);
    }

    List<String> aliases() {
        return words.stream().filter(word -> !word.equals(code)).sorted().toList();
    }

    /** All words that lead to a programme of this code and these aliases. */
    static Set<String> words(String code, Collection<String> aliases) {
        var words = new TreeSet<String>();
        words.add(code);
        aliases.forEach(alias -> words.add(word(alias)));
        return words;
    }

    /** A code or alias as it is compared: BPNT and bpnt are one word. */
    static String word(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** The programme that a code or an alias leads to, whatever its case. */
    public static Optional<Programme> ofWord(String text) {
        return find("select p from Programme p join p.words w where w = ?1", word(text))
                .firstResultOptional();
    }

    /** The same for a request: refuses a word that leads nowhere, naming the field. */
    public static Programme mustBe(String field, String text) {
        return ofWord(text).orElseThrow(() -> PROGRAMME_UNKNOWN.at(field, text));
    }

    static List<Programme> behind(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }

    static List<Programme> inOrder() {
        return listAll(Sort.by("code"));
    }
}
