package id.pendamping.recipient.explanation;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.ledger.LineKind;
import id.pendamping.recipient.ledger.Stage;
import id.pendamping.recipient.ledger.Stay;
import id.pendamping.regions.RegionKind;
import id.pendamping.regions.Regions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An explanation in the words of one language: sentences that can be read aloud, printed and sent. What the data does not say
 * is said to be unknown, and nothing is guessed. No number of a person is known here.
 */
record ExplanationWords(Explanation explanation, CompanionNames names, Regions regions, Language language) {

    private static final String DAY = "d MMMM yyyy";

    /** What happened, in a few sentences. */
    String answer() {
        return switch (explanation.outcome()) {
            case RECEIVES -> receives() + released();
            case RETURNED -> isBack() + released();
            case PAYMENT_HELD ->
                (explanation.isBack() ? isBack() : receives())
                        + ' '
                        + explanation.reason().in(language).plainAnswer();
            case LEFT -> noLonger() + ' ' + explanation.reason().in(language).plainAnswer();
            case LEFT_UNEXPLAINED ->
                noLonger() + say(" Mengapa, tidak tercatat dalam data.", " Why, the data does not say.");
            case LEFT_HERE -> noLonger() + reasonThen() + ' ' + elsewhere();
            case MOVED_AWAY ->
                say(
                        "Keluarga ini pernah terdaftar sebagai penerima %s di %s. Sejak %s tercatat pindah ke desa atau kelurahan lain di %s, di luar wilayah Anda.",
                        "The family was on the %s in %s. Since %s it is recorded as having moved to another village of %s, outside your area.",
                        programme(),
                        village(explanation.last()),
                        stage(explanation.last().endedIn()),
                        regency());
            case NOT_LISTED ->
                explanation.everywhere()
                        ? say(
                                        "Keluarga dengan nomor ini belum pernah ada dalam daftar penerima %s di %s yang diterbitkan di sini. ",
                                        "The family of this number was never on a list of the %s in %s that was published here. ",
                                        programme(),
                                        regency())
                                + list()
                        : say(
                                        "Keluarga dengan nomor ini tidak ada dalam daftar penerima %s di wilayah Anda. ",
                                        "The family of this number is not on a list of the %s in your area. ",
                                        programme())
                                + list();
            case NO_LIST ->
                say(
                        "Belum ada daftar penerima %s di %s yang diterbitkan di sini, jadi tidak ada yang diketahui tentang keluarga ini.",
                        "No list of the %s in %s was published here yet, so nothing is known about the family.",
                        programme(),
                        regency());
        };
    }

    private String isBack() {
        return say(
                        "Keluarga ini pernah keluar dari %s dan kembali terdaftar di %s. ",
                        "The family had left the %s and is on it again in %s. ",
                        programme(),
                        village(explanation.last()))
                + list();
    }

    /** That a payment is held no more, with a space in front; nothing when none was. */
    private String released() {
        return explanation.released() == null ? "" : ' ' + told(explanation.released(), false);
    }

    private String receives() {
        var since = explanation.present();
        var begun = since.began() == LineKind.BASELINE
                ? say(
                        "Keluarga ini terdaftar sebagai penerima %s di %s, sudah sejak daftar pertama di sini, %s. ",
                        "The family is on the %s in %s, and was on the first list here already, %s. ",
                        programme(),
                        village(explanation.last()),
                        stage(since.from()))
                : say(
                        "Keluarga ini terdaftar sebagai penerima %s di %s sejak %s. ",
                        "The family is on the %s in %s since %s. ",
                        programme(),
                        village(explanation.last()),
                        stage(since.from()));
        return begun + list() + (explanation.heldBack() ? ' ' + heldBack() : "");
    }

    private String heldBack() {
        return say(
                "Pada daftar itu datanya tidak dapat dipastikan, jadi keluarga dibiarkan seperti sebelumnya.",
                "On that list its data could not be made out, so the family was left as it was.");
    }

    /** On which list the answer rests. */
    private String list() {
        return say(
                "Daftar terakhir yang terbit adalah %s%s.",
                "The last list that was published is %s%s.",
                stage(explanation.standing().stage()),
                explanation.standing().sample() ? say(", sebuah contoh", ", a made-up one") : "");
    }

    private String noLonger() {
        return say(
                "Keluarga ini pernah terdaftar sebagai penerima %s di %s dan tidak ada lagi dalam daftar %s.",
                "The family was on the %s in %s, and is not on the list of %s any more.",
                programme(),
                village(explanation.last()),
                stage(explanation.last().endedIn()));
    }

