package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.figureimport.FileProblem.IMPORT_UNKNOWN;

import id.pendamping.platform.access.Stretches;
import id.pendamping.recipient.figureimport.RowResult.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A file of figures that was read, and how many of its rows came to what. */
@Entity
@Immutable
public class FigureImport extends PanacheEntityBase {

    /** Behind all ids: where the list begins. */
    static final UUID LAST_ID = new UUID(-1, -1);

    // As the database has ids in order: by their digits.
    private static final Comparator<FigureImport> NEWEST_FIRST =
            Comparator.comparing((FigureImport file) -> file.id.toString()).reversed();

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

    static List<FigureImport> before(UUID last, Stretches regions, int limit) {
        return regions.merged(
                limit,
                NEWEST_FIRST,
                inside -> FigureImport.<FigureImport>find(
                                "region >= ?1 and region < ?2 and id < ?3 order by id desc",
                                inside.from(),
                                inside.to(),
                                last)
                        .page(0, limit)
                        .list());
    }
}
