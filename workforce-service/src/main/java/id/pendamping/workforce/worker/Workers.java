package id.pendamping.workforce.worker;

import static id.pendamping.workforce.worker.WorkerProblem.NIK_ABSENT;
import static id.pendamping.workforce.worker.WorkerProblem.NIK_TAKEN;
import static id.pendamping.workforce.worker.WorkerProblem.NUMBER_TAKEN;
import static id.pendamping.workforce.worker.WorkerProblem.OFFICE_LEVEL;

import id.pendamping.platform.event.EventLog;
import id.pendamping.regions.Level;
import id.pendamping.workforce.privacy.Nik;
import id.pendamping.workforce.privacy.NikVault;
import id.pendamping.workforce.privacy.SealedNik;
import id.pendamping.workforce.region.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What can be done with workers' records. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Workers {

    private final Places places;
    private final NikVault vault;
    private final EventLog events;
    private final Clock clock;

    Workers(Places places, NikVault vault, EventLog events, Clock clock) {
        this.places = places;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a record in an office. */
    public Worker register(WorkerRequest request) {
        var office = places.seen("office", request.office());
        if (!Level.REGENCY.isWithin(office.level())) {
            throw OFFICE_LEVEL.at("office", office.value());
        }
        Nik.mustNotStandIn("number", request.number());
        if (Worker.numbered(office.value(), request.number()).isPresent()) {
            throw NUMBER_TAKEN.at("number", request.number());
        }
        var worker = new Worker(UuidVersion7Strategy.INSTANCE.generateUuid(null), office.value());
        var nik = sealed(worker, request.nik());
        var registered = worker.register(request.number(), request.name(), request.phone(), nik, clock.instant());
        store(worker);
        events.append(registered);
        return worker;
    }

    /** Changes what a record says; the caller has seen its present state. */
    public Worker change(Worker worker, WorkerChange request) {
        Nik.mustNotStandIn("number", request.number());
        var holder = Worker.numbered(worker.office, request.number());
        if (holder.isPresent() && !holder.get().id.equals(worker.id)) {
            throw NUMBER_TAKEN.at("number", request.number());
        }
        var nik = sealed(worker, request.nik());
        var changed = worker.change(request.number(), request.name(), request.phone(), nik, clock.instant());
        store(worker);
        events.append(changed);
        return worker;
    }

    /** The full NIK of a worker. The caller audits it. */
    public String disclose(UUID id) {
        var worker = Worker.byId("id", id);
        if (worker.nik == null) {
            throw NIK_ABSENT.because();
        }
        return vault.open(worker.id, worker.nik);
    }

    private SealedNik sealed(Worker worker, String nik) {
        return nik == null ? null : vault.seal(worker.id, Nik.read("nik", nik));
    }

    /** The index spans all offices, so it also meets a record that the caller may not see; the answer does not tell where. */
    private static void store(Worker worker) {
        try {
            worker.persistAndFlush();
        } catch (ConstraintViolationException refused) {
            if ("worker_nik_once".equals(refused.getConstraintName())) {
                throw NIK_TAKEN.at("nik");
            }
            throw refused;
        }
    }
}
