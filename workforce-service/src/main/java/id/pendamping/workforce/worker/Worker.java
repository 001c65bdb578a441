package id.pendamping.workforce.worker;

import id.pendamping.platform.access.Stretches;
import id.pendamping.workforce.privacy.SealedNik;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A companion, as a person once: known by an id everywhere, by a number in the office that keeps the record. */
@Entity
public class Worker extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    /** The regency or province that keeps the record, and whose people see it. */
    public String office;

    public String number;
    public String name;
    String nameFolded;
    public String phone;

    @Embedded
    public SealedNik nik;

    protected Worker() {}

    Worker(UUID id, String office) {
        this.id = id;
        this.office = office;
    }

    WorkerEvent register(String number, String name, String phone, SealedNik nik, Instant now) {
        describe(number, name, phone);
        this.nik = nik;
        return new WorkerEvent.Registered(id, office, number, now);
    }

    /** @param nik null keeps the one on record */
    WorkerEvent change(String number, String name, String phone, SealedNik nik, Instant now) {
        describe(number, name, phone);
        this.nik = nik == null ? this.nik : nik;
        return new WorkerEvent.Changed(id, office, number, now);
    }

    private void describe(String number, String name, String phone) {
        this.number = number;
        this.name = name.strip();
        this.nameFolded = folded(name);
        this.phone = phone;
    }

    /** Letters and digits only, without case or accents: how names are searched. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** @throws id.pendamping.platform.problem.ProblemException WORKER_UNKNOWN, also for one outside the caller's regions */
    public static Worker byId(String field, UUID id) {
        return Worker.<Worker>findByIdOptional(id).orElseThrow(() -> WorkerProblem.WORKER_UNKNOWN.at(field, id));
    }

    static Optional<Worker> numbered(String office, String number) {
        return find("office = ?1 and number = ?2", office, number).firstResultOptional();
    }

    /** Those of these ids whom the scope lets see. */
    public static List<Worker> among(Collection<UUID> ids) {
        return list("id in ?1 order by office, number", ids);
    }

    public static List<Worker> withNik(byte[] lookup) {
        return list("nik.lookup", lookup);
    }

    /** A page of the workers whose name holds a piece, by office and number. */
    public static List<Worker> named(
            String piece, Stretches offices, String afterOffice, String afterNumber, int limit) {
        return offices.inOrder(
                afterOffice,
                limit,
                (inside, atMost) -> Worker.<Worker>find(
                                "nameFolded like ?1 and office >= ?2 and office < ?3"
                                        + " and office >= ?4 and (office > ?4 or number > ?5) order by office, number",
                                "%" + folded(piece) + "%",
                                inside.from(),
                                inside.to(),
                                afterOffice,
                                afterNumber)
                        .page(0, atMost)
                        .list());
    }
}
