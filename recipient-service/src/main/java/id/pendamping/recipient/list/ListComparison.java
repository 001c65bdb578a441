package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_NOT_READ;

import id.pendamping.recipient.list.Comparison.Found;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a list would change, summed up, and the state of the ledger that it was compared with. */
@Entity
public class ListComparison extends PanacheEntityBase {

    @Id
    @Column(name = "list")
    public UUID list;

    public String region;
    public long identities;
    public boolean baseline;
    public boolean supersedes;
    public long opening;
    public long entries;
    public long returns;
    public long exits;
    public long moves;
    public long unchanged;
    public long heldBack;
    public long questions;

    /** Families whose movement of this period is taken back, because another edition told it. */
    public long corrections;

    public long closing;
    public Instant comparedAt;

    protected ListComparison() {}

    ListComparison(RecipientList list) {
        this.list = list.id;
        region = list.region;
    }

    void found(Found found, long families, long corrections, long identities, Instant now) {
        this.identities = identities;
        opening = families;
        entries = found.entries();
        returns = found.returns();
        exits = found.exits();
        moves = found.moves();
        heldBack = found.heldBack();
        questions = found.questions();
        this.corrections = corrections;
        unchanged = opening - exits - moves - heldBack;
        closing = opening + entries + returns - exits;
        comparedAt = now;
    }

    void isFor(boolean baseline, boolean supersedes) {
        this.baseline = baseline;
        this.supersedes = supersedes;
    }

    static ListComparison of(RecipientList list) {
        return ListComparison.<ListComparison>findByIdOptional(list.id)
                .orElseThrow(() -> LIST_NOT_READ.at("id", list.id));
    }
}
