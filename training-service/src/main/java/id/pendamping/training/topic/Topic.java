package id.pendamping.training.topic;

import static id.pendamping.training.topic.TopicProblem.TOPIC_RETIRED;
import static id.pendamping.training.topic.TopicProblem.TOPIC_UNKNOWN;

import id.pendamping.platform.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a training can be about. Reference data that a steward keeps; retired with a reason, never deleted. */
@Entity
public class Topic extends PanacheEntityBase {

    @Id
    public String code;

    @Version
    public int version;

    public String nameId;
    public String nameEn;
    public String basis;
    public String retiredBecause;

    protected Topic() {}

    Topic(String code, TopicWording wording) {
        this.code = code;
        reword(wording);
    }

    void reword(TopicWording wording) {
        nameId = wording.labels().id().strip();
        nameEn = wording.labels().en().strip();
        basis = wording.basis();
        retiredBecause = wording.retiredBecause();
    }

    public String label(Language language) {
        return language.of(nameId, nameEn);
    }

    /** The topic that a field of a request names, if something new can still be taught under it. */
    public static Topic open(String field, String code) {
        var topic = named(field, code);
        if (topic.retiredBecause != null) {
            throw TOPIC_RETIRED.at(field, code);
        }
        return topic;
    }

    /** The topic that a field of a request names, retired or not. */
    public static Topic named(String field, String code) {
        Topic topic = findById(code);
        if (topic == null) {
            throw TOPIC_UNKNOWN.at(field);
        }
        return topic;
    }

    public static Map<String, Topic> byCodes(Collection<String> codes) {
        return Topic.<Topic>list("code in ?1", codes).stream()
                .collect(Collectors.toMap(topic -> topic.code, Function.identity()));
    }

    static Topic byCode(String code) {
        return found(findById(code));
    }

    /** Held until the transaction ends, so that what the caller compares with is what gets changed. */
    static Topic toChange(String code) {
        return found(findById(code, LockModeType.PESSIMISTIC_WRITE));
    }

    static List<Topic> behind(String code, int limit) {
        return Topic.<Topic>find("code > ?1 order by code", code)
                .range(0, limit)
                .list();
    }

    private static Topic found(Topic topic) {
        if (topic == null) {
            throw TOPIC_UNKNOWN.because();
        }
        return topic;
    }
}
