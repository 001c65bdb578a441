package id.pendamping.recipient.figure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A value that a figure had before. Written by {@link FigureStore}, read here. */
@Entity
@Immutable
@IdClass(FigureRevision.Key.class)
public class FigureRevision extends PanacheEntityBase {

    /** The figure, and which of its values. */
    public record Key(UUID figure, int revision) implements Serializable {}

    @Id
    public UUID figure;

    @Id
    public int revision;

    public long value;
    public Instant recordedAt;
    public Instant replacedAt;

    protected FigureRevision() {}

    /** Those before one of its values, the latest first. */
    static List<FigureRevision> before(UUID figure, int revision) {
        return list("figure = ?1 and revision < ?2 order by revision desc", figure, revision);
    }
}