    /** Why it left then, with a space in front; nothing when nobody gave a reason, or when that is for the family alone. */
    private String reasonThen() {
        return explanation.reason() == null || explanation.isSensitive()
                ? ""
                : say(
                        " Alasan yang dicatat waktu itu: %s.",
                        " The reason recorded then: %s.",
                        explanation.reason().in(language).name());
    }

    private String elsewhere() {
        return say(
                "Yang terjadi sesudahnya, di luar wilayah Anda, tidak ditampilkan di sini.",
                "What came after, outside your area, is not shown here.");
    }

    /** What the family can do now. */
    String whatToDo() {
        return switch (explanation.outcome()) {
            case RECEIVES, RETURNED ->
                explanation.heldBack()
                        ? checkNumbers()
                        : say(
                                "Tidak ada yang perlu diurus. Jika bantuan tidak sampai, beri tahu pendamping.",
                                "There is nothing to do. If the aid does not arrive, tell the companion.");
            case LEFT -> explanation.reason().in(language).whatToDo();
            case PAYMENT_HELD ->
                explanation.reason().in(language).whatToDo() + (explanation.heldBack() ? ' ' + checkNumbers() : "");
            case LEFT_UNEXPLAINED ->
                say(
                        "Pendamping atau petugas dapat membuka pertanyaan kepada Dinas Sosial %s; keluarga mendapat nomor tanda terima.",
                        "The companion or an officer can open an inquiry with the social-affairs office of %s; the family gets a receipt number.",
                        regency());
            case LEFT_HERE ->
                say(
                        "Apakah keluarga menerima sekarang, tanyakan kepada pendamping atau desa/kelurahan di tempat tinggal yang sekarang, atau kepada Dinas Sosial %s.",
                        "Whether the family receives now, ask the companion or the village office where it lives now, or the social-affairs office of %s.",
                        regency());
            case MOVED_AWAY ->
                say(
                        "Tanyakan kepada pendamping atau desa/kelurahan di tempat tinggal yang sekarang.",
                        "Ask the companion or the village office where the family lives now.");
            case NOT_LISTED ->
                say(
                        "Jika kartu keluarga pernah diganti, tanyakan lagi dengan NIK pengurus atau nomor KK lama. Untuk diusulkan sebagai penerima: lewat musyawarah desa/kelurahan, atau sendiri lewat aplikasi Cek Bansos.",
                        "If the family card was renewed, ask again with the NIK of the representative or the older card. To be proposed: through the deliberation of the village, or by yourself in the Cek Bansos application.");
            case NO_LIST ->
                say(
                        "Tanyakan langsung kepada Dinas Sosial %s.",
                        "Ask the social-affairs office of %s directly.", regency());
        };
    }

    private String checkNumbers() {
        return say(
                "Minta pendamping atau desa/kelurahan memeriksa nomor KK dan NIK keluarga sebelum daftar berikutnya.",
                "Ask the companion or the village office to check the numbers of the family's cards before the next list.");
    }

    /** By when; null when there is nothing to do by a day. */
    String byWhen() {
        if (explanation.reason() == null || explanation.outcome() == Outcome.LEFT_HERE) {
            return null;
        }
        return switch (explanation.reason().deadline()) {
            case NONE -> null;
            case DAYS ->
                say(
                        "Paling lambat %s, bila diberi tahu hari ini.",
                        "By %s at the latest, if told today.", day(explanation.due()));
            case NEXT_REFRESH ->
                explanation.due() == null
                        ? say(
                                "Sebelum data dimutakhirkan lagi; tanggalnya belum dicatat.",
                                "Before the register is refreshed again; its date is not on record yet.")
                        : say(
                                "Paling lambat %s, sebelum data dimutakhirkan lagi.",
                                "By %s at the latest, before the register is refreshed again.", day(explanation.due()));
        };
    }

    /** Who decided; null where nobody did, or nobody knows. */
    String decidedBy() {
        return explanation.reason() == null
                ? null
                : explanation.reason().in(language).decidedBy();
    }

    /** Whom to ask, as a sentence. */
    String whomToAsk() {
        return say("Tempat bertanya: %s.", "Whom to ask: %s.", place());
    }

    /** The companion of the village by role and office, and by name where that is known; or the office where none serves it. */
    String place() {
        if (explanation.companions().isEmpty()) {
            return say("Dinas Sosial %s", "the social-affairs office of %s", regency());
        }
        var nearest = explanation.companions().getFirst();
        var name = names.of(nearest.worker());
        return (name == null ? say("", "the ") : name + ", ")
                + say(
                        "%s di %s, dari Dinas Sosial %s",
                        "%s in %s, of the social-affairs office of %s",
                        CadreName.of(nearest.cadre(), language),
                        village(explanation.last()),
                        regions.name(nearest.office()));
    }

