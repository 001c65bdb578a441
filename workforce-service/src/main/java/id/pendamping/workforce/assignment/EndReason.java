package id.pendamping.workforce.assignment;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an assignment ended. Terms and re-appointment after Permensos 28/2018 art. 32, vacancies as press reports name them (ran for village head, became
 * PPPK elsewhere, age), double jobs after the code of ethics of PKH workers.
 */
@Schema(
        description =
                "Why an assignment ended. Terms and re-appointment after Permensos 28/2018 art. 32, vacancies as press reports name them (ran for village head, became PPPK elsewhere, age), double jobs after the code of ethics of PKH workers.")
public enum EndReason implements Wording {
    TERM_ENDED("masa tugas berakhir", "the term ended"),
    NOT_REAPPOINTED("tidak diangkat kembali setelah evaluasi", "not re-appointed after evaluation"),
    RESIGNED("mengundurkan diri", "resigned"),
    BECAME_PPPK_ELSEWHERE("diangkat sebagai PPPK di tempat lain", "became PPPK elsewhere"),
    RAN_FOR_OFFICE("mencalonkan diri dalam pemilihan", "ran for an elected office"),
    AGE("batas usia", "reached the age limit"),
    MOVED("pindah domisili", "moved away"),
    JOINED_OTHER_CADRE("beralih ke jenis pendamping lain", "joined another cadre"),
    DOUBLE_JOB("rangkap pekerjaan", "held a second job"),
    DISMISSED("diberhentikan", "dismissed"),
    DECEASED("meninggal dunia", "died"),
    REGION_CHANGED("wilayah berubah", "the region was split or merged"),
    RECORDED_BY_MISTAKE("salah catat", "recorded by mistake");

    private final String indonesian;
    private final String english;

    EndReason(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    @Override
    public String in(Language language) {
        return language.of(indonesian, english);
    }
}
