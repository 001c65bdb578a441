package id.pendamping.recipient.figureimport;

import static id.pendamping.platform.problem.PlatformProblem.REGION_UNKNOWN;
import static id.pendamping.recipient.figureimport.RowProblem.INDICATOR_UNKNOWN;
import static id.pendamping.recipient.figureimport.RowProblem.REGION_LEVEL_DIFFERS;
import static id.pendamping.recipient.figureimport.RowProblem.REGION_LEVEL_UNKNOWN;
import static id.pendamping.recipient.figureimport.RowProblem.REGION_NAME_DIFFERS;
import static id.pendamping.recipient.figureimport.RowProblem.REGION_NOT_INSIDE;
import static id.pendamping.recipient.figureimport.RowProblem.STAGE_MALFORMED;
import static id.pendamping.recipient.figureimport.RowProblem.UNIT_UNKNOWN;
import static id.pendamping.recipient.figureimport.RowProblem.YEAR_MALFORMED;

import id.pendamping.platform.access.Scope;
import id.pendamping.recipient.figure.Indicator;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.ProgrammeWords;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cells of a table can mean to this sender today.
 *
 * @param source where the figures were published, if it was said for the whole file; else null
 */
record Terms(ProgrammeWords programmes, Places places, Scope scope, LocalDate today, String source) {

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("PROVINSI", Level.PROVINCE),
            Map.entry("KABUPATEN", Level.REGENCY),
            Map.entry("KOTA", Level.REGENCY),
            Map.entry("KABUPATENKOTA", Level.REGENCY),
            Map.entry("KECAMATAN", Level.DISTRICT),
            Map.entry("DISTRIK", Level.DISTRICT),
            Map.entry("DESA", Level.VILLAGE),
            Map.entry("KELURAHAN", Level.VILLAGE),
            Map.entry("DESAKELURAHAN", Level.VILLAGE),
            Map.entry("DESAADAT", Level.VILLAGE),
            Map.entry("PROVINCE", Level.PROVINCE),
            Map.entry("REGENCY", Level.REGENCY),
            Map.entry("DISTRICT", Level.DISTRICT),
            Map.entry("VILLAGE", Level.VILLAGE));

    private static final Pattern YEAR = Pattern.compile("(?:19[9][0-9]|2[01][0-9]{2})");
    private static final Pattern STAGE = Pattern.compile("[1-9]|1[0-2]");

    /** A code with or without dots; one that the sender does not see is as unknown as one that is none. */
    Region region(Row row, String column) {
        var typed = row.filled(column);
        return find(typed)
                .filter(region -> scope.sees(region.code().value()))
                .orElseThrow(() -> REGION_UNKNOWN.at(column, typed));
    }

    /** A region that the table names around another; it need not be in the sender's scope, but the other must lie inside it. */
    Region around(Region region, Row row, String column) {
        var typed = row.filled(column);
        return find(typed)
                .filter(around -> region.code().isInside(around.code()))
                .orElseThrow(() -> REGION_NOT_INSIDE.at(column, region.code().value(), typed));
    }

    private Optional<Region> find(String typed) {
        try {
            return places.regions().find(RegionCode.parseLoosely(typed));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** The printed name must be the region's: which of the two is wrong, only the author of the table knows. */
    void mustBeNamed(Region region, Row row, String column) {
        var printed = row.cell(column);
        if (!printed.isEmpty() && !Regions.sameName(printed, region.name())) {
            throw REGION_NAME_DIFFERS.at(column, region.code().value(), region.name(), printed);
        }
    }

    void mustBeOfLevel(Region region, Row row, String column) {
        var printed = row.cell(column);
        if (printed.isEmpty()) {
            return;
        }
        var level = LEVELS.get(printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""));
        if (level == null) {
            throw REGION_LEVEL_UNKNOWN.at(column, printed);
        }
        if (level != region.level()) {
            throw REGION_LEVEL_DIFFERS.at(
                    column, region.code().value(), region.kind().name(), printed);
        }
    }

    int year(Row row, String column) {
        var typed = row.filled(column);
        if (!YEAR.matcher(typed).matches()) {
            throw YEAR_MALFORMED.at(column, typed);
        }
        return Integer.parseInt(typed);
    }

    Integer stage(Row row, String column) {
        var typed = row.cell(column);
        if (typed.isEmpty()) {
            return null;
        }
        if (!STAGE.matcher(typed).matches()) {
            throw STAGE_MALFORMED.at(column, typed);
        }
        return Integer.valueOf(typed);
    }

    Unit unit(Row row, String column) {
        var typed = row.filled(column);
        return Unit.ofWord(typed).orElseThrow(() -> UNIT_UNKNOWN.at(column, typed));
    }

    Indicator indicator(Row row, String column) {
        var typed = row.filled(column);
        return Indicator.ofWord(typed)
                .orElseThrow(() -> INDICATOR_UNKNOWN.at(column, typed, Indicator.RECIPIENT_FAMILIES.inTables()));
    }
}
