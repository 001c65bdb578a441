package id.pendamping.recipient.list;

import static id.pendamping.recipient.figure.FigureProblem.PERSONAL_NUMBER;
import static id.pendamping.recipient.list.ListProblem.LIST_COLUMN_NAME_TWICE;
import static id.pendamping.recipient.list.ListProblem.LIST_COLUMN_NOT_OWN;

import id.pendamping.platform.privacy.PersonalNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What offices call the columns of their files. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class ListColumnNames {

    Map<String, ListColumn> of(String region) {
        return ListColumnName.ofRegion(region).stream()
                .collect(Collectors.toMap(each -> each.name, each -> each.column));
    }

    void replace(String region, List<ColumnNameView> names) {
        var wanted = new TreeMap<String, ListColumn>();
        for (var each : names) {
            if (!ListColumn.OWN.contains(each.column())) {
                throw LIST_COLUMN_NOT_OWN.at("names", each.column());
            }
            if (PersonalNumber.isIn(each.name())) {
                throw PERSONAL_NUMBER.at("names");
            }
            if (wanted.put(ListColumn.tidy(each.name()), each.column()) != null) {
                throw LIST_COLUMN_NAME_TWICE.at("names", ListColumn.tidy(each.name()));
            }
        }
        var known = ListColumnName.ofRegion(region);
        known.stream().filter(each -> wanted.get(each.name) != each.column).forEach(each -> each.delete());
        ListColumnName.flush();
        var kept = of(region);
        wanted.forEach((name, column) -> {
            if (!kept.containsKey(name)) {
                new ListColumnName(region, name, column).persist();
            }
        });
    }
}
