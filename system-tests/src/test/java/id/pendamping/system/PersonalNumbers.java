package id.pendamping.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers of 16 digits that tests of any module send as NIK or KK, read from their sources, so that none is forgotten.
 * Numbers like 1000000000000000 are limits, not persons.
 */
final class PersonalNumbers {

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{16}(?![0-9])");
    private static final List<String> SOURCES = List.of("/src/test/", "/src/main/java/", "/docs/openapi/");

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
        return numbers.stream().filter(whole::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables with a row that repeats one, whatever its columns; those rows are not shown. */
    Set<String> in(Connection database) throws SQLException {
        var found = new TreeSet<String>();
        var any = String.join("|", numbers);
        for (var table : tables(database)) {
            try (var statement =
                    database.prepareStatement("select 1 from %s kept where kept::text ~ ? limit 1".formatted(table))) {
                statement.setString(1, any);
                if (statement.executeQuery().next()) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static Set<String> tables(Connection database) throws SQLException {
        var tables = new TreeSet<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