    /** What the companion says to the family. */
    String script() {
        return switch (explanation.outcome()) {
            case RECEIVES, RETURNED ->
                say(
                        "Bapak/Ibu masih terdaftar sebagai penerima %s. Kalau bantuannya tidak sampai, ceritakan kepada saya, nanti kita periksa bersama.",
                        "You are on the list of the %s. If the aid does not arrive, tell me, and we look into it together.",
                        programme());
            case LEFT, PAYMENT_HELD -> explanation.reason().in(language).script();
            case LEFT_UNEXPLAINED ->
                say(
                        "Bapak/Ibu, keluarga pernah terdaftar, dan sejak %s tidak ada lagi dalam daftar. Alasannya tidak tercatat, dan saya tidak mau menebak. Saya buka pertanyaan ke Dinas Sosial, lalu saya kembali dengan jawabannya.",
                        "The family was on the list, and since %s it is not. The reason is not on record, and I will not guess. I will open an inquiry with the social-affairs office and come back with its answer.",
                        stage(explanation.last().endedIn()));
            case LEFT_HERE ->
                say(
                        "Bapak/Ibu, sejak %s keluarga tidak ada lagi dalam daftar di wilayah ini. Yang terjadi sesudahnya di tempat lain tidak dapat saya lihat; pendamping di sana atau Dinas Sosial dapat melihatnya, dan saya bantu menghubungkan.",
                        "Since %s the family is not on the list in this area. What came after in another place I cannot see; the companion there or the social-affairs office can, and I will help to put you in touch.",
                        stage(explanation.last().endedIn()));
            case MOVED_AWAY ->
                say(
                        "Bapak/Ibu, keluarga tercatat pindah ke desa atau kelurahan lain. Pendamping di sana yang dapat melihat datanya sekarang; saya bantu menghubungkan.",
                        "The family is recorded as having moved to another village. The companion there can see its data now; I will help to put you in touch.");
            case NOT_LISTED ->
                say(
                        "Bapak/Ibu, dengan nomor ini saya tidak menemukan keluarga dalam daftar di sini. Mari kita coba dengan nomor yang lain, atau kita bicarakan cara mengusulkan.",
                        "With this number I do not find the family on a list here. Let us try the other number, or talk about how to propose it.");
            case NO_LIST ->
                say(
                        "Bapak/Ibu, daftar untuk daerah ini belum ada pada kami, jadi saya belum dapat menjawab. Saya tanyakan ke Dinas Sosial.",
                        "We have no list of this area yet, so I cannot answer now. I will ask the social-affairs office.");
        };
    }

    /** What to ask the office; null where nothing is left open. */
    String question() {
        if (explanation.outcome() == Outcome.LEFT_UNEXPLAINED) {
            return say(
                    "Mengapa keluarga ini tidak ada lagi dalam daftar %s?",
                    "Why is this family not on the list of %s any more?",
                    stage(explanation.last().endedIn()));
        }
        return explanation.heldBack()
                ? say(
                        "Mengapa data keluarga ini tidak dapat dipastikan pada daftar %s?",
                        "Why could the data of this family not be made out on the list of %s?",
                        stage(explanation.standing().stage()))
                : null;
    }

    /** How to tell it; null unless the reason is sensitive. */
    String care() {
        return explanation.isSensitive()
                ? say(
                        "Sampaikan hanya kepada keluarga itu, tidak di depan orang lain.",
                        "Tell this to the family alone, never in front of others.")
                : null;
    }

    /** What the data says, one sentence each. */
    List<String> known() {
        var known = new ArrayList<String>();
        explanation.stays().forEach(stay -> known.add(told(stay)));
        if (explanation.outcome() == Outcome.LEFT_HERE) {
            known.add(elsewhere());
        }
        explanation.holds().forEach(hold -> known.add(told(hold, true)));
        if (explanation.standing() != null) {
            known.add(list());
        }
        if (explanation.heldBack()) {
            known.add(heldBack());
        }
        if (isOnTheList() && explanation.standing().holdsSent() && explanation.held() == null) {
            known.add(say(
                    "Menurut keterangan dinas pada daftar itu, pembayaran keluarga tidak ditahan.",
                    "By what the office said with that list, the payment of the family is not held."));
        }
        if (explanation.formerNumber()) {
            known.add(say(
                    "Nomor ini pernah menjadi nomor keluarga itu; sekarang keluarga itu tercatat dengan nomor lain.",
                    "The number was that family's once; it is recorded with another number now."));
        }
        if (explanation.otherFamily()) {
            known.add(say(
                    "Nomor ini pernah juga mengarah ke keluarga lain di %s; tanyakan keluarga itu dengan nomor KK-nya.",
                    "The number led to another family in %s, too; ask about that one with its family card.",
                    regency()));
        }
        return known;
    }

