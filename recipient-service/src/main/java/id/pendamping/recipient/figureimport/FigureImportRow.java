package id.pendamping.recipient.figureimport;

import id.pendamping.recipient.figureimport.RowResult.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What became of one line of an imported file. Written by {@link FigureImportStore}, read here. */
@Entity
@Immutable
@IdClass(FigureImportRow.Key.class)
public class FigureImportRow extends PanacheEntityBase {

    /** The import, and the line of its file. */
    public record Key(UUID file, int line) implements Serializable {}

    @Id
    @Column(name = "import")
    public UUID file;

    @Id
    @Column(name = "row")
    public int line;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public String citation;
    public String problem;
    public String columnName;
    public String[] arguments;
    public String[] cells;

    protected FigureImportRow() {}

    static List<FigureImportRow> behind(UUID file, Outcome outcome, int line, int limit) {
        return find("file = ?1 and (?2 is null or outcome = ?2) and line > ?3 order by line", file, outcome, line)
                .page(0, limit)
                .list();
    }

    static long count(UUID file, Outcome outcome) {
        return count("file = ?1 and (?2 is null or outcome = ?2)", file, outcome);
    }
}
