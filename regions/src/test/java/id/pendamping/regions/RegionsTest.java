package id.pendamping.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static final Regions regions = Regions.load();

    @Test
    void all_regions_of_the_decree_are_there() {
        assertEquals(38, regions.count(Level.PROVINCE));
        assertEquals(514, regions.count(Level.REGENCY));
        assertEquals(7_285, regions.count(Level.DISTRICT));
        assertEquals(83_762, regions.count(Level.VILLAGE));
    }

    @Test
    void lombok_utara_has_5_districts_and_43_desa() {
        var lombokUtara = new RegionCode("52.08");
        assertEquals("Kabupaten Lombok Utara", regions.name("52.08"));
        assertEquals(
                List.of("Tanjung", "Gangga", "Kayangan", "Bayan", "Pemenang"),
                regions.children(lombokUtara).stream().map(Region::name).toList());
        assertEquals(43, regions.count(lombokUtara, Level.VILLAGE));
        assertTrue(regions.inside(lombokUtara, Level.VILLAGE).stream().allMatch(v -> v.kind() == RegionKind.DESA));
    }

    @Test
    void mukomuko_has_15_districts_148_desa_and_3_kelurahan() {
        var mukomuko = new RegionCode("17.06");
        var villages = regions.inside(mukomuko, Level.VILLAGE);
        assertEquals(15, regions.count(mukomuko, Level.DISTRICT));
        assertEquals(151, villages.size());
        assertEquals(
                148, villages.stream().filter(v -> v.kind() == RegionKind.DESA).count());
        assertEquals(
                List.of("Pasar Mukomuko", "Koto Jaya", "Bandar Ratu"),
                villages.stream()
                        .filter(v -> v.kind() == RegionKind.KELURAHAN)
                        .map(Region::name)
                        .toList());
    }

    @Test
    void every_region_but_a_province_lies_in_one_that_exists() {
        regions.search(new RegionSearch(null, null, null, null, Integer.MAX_VALUE))
                .forEach(region -> region.code()
                        .parent()
                        .ifPresent(parent -> assertTrue(regions.contains(parent.value()), region.toString())));
    }

    @Test
    void a_neighbour_with_a_longer_code_is_not_inside() {
        assertTrue(new RegionCode("52.08.01").isInside(new RegionCode("52.08")));
        assertTrue(new RegionCode("52.08").isInside(new RegionCode("52.08")));
        assertFalse(new RegionCode("52.07.01").isInside(new RegionCode("52.08")));
        assertFalse(new RegionCode("52").isInside(new RegionCode("52.08")));
    }

    @Test
    void airhitam_finds_air_hitam() {
        var found = search(null, Level.DISTRICT, "airhitam");
        assertTrue(found.stream().allMatch(r -> r.name().equals("Air Hitam")), found.toString());
        assertTrue(found.stream().anyMatch(r -> r.code().value().startsWith("18.04")), found.toString());
    }

    @Test
    void a_name_is_found_whatever_its_case_accents_and_signs() {
        assertEquals(
                "53.07.01.2021", only(search("53.07", null, "REGAPUU")).code().value());
        assertEquals(
                "53.07.01.2021", only(search("53.07", null, "régapu'u")).code().value());
        assertTrue(search(null, null, " .- ").isEmpty());
    }

    @Test
    void a_parent_alone_gives_its_parts_and_with_a_level_all_inside() {
        assertEquals(5, search("52.08", null, null).size());
        assertEquals(43, search("52.08", Level.VILLAGE, null).size());
        assertTrue(search("99", null, null).isEmpty());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var all = search("17.06", Level.VILLAGE, null);
        var first = regions.search(new RegionSearch("17.06", Level.VILLAGE, null, null, 100));
        var second = regions.search(new RegionSearch(
                "17.06", Level.VILLAGE, null, first.getLast().code().value(), 100));
        assertEquals(all.subList(0, 100), first);
        assertEquals(all.subList(100, 151), second);
    }

    @Test
    void names_that_mean_the_same_are_the_same() {
        assertTrue(Regions.sameName("Airhitam", "Air Hitam"));
        assertTrue(Regions.sameName("KEC. LUBUK PINANG", "Lubuk Pinang"));
        assertTrue(Regions.sameName("Kab Lombok Utara", "Kabupaten Lombok Utara"));
        assertTrue(Regions.sameName("Lombok Utara", "Kabupaten Lombok Utara"));
        assertFalse(Regions.sameName("Kota Sukabumi", "Kabupaten Sukabumi"));
        assertFalse(Regions.sameName("Kota Mukomuko", "Mukomuko"));
        assertFalse(Regions.sameName("Lepar Pongok", "Lepar"));
    }

    @Test
    void what_is_no_code_is_not_found() {
        for (var text : List.of("", "5", "5208", "52.8", "52.08.", "99", "52.08.01.9999", "ID")) {
            assertTrue(regions.find(text).isEmpty(), text);
        }
        assertTrue(regions.find((String) null).isEmpty());
    }

    @Test
    void a_code_without_dots_is_read_where_tables_print_it_so() {
        assertEquals("18.04", RegionCode.parseLoosely("1804").value());
        assertEquals("18.04.11", RegionCode.parseLoosely("180411").value());
        assertEquals("18.04.11.2001", RegionCode.parseLoosely("1804112001").value());
        assertEquals("18.04.11.2001", RegionCode.parseLoosely("18.04.11.2001").value());
    }

    @Test
    void the_licence_lies_beside_the_data() {
        assertNotNull(Regions.class.getResource("villages.csv"));
        assertNotNull(Regions.class.getResource("DATA-LICENSE-ODbL.md"));
    }

    @Test
    void everything_fits_in_five_mebibytes() {
        assertTrue(regions.sizeInBytes() < 5 << 20, regions.sizeInBytes() + " bytes");
    }

    private static List<Region> search(String parent, Level level, String name) {
        return regions.search(new RegionSearch(parent, level, name, null, 1_000));
    }

    private static Region only(List<Region> found) {
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }
}
