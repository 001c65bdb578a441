package id.pendamping.platform.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something that changes, and tells so. */
@Entity
public class Marble extends PanacheEntityBase {

    @Id
    public UUID id;

    public String region;
    public int turns;

    protected Marble() {}

    Marble(UUID id, String region) {
        this.id = id;
        this.region = region;
    }

    MarbleRolled roll(Instant now) {
        turns++;
        return new MarbleRolled(id.toString(), region, turns, now, "");
    }
}
