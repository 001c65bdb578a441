package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.post;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.pendamping.recipient.ledger.KeysAlive;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.ledger.Timelines;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.recipient.list.Step.Erased;
import id.pendamping.recipient.list.Step.ExplainedLater;
import id.pendamping.recipient.list.Step.Fate;
import id.pendamping.recipient.list.Step.KeyChanged;
import id.pendamping.recipient.list.Step.TakenBack;
import id.pendamping.recipient.list.Step.Told;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One regency as it should be, beside the service to which the same things happen through HTTP. It is naive on purpose: of each
 * programme it keeps every state that a list made, whole, and a reversal goes back to the one below; which number leads to whom is told
 * anew from all lists of both programmes that stand, one after the other. It asks the tables for one thing only, the id that a family
 * which it does not know yet was given.
 */
final class LedgerModel {

    static final int[][] PERIODS = {{2023, 3}, {2023, 4}, {2023, 5}, {2025, 1}, {2025, 2}, {2025, 3}, {2025, 4}};

    /** Why somebody left, who knows; one of these for each exit that is a line of the ledger. */
    private static final class Exit {
        private String reason;

        Exit(String reason) {
            this.reason = reason;
        }
    }

    /** What one list made: who is on the programme and where, who left with it, what it said of numbers, and whose payment is held. */
    private record State(
            String list,
            int period,
            Map<String, String> on,
            Map<String, Exit> exits,
            List<Said> said,
            Set<String> held,
            int withdrawals) {

        static final State NONE = new State(null, -1, Map.of(), Map.of(), List.of(), Set.of(), 0);
    }

    /** That a family has these numbers. What is lost was said and leads nowhere. */
    private static final class Said {
        private final String family;
        private final String card;
        private final String representative;
        private boolean cardIsLost;
        private boolean representativeIsLost;

        Said(String family, String card, String representative) {
            this.family = family;
            this.card = card;
            this.representative = representative;
        }
    }

    /** Which number leads to whom. */
    private record Numbers(Map<String, String> cards, Map<String, String> representatives) {

        static Numbers by(List<State> lists) {
            var numbers = new Numbers(new HashMap<>(), new HashMap<>());
            lists.forEach(state -> state.said().forEach(said -> {
                say(numbers.cards, said.card, said.family, said.cardIsLost);
                say(numbers.representatives, said.representative, said.family, said.representativeIsLost);
            }));
            return numbers;
        }

        private static void say(Map<String, String> families, String number, String family, boolean lost) {
            if (!family.equals(families.get(number))) {
                families.values().remove(family);
                families.put(number, family);
            }
            if (lost) {
                families.remove(number);
            }
        }
    }

    /** The lists of one programme that stand or are superseded, the newest on top, and what was told of each state. */
    private static final class Programme {
        private final String code;
        private final Deque<State> stack = new ArrayDeque<>();
        private final Map<Long, Map<String, Long>> countsAsOf = new TreeMap<>();
        private final Map<Long, Map<String, List<String>>> timelinesAsOf = new TreeMap<>();
        private final Map<Long, Set<String>> holdsAsOf = new TreeMap<>();

        Programme(String code) {
            this.code = code;
        }

        State now() {
            return stack.isEmpty() ? State.NONE : stack.peek();
        }

        /** Of each period the edition that stands, the newest period first. */
        List<State> standing() {
            var standing = new ArrayList<State>();
            for (var state : stack) {
                if (standing.isEmpty() || standing.getLast().period() != state.period()) {
                    standing.add(state);
                }
            }
            return standing;
        }
    }

    /** A household of the world, whatever any list says of it. */
    private static final class Household {
        private final int number;
        private final String inherited;
        private int cards;
        private int representatives;

        Household(int number) {
            this(number, null);
        }

        /** @param inherited the number of a representative who was another household's */
        Household(int number, String inherited) {
            this.number = number;
            this.inherited = inherited;
        }

        String card() {
            return kk(number * 1000 + cards);
        }

        String representative() {
            return inherited == null ? nik(number * 1000 + representatives) : inherited;
        }
    }

    private enum As {
        IT_IS,
        REJECTED,
        IT_IS_AND_REJECTED,
        TWICE,
        A_NEW_FAMILY
    }

    private record Row(Household household, String village, As as) {

