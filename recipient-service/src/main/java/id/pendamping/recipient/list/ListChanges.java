package id.pendamping.recipient.list;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what was found when a list was compared, and keeps what is said about it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ListChanges {

    static final NamedSql PAGE = NamedSql.of("""
            select c.number, c.kind, c.family, c.line, c.from_village, c.to_village, c.question, coalesce(e.reason, v.reason)
            from list_change c
            left join exit_explanation e on c.kind = 'EXIT' and e.list = c.list and e.family = c.family
            left join missing_village v on c.kind = 'EXIT' and v.list = c.list and v.village = c.from_village
            where c.list = :list and c.number > :behind and (cast(:kind as text) is null or c.kind = :kind)
                and (cast(:village as text) is null or c.from_village = :village or c.to_village = :village)
            order by c.number limit :limit""");

    private static final NamedSql UNEXPLAINED = NamedSql.of("""
            select count(*) from list_change c
            where c.list = :list and c.kind = 'EXIT'
                and not exists (select from exit_explanation e where e.list = :list and e.family = c.family)
                and not exists (select from missing_village v where v.list = :list and v.village = c.from_village
                    and v.reason is not null)""");

    private static final NamedSql MISSING = NamedSql.of("""
            select c.from_village, count(*), v.village is not null, v.reason from list_change c
            left join missing_village v on v.list = c.list and v.village = c.from_village
            where c.list = :list and (c.question = 'VILLAGE_MISSING' or v.village is not null and c.kind = 'EXIT')
            group by c.from_village, v.village, v.reason order by c.from_village""");

    private static final NamedSql NOT_ASKED = NamedSql.of("""
            select line from unnest(:lines) line
            where line not in (
                select line from list_change where list = :list and kind = 'QUESTION' and question = :question)
            limit 1""");

    // All rows of the question, or those that are named; they were asked about, or were answered before.
    private static final NamedSql ANSWER = NamedSql.of("""
            insert into identity_answer (list, upload, line, region, answer)
            select :list, :upload, line, :region, :answer from list_change
            where list = :list and kind = 'QUESTION' and question = :question
                and (:all or line = any (:lines))
            on conflict (list, line) do update set upload = excluded.upload, answer = excluded.answer""");

    private static final NamedSql UNANSWER = NamedSql.of("""
            delete from identity_answer where list = :list and (not :all and line = any (:lines)
                or :all and line in (select line from list_change where list = :list and kind = 'QUESTION' and question = :question))""");

    private static final NamedSql VILLAGE_LEFT = NamedSql.of("""
            insert into missing_village (list, region, village, reason) values (:list, :region, :village, :reason)
            on conflict (list, village) do update set reason = excluded.reason""");

    private static final NamedSql VILLAGE_STAYS =
            NamedSql.of("delete from missing_village where list = :list and village = :village");

    private static final NamedSql EXPLAIN = NamedSql.of("""
            insert into exit_explanation (list, family, region, reason)
            select c.list, c.family, c.region, :reason from list_change c
            where c.list = :list and c.kind = 'EXIT' and c.family = :family
            on conflict (list, family) do update set reason = excluded.reason""");

    private static final NamedSql FORGET = NamedSql.of("""
            with answers as (delete from identity_answer where list = :list),
                villages as (delete from missing_village where list = :list)
            delete from exit_explanation where list = :list""");

    /** Reasons that were given, for exits and for holds, and are in force no longer. */
    private static final NamedSql ENDED_REASONS = NamedSql.of("""
            select reason from (
                select distinct coalesce(e.reason, v.reason) as reason, 'EXIT' as effect from list_change c
                left join exit_explanation e on e.list = c.list and e.family = c.family
                left join missing_village v on v.list = c.list and v.village = c.from_village
                where c.list = :list and c.kind = 'EXIT'
                union
                select reason, 'HOLD' from list_hold where list = :list) given
            where reason is not null and not exists (
                select from exit_reason r where r.code = given.reason and r.effect = given.effect
                    and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true))
            order by reason limit 5""");

    private static final NamedSql REASON = NamedSql.of("""
            select 1 from exit_reason where code = :reason and effect = 'EXIT'
                and (programmes = '{}' or :programme = any (programmes))
                and coalesce(valid_from <= :day, true) and coalesce(valid_to >= :day, true)""");

    private static final NamedSql EXPLAIN_GIVEN = NamedSql.of("""
            with given as (
                %s
            ), found as (
                select g.line, (array_agg(c.family) filter (where c.family is not null))[1] as family, min(r.code) as code
                from given g
                left join family_token t on t.region = :region and t.kind = g.kind and t.token = g.token and t.closed is null
                left join list_change c on c.list = :list and c.family = t.family and c.kind = 'EXIT'
                left join exit_reason r on r.code = g.reason and r.effect = 'EXIT'
                    and (r.programmes = '{}' or :programme = any (r.programmes))
                    and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true)
                group by g.line
            ), kept as (
                insert into exit_explanation (list, family, region, reason)
                select distinct on (family) :list::uuid, family, :region, code from found where family is not null and code is not null
                order by family, line desc
                on conflict (list, family) do update set reason = excluded.reason
            )
            update given_reason g set problem = case when f.family is null then 'EXIT_NOT_FOUND' else 'EXIT_REASON_UNFIT' end
            from found f where f.line = g.line and (f.family is null or f.code is null)""".formatted(GivenReasons.GIVEN));

    private final AgroalDataSource dataSource;
    private final Places places;

    ListChanges(AgroalDataSource dataSource, Places places) {
        this.dataSource = dataSource;
        this.places = places;
    }

    List<ListChangeView> page(
            RecipientList list, ChangeKind kind, String village, int behind, int limit, Language language) {
        var values = new HashMap<String, Object>();
        values.put("list", list.id);
        values.put("kind", kind == null ? null : kind.name());
        values.put("village", village);
        values.put("behind", behind);
        values.put("limit", limit);
        return list(PAGE, values, row -> view(row, language));
    }

    private ListChangeView view(ResultSet row, Language language) throws SQLException {
        var kind = ChangeKind.valueOf(row.getString(2));
        var question = row.getString(7);
        return new ListChangeView(
                row.getInt(1),
                kind,
                kind.label(language),
                row.getObject(3, UUID.class),
                row.getObject(4, Integer.class),
                label(row.getString(5)),
                label(row.getString(6)),
                question == null ? null : IdentityQuestion.valueOf(question),
                row.getString(8));
    }

    private RegionLabel label(String village) {
        return village == null ? null : places.label(village);
    }

    long unexplained(RecipientList list) {
        return list(UNEXPLAINED, Map.of("list", list.id), row -> row.getLong(1)).getFirst();
    }

    List<MissingVillageView> missing(RecipientList list) {
        return list(
                MISSING,
                Map.of("list", list.id),
                row -> new MissingVillageView(
                        places.label(row.getString(1)), row.getLong(2), row.getBoolean(3), row.getString(4)));
    }

    /** One of these lines about which something else is asked, or nothing. */
    Optional<Long> notAsked(RecipientList list, IdentityQuestion question, List<Integer> lines) {
        return list(NOT_ASKED, asked(list, question, lines), row -> row.getLong(1)).stream()
                .findFirst();
    }

    /** @param lines null for every line of the question */
    void answer(RecipientList list, IdentityQuestion question, List<Integer> lines, IdentityAnswer answer) {
        var values = asked(list, question, lines);
        values.put("upload", list.upload);
        values.put("region", list.region);
        values.put("answer", answer.name());
        change(ANSWER, values);
    }

    /** @param lines null for every line of the question */
    void withdrawAnswers(RecipientList list, IdentityQuestion question, List<Integer> lines) {
        change(UNANSWER, asked(list, question, lines));
    }

    private static Map<String, Object> asked(RecipientList list, IdentityQuestion question, List<Integer> lines) {
        var values = new HashMap<String, Object>();
        values.put("list", list.id);
        values.put("question", question.name());
        values.put("all", lines == null);
        values.put(
                "lines",
                lines == null
                        ? new Long[0]
                        : lines.stream().map(Integer::longValue).toArray(Long[]::new));
        return values;
    }

    void villageLeft(RecipientList list, String village, String reason) {
        var values = new HashMap<String, Object>(Map.of("list", list.id, "region", list.region, "village", village));
        values.put("reason", reason);
        change(VILLAGE_LEFT, values);
    }

    void villageStays(RecipientList list, String village) {
        change(VILLAGE_STAYS, Map.of("list", list.id, "village", village));
    }

    /** Whether the family leaves with this list; then why is kept. */
    boolean explain(RecipientList list, UUID family, String reason) {
        return change(EXPLAIN, Map.of("list", list.id, "family", family, "reason", reason)) > 0;
    }

    /** Reasons that families leave for, or are held for, and that are in force no longer, a few of them. */
    List<String> endedReasons(RecipientList list, LocalDate day) {
        return list(ENDED_REASONS, Map.of("list", list.id, "day", day), row -> row.getString(1));
    }

    boolean isReason(RecipientList list, String reason, LocalDate day) {
        return !list(
                        REASON,
                        Map.of("reason", reason, "programme", list.programme.code, "day", day),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** Keeps the reasons that {@link GivenReasons} took in, and says there of which rows none could be kept. */
    void explain(RecipientList list, LocalDate day) {
        change(
                EXPLAIN_GIVEN,
                Map.of("list", list.id, "region", list.region, "programme", list.programme.code, "day", day));
    }

    /** New content has new rows: what was said of the old ones no longer holds. */
    void forgetWhatWasSaid(RecipientList list) {
        change(FORGET, Map.of("list", list.id));
    }

    private int change(NamedSql sql, Map<String, ?> values) {
        try (var connection = dataSource.getConnection()) {
            return sql.change(connection, values);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private <T> List<T> list(NamedSql sql, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return sql.list(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
