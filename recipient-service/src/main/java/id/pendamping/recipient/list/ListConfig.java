package id.pendamping.recipient.list;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lists are taken in. */
@ConfigMapping(prefix = "recipient.lists")
public interface ListConfig {

    /** Each upload holds a connection of the database while it is read; more at once leave fewer for everything else. */
    @WithDefault("4")
    int uploadsAtOnce();

    /** After this an upload that still goes on is given up; longer is kinder to slow lines, and holds its connection longer. */
    @WithDefault("30m")
    Duration longestUpload();

    /**
     * How many comparisons, answers, publications and reversals that nobody waits for a replica does at once. Each uses a core and a
     * connection of the database; more at once leave less of both for those who wait.
     */
    @WithDefault("2")
    int stepsAtOnce();
}
