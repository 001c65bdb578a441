package id.pendamping.recipient.statistics;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

/** What a change says of which every family is known: how many came and went, and why. */
record LedgerSentence(ChangeSentence words, LedgerChangeView ledger) {

    String of(Change change, Boolean significant, BigDecimal threshold, boolean comparable, boolean seriesBreak) {
        var text = new StringBuilder(change == null ? hidden() : words.moved(change));
        if (significant != null && change.difference() != 0) {
            text.append(' ').append(measured(significant, threshold));
        }
        text.append(flows()).append(left());
        if (ledger.regencies() != null) {
            text.append(words.say(
                    " Dihitung dari %s di antara %s kabupaten/kota.",
                    " Counted over %s of %s regencies and cities.",
                    words.number(ledger.regencies().included()),
                    words.number(ledger.regencies().expected())));
        }
        if (seriesBreak) {
            text.append(words.broken());
        }
        if (!comparable) {
            text.append(words.say(
                    " Kedua tahap tidak berakhir pada hari yang sama dalam tahunnya, jadi bandingkan dengan hati-hati.",
                    " The two stages do not end on the same day of their years, so compare them with care."));
        }
        if (ledger.sample()) {
            text.append(words.say(
                    " Ini daftar contoh: angkanya dibuat-buat.", " These lists are samples: the figures are made up."));
        }
        return text.toString();
    }

    private String hidden() {
        return words.say(
                "Jumlah penerima %s di %s terlalu kecil untuk disebut, atau akan membuka jumlah yang terlalu kecil.",
                "The recipients of the %s in %s are too few to be told, or would tell a number that is.",
                words.programmeName(),
                words.region());
    }

    private String measured(boolean significant, BigDecimal threshold) {
        var percent = words.decimal(threshold, 0);
        return significant
                ? words.say(
                        "Perubahan ini melebihi ambang %s persen.",
                        "The change is above the threshold of %s percent.", percent)
                : words.notAbove(percent);
    }

    /** What came and went, but for what did not: a zero says nothing in a sentence. */
    private String flows() {
        var balance = ledger.balance();
        var told = Stream.of(
                        flow(balance.entries(), "%s masuk", "%s entered"),
                        flow(balance.returns(), "%s kembali", "%s returned"),
                        flow(balance.movesIn(), "%s pindah ke sini", "%s moved in"),
                        flow(balance.movesOut(), "%s pindah dari sini", "%s moved out"),
                        flow(balance.corrections(), "%s koreksi", "%s by correction"))
                .filter(flow -> !flow.isEmpty())
                .collect(joining(", "));
        return told.isEmpty() ? "" : words.say(" Selama itu %s.", " Meanwhile %s.", told);
    }

    private String flow(Long families, String indonesian, String english) {
        return families == null || families == 0 ? "" : words.say(indonesian, english, words.number(families));
    }

    private String left() {
        var exits = ledger.balance().exits();
        if (exits == null) {
            return "";
        }
        if (exits == 0) {
            return words.say(" Tidak ada yang keluar.", " Nobody left.");
        }
        return words.say(
                " Dari %s yang keluar: %s.",
                " Of the %s who left: %s.",
                words.count(exits),
                ledger.exitsByGroup().stream().map(this::because).collect(joining(", ")));
    }

    private String because(ExitShare share) {
        var name = share.name().substring(0, 1).toLowerCase(Locale.ROOT)
                + share.name().substring(1);
        return share.families() == null
                ? words.say("%s (terlalu kecil untuk disebut)", "%s (too few to be told)", name)
                : words.number(share.families()) + ' ' + name;
    }
}
