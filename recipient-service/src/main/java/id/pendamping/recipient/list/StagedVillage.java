package id.pendamping.recipient.list;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Map;
import java.util.UUID;

/** How many accepted rows of a list's content name a village. */
@Entity
@IdClass(StagedVillage.Key.class)
public class StagedVillage extends PanacheEntityBase {

    /** A village in a list. */
    public record Key(UUID list, String village) {}

    @Id
    @Column(name = "list")
    public UUID list;

    @Id
    public String village;

    public String region;
    public long rows;

    protected StagedVillage() {}

    private StagedVillage(RecipientList list, String village, long rows) {
        this.list = list.id;
        this.village = village;
        this.region = list.region;
        this.rows = rows;
    }

    static void replace(RecipientList list, Map<String, Long> rows) {
        delete("list", list.id);
        rows.forEach((village, count) -> new StagedVillage(list, village, count).persist());
    }
}
