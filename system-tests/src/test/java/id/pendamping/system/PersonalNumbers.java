package id.pendamping.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of 16 digits that tests of any module send as NIK or KK: those that stand in their sources, so that none is forgotten,
 * and those that are made by the thousand for lists, which all begin with 99, because there is no province 99. Numbers like
 * 1000000000000000 are limits, not persons.
 */
final class PersonalNumbers {

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{16}(?![0-9])");

    /**
     * Read by Java and PostgreSQL alike. The digits behind a decimal point are a measure. Those behind the id of a trace are the span of a
     * traceparent, which is made by chance: one of two hundred thousand reads like such a number, and a build makes thousands.
     */
    private static final String MADE = "(?<![0-9A-Za-z])(?<![0-9][.])(?<!-[0-9a-f]{32}-)99[0-9]{14}(?![0-9A-Za-z])";

    private static final Pattern MADE_ONES = Pattern.compile(MADE);
    private static final List<String> SOURCES = List.of("/src/test/", "/src/main/java/", "/docs/openapi/");

    private static final String TABLES = """
            select format('%I.%I', t.schemaname, t.tablename),
                'kept::text' || coalesce((
                    select string_agg(format(' || chr(10) || coalesce(encode(kept.%I, ''escape''), '''')', c.column_name), '')
                    from information_schema.columns c
                    where c.table_schema = t.schemaname and c.table_name = t.tablename and c.data_type = 'bytea'), '')
            from pg_tables t where t.schemaname = 'public'""";

    private final Set<String> numbers;

    private PersonalNumbers(Set<String> numbers) {
        this.numbers = numbers;
    }

    static PersonalNumbers ofAllTests(Path root) {
        try (var modules = Files.list(root)) {
            var numbers = new TreeSet<String>();
            modules.filter(Files::isDirectory)
                    .filter(module -> !module.getFileName().toString().startsWith("."))
                    .forEach(module -> numbers.addAll(in(module)));
            return new PersonalNumbers(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> in(Path module) {
        try (var files = Files.walk(module)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> SOURCES.stream().anyMatch(file.toString()::contains))
                    .filter(file -> file.toString().matches(".*\\.(java|json|csv|properties)"))
                    .flatMap(file -> SIXTEEN_DIGITS.matcher(read(file)).results())
                    .map(found -> found.group())
                    .filter(number -> number.chars().distinct().count() > 3)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return numbers.size();
    }

    /** Those that a text repeats. */
    Set<String> in(CharSequence text) {
        var whole = text.toString();
        return Stream.concat(
                        numbers.stream().filter(whole::contains),
                        MADE_ONES.matcher(whole).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables with a row that repeats one, whatever its columns; those rows are not shown. */
    Set<String> in(Connection database) throws SQLException {
        var found = new TreeSet<String>();
        var any = String.join("|", numbers) + "|" + MADE;
        for (var table : tables(database).entrySet()) {
            try (var statement = database.prepareStatement(
                    "select 1 from %s kept where (%s) ~ ? limit 1".formatted(table.getKey(), table.getValue()))) {
                statement.setString(1, any);
                if (statement.executeQuery().next()) {
                    found.add(table.getKey());
                }
            }
        }
        return found;
    }

    /** What a row says, by table. Bytes are shown as the text that they may be: as hexadecimal digits they would hide a number. */
    private static Map<String, String> tables(Connection database) throws SQLException {
        var tables = new TreeMap<String, String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }
}
