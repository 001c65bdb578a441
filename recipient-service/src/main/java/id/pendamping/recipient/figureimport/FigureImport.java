package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.figureimport.FileProblem.IMPORT_UNKNOWN;

import id.pendamping.recipient.figureimport.RowResult.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A file of figures that was read, and how many of its rows came to what. */
@Entity
@Immutable
public class FigureImport extends PanacheEntityBase {

    @Id
    public UUID id;

    public String region;

    @Enumerated(EnumType.STRING)
    public Layout.Header header;

    public String[] columns;
    public String source;
    public Instant importedAt;
    public int accepted;
    public int revised;
    public int unchanged;
    public int rejected;

    protected FigureImport() {}

    FigureImport(
            String region,
            Layout.Header header,
            List<String> columns,
            String source,
            List<RowResult> rows,
            Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.region = region;
        this.header = header;
        this.columns = columns.toArray(String[]::new);
        this.source = source;
        importedAt = now;
        accepted = count(rows, Outcome.ACCEPTED);
        revised = count(rows, Outcome.REVISED);
        unchanged = count(rows, Outcome.UNCHANGED);
        rejected = count(rows, Outcome.REJECTED);
    }

    private static int count(List<RowResult> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    static FigureImport byId(UUID id) {
        return FigureImport.<FigureImport>findByIdOptional(id).orElseThrow(() -> IMPORT_UNKNOWN.at("id", id));
    }

    static List<FigureImport> before(UUID last, int limit) {
        var newestFirst = last == null ? find("order by id desc") : find("id < ?1 order by id desc", last);
        return newestFirst.page(0, limit).list();
    }
}
