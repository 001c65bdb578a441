package id.pendamping.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the four CSV files of idn-area-data, which are kept as they were published. */
final class RegionTables {

    private static final List<String> FILES =
            List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");
    private static final int INDEX_BITS = 20;

    private RegionTables() {}

    static Regions read() {
        var codes = new ArrayList<Long>(100_000);
        var names = new ArrayList<String>(100_000);
        for (var file : FILES) {
            read(file, codes, names);
        }
        return sorted(codes, names);
    }

    private static void read(String file, List<Long> codes, List<String> names) {
        try (var lines = new BufferedReader(
                new InputStreamReader(RegionTables.class.getResourceAsStream(file), UTF_8), 1 << 16)) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                codes.add(PackedCode.of(line.substring(0, line.indexOf(','))));
                names.add(name(line, file.equals("provinces.csv") ? 1 : 2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name is the last column; a few hold a comma or a quote and stand in quotes. */
    private static String name(String line, int column) {
        int start = 0;
        for (int i = 0; i < column; i++) {
            start = line.indexOf(',', start) + 1;
        }
        return line.charAt(start) == '"'
                ? line.substring(start + 1, line.length() - 1).replace("\"\"", "\"")
                : line.substring(start);
    }

    private static Regions sorted(List<Long> codes, List<String> names) {
        var order = new long[codes.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = codes.get(i) << INDEX_BITS | i;
        }
        Arrays.sort(order);
        var sortedNames = new ArrayList<String>(order.length);
        var folded = new ArrayList<String>(order.length);
        for (int i = 0; i < order.length; i++) {
            var name = names.get((int) order[i] & (1 << INDEX_BITS) - 1);
            sortedNames.add(name);
            folded.add(RegionName.folded(name));
            order[i] >>= INDEX_BITS;
        }
        return new Regions(order, Texts.of(sortedNames), Texts.of(folded));
    }
}