        /** Nobody can tell whose it is, so who was there stays as it was. */
        boolean isDoubtful() {
            return as == As.REJECTED || as == As.TWICE;
        }

        int height() {
            return as == As.TWICE || as == As.IT_IS_AND_REJECTED ? 2 : 1;
        }
    }

    private final String region;
    private final List<String> villages;
    private final TokenKeys keys;
    private final Timelines timelines;
    private final List<Household> households =
            IntStream.range(0, Step.HOUSEHOLDS).mapToObj(Household::new).toList();

    /** Every village has somebody, or it would be a question. */
    private final List<Household> settled;

    /** Households that began with the representative of another one. */
    private final List<Household> parts = new ArrayList<>();

    private final List<Programme> programmes =
            Step.PROGRAMMES.stream().map(Programme::new).toList();

    /** Of either programme, as they were published, without those that were reverted. */
    private final List<State> lists = new ArrayList<>();

    private Numbers numbersNow = Numbers.by(lists);
    private final Set<String> known = new HashSet<>();
    private final Set<String> numbers = new TreeSet<>();
    private final Map<String, String> erasures = new HashMap<>();
    private int key;
    private boolean rotating;
    private int withdrawals;

    LedgerModel(String region, List<String> villages, TokenKeys keys, Timelines timelines) {
        this.region = region;
        this.villages = villages;
        this.keys = keys;
        this.timelines = timelines;
        this.settled = IntStream.range(0, villages.size())
                .mapToObj(village -> new Household(Step.HOUSEHOLDS + village))
                .toList();
        alive();
    }

    void live(List<Step> life) {
        for (var step : life) {
            switch (step) {
                case Told told -> tell(programmes.get(told.programme()), told);
                case TakenBack back -> takeBack(programmes.get(back.programme()));
                case ExplainedLater later -> explain(programmes.get(later.programme()), later);
                case Erased erased -> erase(erased);
                case KeyChanged changed -> changeKey();
            }
            mustAgree();
        }
        mustRemember();
    }

    private void tell(Programme programme, Told told) {
        int newest = programme.now().period();
        boolean again = newest >= 0 && (told.edition() || newest == PERIODS.length - 1);
        int period = again ? newest : newest + 1;
        var rows = rows(programme.now().on(), told.fates());
        var list = read(programme.code, region, PERIODS[period][0], PERIODS[period][1], file(rows));
        answer(list, rows);
        var reason = told.explained() ? "MOVED" : null;
        if (told.explained()) {
            explainAll(list, reason);
        }
        var asked = hold(programme, list);
        publish(region, list).statusCode(200);
        var state = after(programme, list, period, rows, reason, asked);
        programme.stack.push(state);
        carriedOut();
    }

