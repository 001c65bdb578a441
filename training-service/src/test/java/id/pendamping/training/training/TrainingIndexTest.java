package id.pendamping.training.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Country;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page of a list reads a page, whoever asks, in a country of 106,400 trainings. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingIndexTest {

    private static final String REST =
            " and listed_day <= '%1$s' and (listed_day < '%1$s' or id < 'ffffffff-ffff-ffff-ffff-ffffffffffff')"
                    + " order by listed_day desc, id desc limit 51";
    private static final String FIRST_PAGE = REST.formatted("9999-12-31");
    private static final String LATER_PAGE = REST.formatted("2022-03-04");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private Country country;

    // One office, 20.08, stopped long ago.
    @BeforeAll
    void fill() throws SQLException {
        country = new Country(url, owner, password);
        country.fill("training", """
                (id, version, region, title, topic, zone, first_day, last_day, required_attendance_percent, status)
                select gen_random_uuid(), 0, code, 'Bimtek', (select min(code) from topic), 'Asia/Jakarta', day, day, 100,
                    (array['SCHEDULED', 'COMPLETED', 'CLOSED'])[1 + i %% 3]
                from %s, generate_series(1, 200) i,
                    lateral (select date '2026-01-01' - i * 10 - case when code = '20.08' then 4000 else 0 end as day) held""".formatted(Country.REGENCIES));
    }

    @AfterAll
    void forget() throws SQLException {
        country.close();
    }

    @BeforeEach
    void see() throws SQLException {
        country.seenBy();
        country.inIndexOrder(false);
    }

    @Test
    void a_list_of_the_country_stops_with_its_page() throws SQLException {
        assertStops("select * from training where region >= ' ' and region < '~'" + FIRST_PAGE);
        assertStops("select * from training where region >= ' ' and region < '~'" + LATER_PAGE);
    }

    @Test
    void a_list_of_an_office_stops_with_its_page_however_old_it_is() throws SQLException {
        country.inIndexOrder(true);
        for (var regions : new String[][] {{}, {"20.08"}, {"20"}, {"11.01", "20.08", "48.14"}}) {
            country.seenBy(regions);
            assertStops("select * from training where region = '20.08'" + FIRST_PAGE);
            assertStops("select * from training where region = '20.08'" + LATER_PAGE);
        }
    }

    @Test
    void a_list_of_a_province_reads_less_than_the_province() throws SQLException {
        country.seenBy("24");
        assertReads(5_000, "select * from training where region >= '24' and region < '24/'" + FIRST_PAGE);
        assertReads(5_000, "select * from training where region >= '24' and region < '24/'" + LATER_PAGE);
        country.seenBy("11", "24", "48.14");
        assertReads(5_000, "select * from training where region >= '24' and region < '24/'" + FIRST_PAGE);
    }

    private void assertStops(String query) throws SQLException {
        var plan = assertReads(60, query);
        assertFalse(plan.sorts(), plan.text());
    }

    private Country.Plan assertReads(long most, String query) throws SQLException {
        var plan = country.plan(query);
        assertFalse(plan.readsAllOfATable(), plan.text());
        assertTrue(plan.rowsRead() <= most, () -> plan.rowsRead() + " rows were read:\n" + plan.text());
        return plan;
    }
}
