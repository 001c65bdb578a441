package id.pendamping.platform.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Stone extends PanacheEntityBase {

    @Id
    public UUID id;

    public String region;
    public int weight;

    protected Stone() {}

    Stone(String region, int weight) {
        this.id = UUID.randomUUID();
        this.region = region;
        this.weight = weight;
    }
}
