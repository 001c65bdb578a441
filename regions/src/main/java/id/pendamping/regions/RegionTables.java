package id.pendamping.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the four CSV files of idn-area-data, which are kept as they were published. Every service does so while it starts, so the
 * bytes are read as they are: as strings, line by line, they took a third of a second and 45 MiB of garbage.
 */
final class RegionTables {

    private static final List<String> FILES =
            List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");
    private static final int INDEX_BITS = 20;
    private static final int EXPECTED = 100_000;

    private long[] codes = new long[EXPECTED];
    private int count;
    private final Texts.Collector names = new Texts.Collector(EXPECTED);

    private RegionTables() {}

    static Regions read() {
        var tables = new RegionTables();
        FILES.forEach(tables::read);
        return tables.sorted();
    }

    private void read(String file) {
        try (var in = RegionTables.class.getResourceAsStream(file)) {
            var bytes = in.readAllBytes();
            int column = file.equals("provinces.csv") ? 1 : 2;
            for (int start = end(bytes, 0) + 1; start < bytes.length; ) {
                int end = end(bytes, start);
                row(bytes, start, bytes[end - 1] == '\r' ? end - 1 : end, column);
                start = end + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the line ends that begins here; none of the fields holds a line break. */
    private static int end(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private void row(byte[] bytes, int start, int end, int column) {
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, 2 * count);
        }
        codes[count++] = PackedCode.of(bytes, start, behindComma(bytes, start, 1) - 1);
        int name = behindComma(bytes, start, column);
        if (bytes[name] == '"') {
            // A few hold a comma or a quote and stand in quotes.
            var plain = new String(bytes, name + 1, end - name - 2, UTF_8).replace("\"\"", "\"");
            var encoded = plain.getBytes(UTF_8);
            names.add(encoded, 0, encoded.length);
        } else {
            names.add(bytes, name, end);
        }
    }

    private static int behindComma(byte[] bytes, int start, int commas) {
        int at = start;
        for (int seen = 0; seen < commas; at++) {
            seen += bytes[at] == ',' ? 1 : 0;
        }
        return at;
    }

    private Regions sorted() {
        var sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = codes[i] << INDEX_BITS | i;
        }
        Arrays.sort(sorted);
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) sorted[i] & (1 << INDEX_BITS) - 1;
            sorted[i] >>= INDEX_BITS;
        }
        return new Regions(sorted, names.inOrder(order));
    }
}
