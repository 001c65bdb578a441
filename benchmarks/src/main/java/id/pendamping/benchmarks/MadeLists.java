package id.pendamping.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two lists of recipients of one regency, as files: of a hundred families three leave, three others come and two move. Their
 * numbers are nobody's, for there is no province 99.
 */
record MadeLists(int families, List<String> villages, Path before, Path after) {

    private static final int LEAVE = 3;
    private static final int MOVE = 5;

    static MadeLists of(Bench bench, String regency, int families) {
        var files = bench.scratch();
        return write(
                families,
                villagesOf(bench, regency),
                files.resolve(regency + "-a.csv"),
                files.resolve(regency + "-b.csv"));
    }

    static List<String> villagesOf(Bench bench, String regency) {
        var villages = new ArrayList<String>();
        bench.api("workforce", "officer")
                .get("/v1/regions?limit=200&level=VILLAGE&parent=" + regency)
                .path("items")
                .forEach(village -> villages.add(village.path("code").asText()));
        return villages;
    }

    private static MadeLists write(int families, List<String> villages, Path first, Path second) {
        var lists = new MadeLists(families, villages, first, second);
        try (var before = Files.newBufferedWriter(lists.before);
                var after = Files.newBufferedWriter(lists.after)) {
            before.write("no_kk,nik,kode_desa\n");
            after.write("no_kk,nik,kode_desa\n");
            for (int family = 0; family < families; family++) {
                int turn = family % 100;
                lists.row(before, family, family);
                lists.row(after, turn < LEAVE ? families + family : family, turn < MOVE ? family + 1 : family);
            }
        } catch (IOException e) {
            throw new BenchException("Cannot write lists: " + e.getMessage(), e);
        }
        return lists;
    }

    /** The card of a family that is on both lists. */
    String cardOf(int family) {
        return "99%014d".formatted(2L * (family % 100 < LEAVE ? family + LEAVE : family));
    }

    private void row(Writer file, int family, int place) throws IOException {
        long number = 2L * family;
        // Scattered, so that every village keeps families, and neighbours in the file are none on the map.
        var village = villages.get((int) ((place * 0x9E3779B97F4A7C15L >>> 32) % villages.size()));
        file.write("99%014d,99%014d,%s\n".formatted(number, number + 1, village));
    }
}
