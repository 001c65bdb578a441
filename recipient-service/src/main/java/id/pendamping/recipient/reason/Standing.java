package id.pendamping.recipient.reason;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How versions stand in the history of their reason.
 *
 * @param newest the latest version of the same reason
 * @param used whether something was answered with this one
 */
record Standing(int newest, boolean used) {

    static Map<ExitReason.Key, Standing> of(Collection<ExitReason> reasons) {
        if (reasons.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = Panache.getEntityManager()
                .createNativeQuery("""
                        select code, version, max(version) over (partition by code),
                               exists (select from exit_reason_use u where u.code = r.code and u.version = r.version)
                        from exit_reason r where code in (:codes)""")
                .setParameter(
                        "codes",
                        reasons.stream().map(reason -> reason.code).distinct().toList())
                .getResultList();
        var standings = new HashMap<ExitReason.Key, Standing>();
        rows.forEach(row -> standings.put(
                new ExitReason.Key((String) row[0], (Integer) row[1]),
                new Standing((Integer) row[2], (Boolean) row[3])));
        return standings;
    }

    static Standing of(ExitReason reason) {
        return of(List.of(reason)).get(reason.key());
    }
}
