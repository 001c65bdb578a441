package id.pendamping.workforce.headcount;

import id.pendamping.platform.access.Stretches;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** How large a cadre is in a region, as somebody printed it: known by region, cadre, source and reference date. */
@Entity
public class ReportedHeadcount extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    public String region;
    public String cadre;

    /** Null is unknown. */
    public Long count;

    public String referenceDate;
    LocalDate referenceDay;
    public String source;
    public String note;
    public int revision;
    public Instant recordedAt;

    protected ReportedHeadcount() {}

    ReportedHeadcount(HeadcountRequest request, ReferenceDate date, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        region = request.region();
        cadre = request.cadre();
        referenceDate = date == null ? null : date.text();
        referenceDay = date == null ? null : date.day();
        source = request.source().strip();
        say(request, 1, now);
    }

    /** Another number for the same: it stands now, what stood before is handed out to be kept. Empty when it says nothing new. */
    Optional<EarlierCount> revise(HeadcountRequest request, Instant now) {
        if (Objects.equals(count, request.count()) && Objects.equals(note, request.note())) {
            return Optional.empty();
        }
        var earlier = new EarlierCount(revision, count, note, recordedAt);
        say(request, revision + 1, now);
        return Optional.of(earlier);
    }

    private void say(HeadcountRequest request, int revision, Instant now) {
        this.count = request.count();
        this.note = request.note();
        this.revision = revision;
        this.recordedAt = now;
    }

    static Optional<ReportedHeadcount> same(HeadcountRequest request) {
        return find(
                        "region = ?1 and cadre = ?2 and source = ?3 and referenceDate is not distinct from ?4",
                        request.region(),
                        request.cadre(),
                        request.source().strip(),
                        request.referenceDate())
                .firstResultOptional();
    }

    static ReportedHeadcount byId(UUID id) {
        return ReportedHeadcount.<ReportedHeadcount>findByIdOptional(id)
                .orElseThrow(() -> HeadcountProblem.HEADCOUNT_UNKNOWN.at("id", id));
    }

    /** A page by region, cadre and id. */
    static List<ReportedHeadcount> page(
            Stretches regions, String cadre, String afterRegion, String afterCadre, UUID afterId, int limit) {
        return regions.inOrder(
                afterRegion,
                limit,
                (inside, atMost) -> ReportedHeadcount.<ReportedHeadcount>find(
                                "region >= ?1 and region < ?2 and (?3 is null or cadre = ?3) and region >= ?4"
                                        + " and (region > ?4 or cadre > ?5 or cadre = ?5 and id > ?6) order by region, cadre, id",
                                inside.from(),
                                inside.to(),
                                cadre,
                                afterRegion,
                                afterCadre,
                                afterId)
                        .page(0, atMost)
                        .list());
    }

    static long count(Stretches regions, String cadre) {
        return regions.sum(inside -> count(
                "region >= ?1 and region < ?2 and (?3 is null or cadre = ?3)", inside.from(), inside.to(), cadre));
    }
}
