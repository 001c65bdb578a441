package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.RowKeys;
import id.pendamping.recipient.list.StagedRows.Sofar;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that was sent for a list: how far it was read, and how it ended. */
@Entity
public class ListUpload extends PanacheEntityBase {

    /** Where the reading of a file stands. */
    @Schema(description = "Where the reading of a file stands.")
    public enum Phase {
        READING,
        COMPARING,
        DONE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long number;

    @Column(name = "list")
    public UUID list;

    public String region;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    public long rowsRead;
    public long accepted;
    public long rejected;
    public long unreadable;

    /** Null when the length of the file was not announced. */
    public Integer percent;

    /** The name of the problem that ended it. */
    public String problem;

    /** The key of its tokens; null when it was read before keys were noted. */
    public String keyId;

    /** The key of the tokens beside them; null when one key was alive. */
    public String otherKeyId;

    public String sentBy;
    public Instant startedAt;
    public Instant finishedAt;

    protected ListUpload() {}

    ListUpload(RecipientList list, RowKeys keys, String by, Instant now) {
        this.list = list.id;
        region = list.region;
        phase = Phase.READING;
        keyId = keys.first();
        otherKeyId = keys.other();
        sentBy = by;
        startedAt = now;
    }

    RowKeys keys() {
        return new RowKeys(keyId, otherKeyId);
    }

    void isAt(Sofar sofar, Integer percent) {
        rowsRead = sofar.rows();
        accepted = sofar.accepted();
        rejected = sofar.rejected();
        unreadable = sofar.unreadable();
        this.percent = percent;
    }

    void compares(Reading reading) {
        isAt(new Sofar(reading.rows(), reading.accepted(), reading.rejected(), reading.unreadable()), 100);
        phase = Phase.COMPARING;
    }

    void done(Reading reading, Instant now) {
        compares(reading);
        phase = Phase.DONE;
        finishedAt = now;
    }

    void failed(String problem, Instant now) {
        phase = Phase.FAILED;
        this.problem = problem;
        finishedAt = now;
    }

    static Optional<ListUpload> of(RecipientList list) {
        return list.upload == null ? Optional.empty() : findByIdOptional(list.upload);
    }

    static ListUpload byNumber(long number) {
        return findById(number);
    }
}