    private List<Row> rows(Map<String, String> on, List<Fate> fates) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < settled.size(); i++) {
            rows.add(new Row(settled.get(i), villages.get(i), As.IT_IS));
        }
        parts.forEach(part -> {
            var family = numbersNow.cards().get(part.card());
            if (family != null && on.containsKey(family)) {
                rows.add(new Row(part, on.get(family), As.IT_IS));
            }
        });
        for (int i = 0; i < fates.size(); i++) {
            rows(on, households.get(i), fates.get(i), rows);
        }
        return rows;
    }

    private void rows(Map<String, String> on, Household household, Fate fate, List<Row> rows) {
        var family = family(household);
        var before = family == null ? null : on.get(family);
        switch (fate) {
            case LEAVES -> {}
            case COMES_TO_THE_FIRST_VILLAGE -> rows.add(new Row(household, villages.get(0), As.IT_IS));
            case COMES_TO_THE_SECOND -> rows.add(new Row(household, villages.get(1), As.IT_IS));
            case COMES_TO_THE_THIRD -> rows.add(new Row(household, villages.get(2), As.IT_IS));
            case STANDS_IN_A_ROW_THAT_IS_REJECTED -> rows.add(new Row(household, villages.get(0), As.REJECTED));
            case STANDS_BESIDE_A_ROW_THAT_IS_REJECTED ->
                rows.add(new Row(household, before == null ? villages.get(0) : before, As.IT_IS_AND_REJECTED));
            case STANDS_THERE_TWICE -> rows.add(new Row(household, villages.get(0), As.TWICE));
            case AS_BEFORE, HAS_ANOTHER_CARD, HAS_ANOTHER_REPRESENTATIVE, SPLITS, LEAVES_BUT_FOR_ITS_REPRESENTATIVE -> {
                if (before != null) {
                    changed(household, fate, before, rows);
                }
            }
        }
    }

    /** Somebody who is on the programme stays so, with other numbers perhaps. */
    private void changed(Household household, Fate fate, String village, List<Row> rows) {
        boolean itsOwn = household.representative().equals(nik(household.number * 1000 + household.representatives));
        boolean known = numbersNow.representatives().containsKey(household.representative());
        switch (fate) {
            case HAS_ANOTHER_CARD -> household.cards++;
            case HAS_ANOTHER_REPRESENTATIVE -> household.representatives++;
            case SPLITS, LEAVES_BUT_FOR_ITS_REPRESENTATIVE -> {
                if (itsOwn && known) {
                    var part = new Household(100 + parts.size(), household.representative());
                    parts.add(part);
                    rows.add(new Row(part, village, As.A_NEW_FAMILY));
                    household.representatives++;
                }
            }
            default -> {} // who it is by is as it was
        }
        if (fate != Fate.LEAVES_BUT_FOR_ITS_REPRESENTATIVE) {
            rows.add(new Row(household, village, As.IT_IS));
        }
    }

    private String file(List<Row> rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            numbers.add(row.household().card());
            numbers.add(row.household().representative());
            var numbersOfRow = row.household().card() + ',' + row.household().representative() + ',';
            var rejected = numbersOfRow + "99,Nama";
            var accepted = numbersOfRow + row.village() + ",Nama";
            lines.add(row.as() == As.REJECTED ? rejected : accepted);
            if (row.height() > 1) {
                lines.add(row.as() == As.TWICE ? accepted : rejected);
            }
        }
        return table(lines);
    }

    /** Who is known by the representative alone is who it was, or new. */
    private void answer(String list, List<Row> rows) {
        var lines = new TreeMap<String, List<Integer>>();
        int line = 2;
        for (var row : rows) {
            int asked = row.as() == As.TWICE ? 2 : 1;
            if (isAskedAbout(row)) {
                lines.computeIfAbsent(
                                row.as() == As.A_NEW_FAMILY ? "NEW_FAMILY" : "NIK_FAMILY", answer -> new ArrayList<>())
                        .addAll(IntStream.range(line, line + asked).boxed().toList());
            }
            line += row.height();
        }
        lines.forEach((answer, askedOf) -> post(
                        "officer-" + region,
                        list,
                        "identity-answers",
                        Map.of("question", "NIK_ALONE", "answer", answer, "rows", askedOf))
                .statusCode(200));
    }

    /** The family that the numbers of a household lead to today; null if none. */
    private String family(Household household) {
        var byCard = numbersNow.cards().get(household.card());
        return byCard == null ? numbersNow.representatives().get(household.representative()) : byCard;
    }

    private boolean isAskedAbout(Row row) {
        return row.as() != As.REJECTED
                && !numbersNow.cards().containsKey(row.household().card())
                && numbersNow.representatives().containsKey(row.household().representative());
    }

    private void explainAll(String list, String reason) {
        var leaving = as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/changes?kind=EXIT&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.family");
        if (!leaving.isEmpty()) {
            post(
                            "officer-" + region,
                            list,
                            "exit-explanations",
                            Map.of(
                                    "explanations",
                                    leaving.stream()
                                            .map(family -> Map.of("family", family, "reason", reason))
                                            .toList()))
                    .statusCode(200);
        }
    }

    /** Says of every third household that its payment is held, whether it is on the list or not; their cards. */
    private List<String> hold(Programme programme, String list) {
        var asked = households.stream()
                .filter(household -> (household.number + programme.stack.size()) % 3 == 0)
                .map(Household::card)
                .toList();
        Holds.send(
                        "officer-" + region,
                        list,
                        asked.stream()
                                .map(card -> card + ",UNCLAIMED\n")
                                .collect(Collectors.joining("", "kk,alasan\n", "")))
                .statusCode(200);
        return asked;
    }

    private State after(
            Programme programme, String list, int period, List<Row> rows, String reason, List<String> asked) {
        var before = programme.now().on();
        var on = new HashMap<String, String>();
        var said = new ArrayList<Said>();
        for (var row : rows) {
            var family = row.as() == As.A_NEW_FAMILY ? null : family(row.household());
            if (row.isDoubtful()) {
                if (family != null && before.containsKey(family)) {
                    on.put(family, before.get(family));
                }
                continue;
            }
            var it = family == null ? met(row.household()) : family;
            said.add(new Said(it, row.household().card(), row.household().representative()));
            on.put(it, row.village());
        }
        var exits = exits(programme, period, on, reason);
        var held = new HashSet<String>();
        var state = new State(list, period, on, exits, said, held, withdrawals);
        lists.add(state);
        numbersNow = Numbers.by(lists);
        asked.stream().map(numbersNow.cards()::get).filter(on::containsKey).forEach(held::add);
        return state;
    }

    /** The id of a family that is met for the first time; nobody else had it. */
    private String met(Household household) {
        var families = open().get("KK " + household.card());
        assertEquals(1, families == null ? 0 : families.size(), this + ": household " + household.number);
        var family = families.iterator().next();
        assertFalse(known.contains(family), this + ": household " + household.number + " was taken for another");
        known.add(family);
        return family;
    }

    private Map<String, Exit> exits(Programme programme, int period, Map<String, String> on, String reason) {
        var edition = programme.now().period() == period ? programme.now().exits() : Map.<String, Exit>of();
        var exits = new HashMap<String, Exit>();
        programme.standing().stream()
                .filter(state -> state.period() < period)
                .findFirst()
                .ifPresent(last -> last.on().keySet().stream()
                        .filter(family -> !on.containsKey(family))
                        .forEach(family -> exits.put(
                                family, edition.containsKey(family) ? edition.get(family) : new Exit(reason))));
        return exits;
    }

    private void takeBack(Programme programme) {
        if (programme.stack.isEmpty()) {
            return;
        }
        var last = programme.stack.pop();
        lists.removeIf(state -> state == last);
        revert(region, last.list()).statusCode(200);
        loseWhatWasWithdrawn(numbersNow, last);
        numbersNow = Numbers.by(lists);
        carriedOut();
    }

    /** What was given up under a key that is withdrawn does not come back with a reversal. */
    private void loseWhatWasWithdrawn(Numbers before, State reverted) {
        var now = Numbers.by(lists);
        var open = open();
        lists.stream()
                .filter(state -> state.withdrawals() < withdrawals)
                .flatMap(state -> state.said().stream())
                .forEach(said -> {
                    if (said.family.equals(now.cards().get(said.card))
                            && !open.containsKey("KK " + said.card)
                            && (!before.cards().containsKey(said.card)
                                    || reverted.said().stream().anyMatch(other -> other.card.equals(said.card)))) {
                        said.cardIsLost = true;
                    }
                    if (said.family.equals(now.representatives().get(said.representative))
                            && !open.containsKey("NIK " + said.representative)
                            && (!before.representatives().containsKey(said.representative)
                                    || reverted.said().stream()
                                            .anyMatch(other -> other.representative.equals(said.representative)))) {
                        said.representativeIsLost = true;
                    }
                });
    }

    private void explain(Programme programme, ExplainedLater later) {
        var standing = programme.standing();
        if (standing.isEmpty()) {
            return;
        }
        var state = standing.get(later.list() % standing.size());
        var unexplained = state.exits().entrySet().stream()
                .filter(exit -> exit.getValue().reason == null)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var explained = IntStream.range(0, unexplained.size())
                .filter(i -> i % later.every() == 0)
                .mapToObj(unexplained::get)
                .toList();
        if (explained.isEmpty()) {
            return;
        }
        var proposal = propose(state.list(), explained, "DECEASED");
        // Somebody else found another reason for one of them at the same time, and came second.
        var other = propose(state.list(), explained.subList(0, 1), "MOVED");
        approve(proposal).statusCode(200);
        approve(other).statusCode(409);
        explained.forEach(family -> state.exits().get(family).reason = "DECEASED");
    }

    private String propose(String list, List<String> families, String reason) {
        return as("officer-" + region)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "explanations",
                        families.stream()
                                .map(family -> Map.of("family", family, "reason", reason))
                                .toList()))
                .post("/v1/recipient-lists/" + list + "/late-reasons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse approve(String proposal) {
        return as("approver-" + region)
                .post("/v1/late-reasons/" + proposal + "/approval")
                .then();
    }

    /** All that the editions of a period told of those who left, also what another took back; why is as it is known now. */
    private static Map<String, Long> exitsTold(Programme programme, int period) {
        var told = Collections.<Exit>newSetFromMap(new IdentityHashMap<>());
        programme.stack.stream()
                .filter(state -> state.period() == period)
                .forEach(state -> told.addAll(state.exits().values()));
        return told.stream()
                .collect(Collectors.groupingBy(
                        exit -> exit.reason == null ? "UNEXPLAINED" : exit.reason,
                        TreeMap::new,
                        Collectors.counting()));
    }

    private Map<String, Long> exitsByReason(String list) {
        return LedgerDatabase.numbers("""
                select reason, sum(exits) from village_exit where region = ? and number = (
                    select max(number) from publication where standing = cast(? as uuid)) group by reason""", region, list);
    }

    /** A family that was met asks to be erased: at once, or when the last list no longer names it. */
    private void erase(Erased erased) {
        var cards = new TreeMap<>(numbersNow.cards());
        settled.forEach(household -> cards.remove(household.card()));
        cards.values().removeAll(erasures.keySet());
        if (cards.isEmpty()) {
            return;
        }
        var card = List.copyOf(cards.keySet()).get(erased.family() % cards.size());
        String erasure = as("officer-" + region)
                .header("X-Purpose", "SUBJECT_REQUEST")
                .contentType(ContentType.JSON)
                .body(Map.of("region", region, "kk", card, "basis", "uji"))
                .post("/v1/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("approver-" + region)
                .post("/v1/erasures/" + erasure + "/confirmation")
                .then()
                .statusCode(200);
        erasures.put(cards.get(card), erasure);
        carriedOut();
    }

    /** What was queued is done when the family is on no list, and not before; no reversal brings it back. */
    private void carriedOut() {
        erasures.entrySet().removeIf(asked -> {
            boolean named = programmes.stream()
                    .anyMatch(programme -> programme.now().on().containsKey(asked.getKey()));
            String status = as("officer-" + region)
                    .get("/v1/erasures/" + asked.getValue())
                    .then()
                    .extract()
                    .path("status");
            assertEquals(named ? "QUEUED" : "DONE", status, this + ": family " + asked.getKey());
            if (!named) {
                forget(asked.getKey());
            }
            return !named;
        });
    }

    private void forget(String family) {
        lists.stream()
                .flatMap(state -> state.said().stream())
                .filter(said -> said.family.equals(family))
                .forEach(said -> {
                    said.cardIsLost = true;
                    said.representativeIsLost = true;
                });
        numbersNow = Numbers.by(lists);
    }

    /** A new key in front; or the former one withdrawn, if nothing depends on it and nobody would be forgotten. */
    private void changeKey() {
        if (rotating) {
            int status = as("operator")
                    .contentType(ContentType.JSON)
                    .body(Map.of("forgotten", 0))
                    .post("/v1/recipient-operations/token-keys/" + name(key - 1) + "/withdrawal")
                    .statusCode();
            // 404: no list was published under it.
            rotating = status == 409;
            withdrawals += status == 200 ? 1 : 0;
        } else {
            key++;
            rotating = true;
        }
        alive();
    }

    private String name(int key) {
        return "model-" + region + '-' + key;
    }

    private void alive() {
        if (rotating) {
            KeysAlive.are(keys, name(key), name(key - 1));
        } else {
            KeysAlive.are(keys, name(key));
        }
    }

    /** Whom each number leads to in the ledger, under any key that is alive. */
    private Map<String, Set<String>> open() {
        var tokens = new HashMap<String, String>();
        for (var number : numbers) {
            var kind = number.equals(nikLike(number)) ? NumberKind.NIK : NumberKind.KK;
            keys.tokens(kind, number).forEach(token -> tokens.put(token.toString(), kind + " " + number));
        }
        var open = new TreeMap<String, Set<String>>();
        LedgerDatabase.numbers(
                        "select token || ' ' || family, 1 from family_token where region = ? and closed is null",
                        region)
                .keySet()
                .forEach(found -> {
                    var parts = found.split(" ");
                    if (tokens.containsKey(parts[0])) {
                        open.computeIfAbsent(tokens.get(parts[0]), number -> new TreeSet<>())
                                .add(parts[1]);
                    }
                });
        return open;
    }

    private static String nikLike(String number) {
        return nik(Integer.parseInt(number.substring(8)));
    }

    private void mustAgree() {
        assertEquals(Map.of(), LedgerDatabase.staysAstray(region), this + ": tokens of open stays");
        assertEquals(Map.of(), LedgerDatabase.tokensAstray(region), this + ": tokens that nobody finds");

        var identities = new TreeMap<String, Set<String>>();
        numbersNow.cards().forEach((card, family) -> identities.put("KK " + card, Set.of(family)));
        numbersNow.representatives().forEach((nik, family) -> identities.put("NIK " + nik, Set.of(family)));
        assertEquals(identities, open(), this + ": identities");

        var last = LedgerDatabase.numbers(
                        "select 'last', coalesce(max(number), 0) from publication where region = ?", region)
                .get("last");
        programmes.forEach(programme -> mustAgree(programme, last));
    }

    private void mustAgree(Programme programme, long last) {
        var code = programme.code;
        var byVillage = programme.now().on().values().stream()
                .collect(Collectors.groupingBy(village -> village, TreeMap::new, Collectors.counting()));
        assertEquals(byVillage, LedgerDatabase.stays(region, code), this + ": stays on " + code);
        assertEquals(byVillage, LedgerDatabase.lines(region, code), this + ": lines of " + code);
        assertEquals(byVillage, LedgerDatabase.counts(region, code), this + ": counts of " + code);
        assertEquals(Map.of(), LedgerDatabase.exitsAstray(region, code), this + ": exits by reason of " + code);
        programme
                .standing()
                .forEach(state -> assertEquals(
                        exitsTold(programme, state.period()),
                        exitsByReason(state.list()),
                        this + ": exits of " + code + " in " + state.period()));

        var timelines = timelines(programme);
        assertEquals(timelines, this.timelines.of(region, code, known), this + ": stays of each family on " + code);
        var holds = holds(programme);
        assertEquals(holds, LedgerDatabase.holdsAsOf(region, code, last), this + ": payments of " + code + " held");
        programme.countsAsOf.put(last, byVillage);
        programme.holdsAsOf.put(last, holds);
        programme.timelinesAsOf.put(last, timelines);
    }

    /** Whose payment was held in which period, by the lists that stand. */
    private static Set<String> holds(Programme programme) {
        return programme.standing().stream()
                .flatMap(state -> state.held().stream()
                        .map(family -> PERIODS[state.period()][0] + "-" + PERIODS[state.period()][1] + ' ' + family))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where each family was from when until when, and why not longer. */
    private Map<String, List<String>> timelines(Programme programme) {
        var timelines = new TreeMap<String, List<String>>();
        for (var family : known) {
            var stays = new ArrayList<String>();
            String village = null;
            String began = null;
            String from = null;
            boolean first = true;
            for (var state : programme.standing().reversed()) {
                var next = state.on().get(family);
                var period = PERIODS[state.period()][0] + "-" + PERIODS[state.period()][1];
                if (!Objects.equals(village, next)) {
                    if (village != null) {
                        var ended = next == null ? "EXIT" : "MOVE_OUT";
                        var reason = next == null ? state.exits().get(family).reason : null;
                        stays.add(Timelines.text(village, began, from, ended, period, reason));
                    }
                    began = first ? "BASELINE" : village != null ? "MOVE_IN" : stays.isEmpty() ? "ENTRY" : "RETURN";
                    from = period;
                    village = next;
                }
                first = false;
            }
            if (village != null) {
                stays.add(Timelines.text(village, began, from, null, null, null));
            }
            if (!stays.isEmpty()) {
                timelines.put(family, stays);
            }
        }
        return timelines;
    }

    /** Whatever came after, the answer of then is the answer of then. */
    private void mustRemember() {
        programmes.forEach(programme -> {
            var code = programme.code;
            programme.countsAsOf.forEach((number, then) -> assertEquals(
                    then, LedgerDatabase.countsAsOf(region, code, number), this + ": " + code + " as of " + number));
            programme.holdsAsOf.forEach((number, then) -> assertEquals(
                    then,
                    LedgerDatabase.holdsAsOf(region, code, number),
                    this + ": holds of " + code + " as of " + number));
            programme.timelinesAsOf.forEach((number, then) -> assertEquals(
                    then, LedgerReplay.upTo(number, region, code), this + ": stays on " + code + " as of " + number));
        });
    }

    @Override
    public String toString() {
        return region + ", " + lists.size() + " lists stand";
    }
}
