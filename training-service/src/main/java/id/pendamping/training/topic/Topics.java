package id.pendamping.training.topic;

import static id.pendamping.training.topic.TopicProblem.TOPIC_EXISTS;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What a steward does with the topics. They hold for the whole country, so a steward of one region changes none. */
@ApplicationScoped
@Transactional
public class Topics {

    private final Caller caller;

    Topics(Caller caller) {
        this.caller = caller;
    }

    public Topic add(TopicRequest request) {
        caller.mustSeeEverywhere();
        if (Topic.findById(request.code()) != null) {
            throw TOPIC_EXISTS.at("code", request.code());
        }
        var topic = new Topic(request.code(), request.wording());
        topic.persistAndFlush();
        return topic;
    }

    public Topic reword(String code, TopicWording wording, IfMatch ifMatch) {
        caller.mustSeeEverywhere();
        var topic = Topic.toChange(code);
        IfMatch.require(ifMatch, String.valueOf(topic.version));
        topic.reword(wording);
        topic.persistAndFlush();
        return topic;
    }
}