    private String told(Stay stay) {
        var began =
                switch (stay.began()) {
                    case BASELINE ->
                        say(
                                "Di %s: sudah terdaftar pada daftar pertama, %s",
                                "In %s: on the first list already, %s", village(stay), stage(stay.from()));
                    case RETURN ->
                        say("Di %s: kembali sejak %s", "In %s: back since %s", village(stay), stage(stay.from()));
                    case MOVE_IN ->
                        say(
                                "Di %s: pindah ke sini pada %s",
                                "In %s: moved there in %s", village(stay), stage(stay.from()));
                    default ->
                        say(
                                "Di %s: terdaftar sejak %s",
                                "In %s: on the list since %s", village(stay), stage(stay.from()));
                };
        if (stay.goesOn()) {
            return began + say(", sampai sekarang.", ", until now.");
        }
        return began
                + (stay.ended() == LineKind.EXIT
                        ? say(", tidak ada lagi pada %s.", ", gone in %s.", stage(stay.endedIn()))
                        : say(", pindah dari sana pada %s.", ", moved away in %s.", stage(stay.endedIn())));
    }

    /** @param withReason whether to name the reason, unless that is for the family alone */
    private String told(HeldPayment payment, boolean withReason) {
        var when = payment.from().equals(payment.to())
                ? say("Pada %s", "In %s", stage(payment.to()))
                : say("Dari %s sampai %s", "From %s to %s", stage(payment.from()), stage(payment.to()));
        var why = withReason && !payment.reason().sensitive()
                ? " (" + payment.reason().in(language).name() + ")"
                : "";
        return when
                + say(" pembayarannya ditahan%s", " its payment was held%s", why)
                + switch (payment.state()) {
                    case HELD -> say(", sampai sekarang.", ", until now.");
                    case ENDED -> say(", dan pada %s tidak lagi.", ", and in %s no more.", stage(payment.next()));
                    case NOT_TOLD ->
                        say(
                                "; apakah masih ditahan pada %s, tidak diketahui.",
                                "; whether it still was in %s, is not known.", stage(payment.next()));
                };
    }

    /** What the data does not say. */
    List<String> notKnown() {
        var unknown = new ArrayList<String>();
        if (explanation.outcome() == Outcome.LEFT_UNEXPLAINED
                || explanation.outcome() == Outcome.LEFT_HERE && explanation.reason() == null) {
            unknown.add(say(
                    "Mengapa keluarga keluar, dan siapa yang memutuskannya.",
                    "Why the family left, and who decided it."));
        }
        if (explanation.stays().stream().anyMatch(stay -> stay.began() == LineKind.BASELINE)) {
            unknown.add(say(
                    "Sejak kapan keluarga menerima sebelum daftar pertama di sini.",
                    "Since when the family received before the first list here."));
        }
        if (isOnTheList() && !explanation.standing().holdsSent() && explanation.held() == null) {
            unknown.add(say(
                    "Apakah pembayarannya ditahan: dinas tidak menyebutkannya pada daftar terakhir, atau tidak semua baris"
                            + " keterangannya dapat dipakai.",
                    "Whether its payment is held: the office did not say with the last list, or not every row of what it"
                            + " said could be used."));
        }
        return unknown;
    }

    private boolean isOnTheList() {
        return !explanation.stays().isEmpty() && explanation.last().goesOn();
    }

    /** All of it to read aloud, a line for each thought. */
    String spoken() {
        return String.join("\n", sentences()) + "\n";
    }

    List<String> sentences() {
        return Stream.of(
                        care(),
                        answer(),
                        whatToDo(),
                        byWhen(),
                        decidedBy() == null ? null : say("Yang memutuskan: %s.", "Decided by: %s.", decidedBy()),
                        whomToAsk())
                .filter(sentence -> sentence != null)
                .toList();
    }

    String regency() {
        return explanation.regency().name();
    }

    String programme() {
        return explanation.programme().in(language);
    }

    String village(Stay stay) {
        return regions.find(stay.village())
                .map(village -> say(kind(village.kind()), "%s", village.name()))
                .orElse(stay.village());
    }

    private static String kind(RegionKind kind) {
        return switch (kind) {
            case KELURAHAN -> "Kelurahan %s";
            case DESA_ADAT -> "Desa Adat %s";
            default -> "Desa %s";
        };
    }

    String stage(Stage stage) {
        return say("tahap %d tahun %d", "stage %d of %d", stage.number(), stage.year());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(DAY, language.locale()).format(day);
    }

    String say(String indonesian, String english, Object... words) {
        var text = language.of(indonesian, english);
        return words.length == 0 ? text : text.formatted(words);
    }
}
