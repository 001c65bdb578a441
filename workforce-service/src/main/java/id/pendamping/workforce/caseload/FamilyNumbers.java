package id.pendamping.workforce.caseload;

import id.pendamping.workforce.caseload.CaseloadView.FamilyBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** How many families a programme has in a region: by a list of its recipients, or by what somebody published. */
@ApplicationScoped
class FamilyNumbers {

    /**
     * @param stage null when the figure speaks of a year
     * @param publication the number of the ledger that was read; null of a reported figure
     */
    record FamilyNumber(
            int year,
            Integer stage,
            FamilyBasis basis,
            long families,
            String referenceDate,
            String source,
            String citation,
            Long publication) {

        /** As recipient-service writes it: {@code 2025}, or {@code 2025-T4} for its fourth stage (<i>tahap</i>). */
        String period() {
            return stage == null ? String.valueOf(year) : year + "-T" + stage;
        }
    }

    private final EntityManager database;

    FamilyNumbers(EntityManager database) {
        this.database = database;
    }

    /** The number that counts: of this year, or of the newest where no year is asked. */
    Optional<FamilyNumber> newest(String region, String programme, Integer year) {
        List<Object[]> rows = database.createNativeQuery("""
                        select year, stage, basis, families, reference_date, source, citation, publication from family_number
                         where region = :region and programme = :programme and year = coalesce(cast(:year as int), year)
                         order by year desc limit 1""", Object[].class)
                .setParameter("region", region)
                .setParameter("programme", programme)
                .setParameter("year", year)
                .getResultList();
        return rows.stream()
                .map(row -> new FamilyNumber(
                        (Integer) row[0],
                        (Integer) row[1],
                        FamilyBasis.valueOf((String) row[2]),
                        (Long) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Long) row[7]))
                .findFirst();
    }
}
