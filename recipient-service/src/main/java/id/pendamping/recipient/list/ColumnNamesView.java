package id.pendamping.recipient.list;

import id.pendamping.recipient.place.RegionLabel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an office calls the columns of its own files, beside the names that are always known.")
public record ColumnNamesView(
        RegionLabel region,

        @Schema(description = "The names, by name.") List<ColumnNameView> names) {

    static ColumnNamesView of(RegionLabel region, List<ListColumnName> names) {
        return new ColumnNamesView(
                region,
                names.stream()
                        .map(each -> new ColumnNameView(each.name, each.column))
                        .toList());
    }
}
