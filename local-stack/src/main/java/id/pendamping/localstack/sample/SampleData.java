package id.pendamping.localstack.sample;

import java.util.function.Consumer;

/**
 * Loads the published figures and a numbered roster through the public APIs, as an office would. Everything is found
 * again by its natural key, so loading twice changes nothing.
 */
public final class SampleData {

    private final Apis apis;
    private final Consumer<String> progress;

    public SampleData(Apis apis, Consumer<String> progress) {
        this.apis = apis;
        this.progress = progress;
    }

    /** Returns when the services have also told each other. */
    public void load() {
        new PublishedFigures(apis, progress).load();
        new PublishedHeadcounts(apis, progress).load();
        var roster = new SampleRoster(apis, progress).load();
        new SampleTrainings(apis, roster, progress).load();
        new SampleLists(apis, progress).load();
        new SampleComplaints(apis, progress).load();
        new SampleProposals(apis, progress).load();
    }
}
