package id.pendamping.regions;

/** Prints what the regions cost on this machine; not a test, for nothing depends on the clock. */
final class RegionsCost {

    private RegionsCost() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            var regions = Regions.load();
            long loaded = System.nanoTime();
            var found = regions.search(new RegionSearch(null, null, "airhitam", null, 200));
            long searched = System.nanoTime();
            System.out.printf(
                    "load %d ms, search %.1f ms (%d found), %.2f MiB%n",
                    (loaded - start) / 1_000_000,
                    (searched - loaded) / 1e6,
                    found.size(),
                    regions.sizeInBytes() / 1_048_576.0);
        }
    }
}
