package id.pendamping.recipient.list;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;

/** What an office says that a column of its own files holds. */
@Entity
@IdClass(ListColumnName.Key.class)
public class ListColumnName extends PanacheEntityBase {

    /** A name in the files of a regency. */
    public record Key(String region, String name) {}

    @Id
    public String region;

    /** As it is compared: lower case, words joined by underscores. */
    @Id
    public String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "column_name")
    public ListColumn column;

    protected ListColumnName() {}

    ListColumnName(String region, String name, ListColumn column) {
        this.region = region;
        this.name = name;
        this.column = column;
    }

    static List<ListColumnName> ofRegion(String region) {
        return list("region = ?1 order by name", region);
    }
}
