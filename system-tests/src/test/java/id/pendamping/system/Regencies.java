package id.pendamping.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Regencies that no other test reports for: each one is given out once. */
final class Regencies {

    private static final List<String> UNUSED = new ArrayList<>();

    static {
        province("33", 29);
        province("35", 29);
        province("12", 25);
        province("32", 18);
    }

    private Regencies() {}

    static synchronized List<String> take(int count) {
        var taken = List.copyOf(UNUSED.subList(0, count));
        UNUSED.removeAll(taken);
        return taken;
    }

    private static void province(String code, int regencies) {
        IntStream.rangeClosed(1, regencies)
                .mapToObj(number -> "%s.%02d".formatted(code, number))
                .forEach(UNUSED::add);
    }
}
